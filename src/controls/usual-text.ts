import type { Text } from '../lib/text.ts'

export const usualText = {
  usual: { en: 'usual:', ko: '보통:' },
  group: { en: 'Usual for {setting}', ko: '{setting}의 보통 값' },
  less: { en: 'smaller than usual', ko: '보통보다 작음' },
  more: { en: 'larger than usual', ko: '보통보다 큼' },
} as const satisfies Record<string, Text>
