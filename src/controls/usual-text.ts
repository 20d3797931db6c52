import type { Text } from '../lib/text.ts'

export const usualText = {
  usual: { en: 'usual:', ko: '권장:' },
  group: { en: 'Usual for {setting}', ko: '{setting} 권장값' },
  less: { en: 'smaller than usual', ko: '권장값보다 작음' },
  more: { en: 'larger than usual', ko: '권장값보다 큼' },
} as const satisfies Record<string, Text>
