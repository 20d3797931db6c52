import type { Text } from '../../lib/text.ts'

export const viewsText = {
  formulas: { en: 'Formulas: {what}', ko: '수식: {what}' },
  moreRoom: { en: 'More room: cover the network', ko: '크게 보기: 신경망 가리기' },
  lessRoom: { en: 'Less room: show the network', ko: '작게 보기: 신경망 보이기' },
  asTable: { en: 'As a table', ko: '표로 보기' },
} as const satisfies Record<string, Text>
