import type { Text } from '../../lib/text.ts'

export const networkText = {
  title: { en: 'Network', ko: '신경망' },
  picture: {
    en: 'Network of {layers, plural, =0 {no hidden layer} one {# hidden layer} other {# hidden layers}} and {parameters, number} parameters',
    ko: '은닉층 {layers}개, 파라미터 {parameters, number}개로 된 신경망',
  },
  parameters: {
    en: '{count, plural, one {# parameter} other {# parameters}}',
    ko: '파라미터 {count, number}개',
  },
} as const satisfies Record<string, Text>
