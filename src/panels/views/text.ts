import type { Text } from '../../lib/text.ts'

export const viewsText = {
  loading: { en: 'One moment…', ko: '잠시만요…' },
} as const satisfies Record<string, Text>
