import { number } from '../../lib/setting.ts'
import { drawn, type Initializer } from './item.ts'

/** Like zeros, all units of a layer then stay the same. */
export const constant = {
  id: 'constant',
  label: { en: 'Constant', ko: '상수' },
  help: {
    en: 'Every weight starts at the same number.',
    ko: '모든 가중치를 같은 수에서 시작합니다.',
  },
  parameters: {
    value: number({
      key: 'value',
      label: { en: 'Value', ko: '값' },
      help: { en: 'What every weight starts from.', ko: '가중치가 시작하는 값입니다.' },
      min: -10,
      max: 10,
      step: 0.1,
      default: 0.1,
    }),
  },
  formula: 'c',
  matrix: (_, inputs, units, { value }) => drawn(inputs, units, () => value as number),
} as const satisfies Initializer
