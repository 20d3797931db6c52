import type { Text } from '../../lib/text.ts'

export const happenedText = {
  title: { en: 'What happened?', ko: '무슨 일이 있었나요?' },
  news: { en: 'What happened? {label}', ko: '무슨 일이 있었나요? {label}' },
  nothing: {
    en: 'Nothing that stands out in this run so far.',
    ko: '이번 훈련에서 아직 눈에 띄는 일은 없습니다.',
  },
  dismiss: { en: 'Don’t point this out again in this run', ko: '이번 훈련에서는 다시 알리지 않기' },
} as const satisfies Record<string, Text>
