import type { Text } from '../../lib/text.ts'

export const viewsText = {
  formulas: { en: 'Formulas: {what}', ko: '수식: {what}' },
  asTable: { en: 'As a table', ko: '표로 보기' },
} as const satisfies Record<string, Text>
