import type { Text } from '../../lib/text.ts'

export const networkText = {
  title: { en: 'Network', ko: '신경망' },
  input: { en: 'Input {name}', ko: '입력 {name}' },
  unit: { en: 'Unit {unit} of hidden layer {layer}', ko: '은닉층 {layer}의 유닛 {unit}' },
  outputUnit: { en: 'Output {name}', ko: '출력 {name}' },
  notShown: {
    en: '{count, plural, one {# more unit} other {# more units}}',
    ko: '유닛 {count}개 더 있음',
  },
  picture: {
    en: 'Network of {layers, plural, =0 {no hidden layer} one {# hidden layer} other {# hidden layers}} and {parameters, number} parameters',
    ko: '은닉층 {layers}개, 파라미터 {parameters, number}개로 된 신경망',
  },
  parameters: {
    en: '{count, plural, one {# parameter} other {# parameters}}',
    ko: '파라미터 {count, number}개',
  },
} as const satisfies Record<string, Text>
