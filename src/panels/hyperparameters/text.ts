import type { Text } from '../../lib/text.ts'

export const hyperparametersText = {
  title: { en: 'Hyperparameters', ko: '하이퍼파라미터' },
  newStart: { en: 'Another random start', ko: '새로운 무작위 시작' },
  more: { en: '{optimizer} settings', ko: '{optimizer} 설정' },
} as const satisfies Record<string, Text>
