import type { Text } from '../../lib/text.ts'

export const embedText = {
  title: { en: 'Embed in a web page', ko: '웹 페이지로 퍼가기' },
  about: {
    en: 'Paste this code into a page, a blog or a course: the experiment runs right there.',
    ko: '이 코드를 웹 페이지, 블로그, 강의 자료에 붙여넣으면 그 자리에서 실험이 실행됩니다.',
  },
  frame: { en: 'An experiment with a neural network', ko: '신경망 실험' },
  size: { en: 'Size', ko: '크기' },
  wide: { en: 'Full width × {height}', ko: '전체 너비 × {height}' },
  theme: { en: 'Theme', ko: '테마' },
  themeOf: {
    en: '{choice, select, light {Light} dark {Dark} projector {Projector} other {As the reader has it}}',
    ko: '{choice, select, light {밝게} dark {어둡게} projector {프로젝터} other {보는 사람의 설정}}',
  },
  language: { en: 'Language', ko: '언어' },
  languageOf: {
    en: '{choice, select, en {English} ko {Korean} other {As the reader has it}}',
    ko: '{choice, select, en {영어} ko {한국어} other {보는 사람의 설정}}',
  },
  code: { en: 'Code', ko: '코드' },
  preview: { en: 'Preview', ko: '미리 보기' },
  previewOf: { en: 'Preview: {name}', ko: '미리 보기: {name}' },
  messages: {
    en: 'The page around can drive it and read its numbers, too:',
    ko: '둘러싼 페이지에서 실험을 조작하고 숫자를 읽을 수도 있습니다.',
  },
  example: { en: 'see an example', ko: '예제 보기' },
} as const satisfies Record<string, Text>
