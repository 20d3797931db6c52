import type { Text } from '../../lib/text.ts'

export const outputText = {
  title: { en: 'Output', ko: '출력' },
} as const satisfies Record<string, Text>
