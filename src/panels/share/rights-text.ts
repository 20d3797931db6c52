import type { Text } from '../../lib/text.ts'

export const rightsText = {
  title: { en: 'What students may change', ko: '학생이 바꿀 수 있는 것' },
  own: { en: 'Chosen one by one', ko: '직접 선택' },
  summary: {
    en: '{locked, plural, =0 {Nothing is locked} one {One part is locked} other {# parts are locked}}, {hidden, plural, =0 {nothing is hidden} one {one is hidden} other {# are hidden}}. Your own page stays as it is.',
    ko: '{locked, plural, =0 {잠긴 항목이 없고} other {항목 #개가 잠기고}} {hidden, plural, =0 {숨긴 항목도 없습니다} other {항목 #개가 숨겨집니다}}. 지금 이 페이지는 그대로입니다.',
  },
  each: { en: 'Choose one by one', ko: '항목별로 선택' },
  all: { en: 'All of these', ko: '전체' },
  one: { en: '{part}: {right}', ko: '{part}: {right}' },
  allOf: { en: '{part}, all: {right}', ko: '{part} 전체: {right}' },
  locked: {
    en: 'This page itself came by such a link: {locked, plural, =0 {nothing locked} one {one part locked} other {# parts locked}}, {hidden, plural, =0 {nothing hidden} one {one hidden} other {# hidden}}. To edit it, unlock the page; what you share from here keeps the locks above.',
    ko: '이 페이지도 그런 링크로 열었습니다(잠금 {locked}개, 숨김 {hidden}개). 고치려면 페이지의 잠금을 푸세요. 여기서 공유하는 링크에는 위의 잠금이 그대로 남습니다.',
  },
  unlock: { en: 'Unlock this page', ko: '이 페이지 잠금 풀기' },
} as const satisfies Record<string, Text>
