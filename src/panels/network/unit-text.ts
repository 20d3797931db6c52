import type { Text } from '../../lib/text.ts'

/** What units are called. */
export const unitText = {
  input: { en: 'Input {name}', ko: '입력 {name}' },
  unit: { en: 'Unit {unit} of hidden layer {layer}', ko: '은닉층 {layer}의 유닛 {unit}' },
  outputUnit: { en: 'Output {name}', ko: '출력 {name}' },
  notShown: {
    en: '{count, plural, one {# more unit} other {# more units}}',
    ko: '유닛 {count}개 더 있음',
  },
} as const satisfies Record<string, Text>
