import { pow } from '../../lib/math.ts'
import { number } from '../../lib/setting.ts'
import type { Schedule } from './item.ts'
import { span } from './span.ts'

/** Keras's `PolynomialDecay`; a power of 1 is a straight line. */
export const polynomial = {
  id: 'polynomial',
  label: { en: 'Polynomial', ko: '다항식' },
  help: {
    en: 'Takes the learning rate down along a line or a curve, and leaves it at the end.',
    ko: '학습률을 직선이나 곡선을 따라 줄이고, 끝난 뒤에는 그대로 둡니다.',
  },
  parameters: {
    ...span,
    power: number({
      key: 'power',
      label: { en: 'Power p', ko: '차수 p' },
      help: {
        en: '1 is a straight line; more goes down faster at first.',
        ko: '1이면 직선이고, 클수록 처음에 빨리 줄어듭니다.',
      },
      min: 0.1,
      max: 10,
      step: 0.5,
      default: 1,
    }),
  },
  formula: String.raw`\eta_t = \eta \left(e + (1 - e) \left(1 - \tfrac{t}{T}\right)^p\right)`,
  factor: (epochs, { epochs: length, end, power }) => {
    const left = 1 - Math.min(1, epochs / (length as number))
    return (end as number) + (1 - (end as number)) * (left === 0 ? 0 : pow(left, power as number))
  },
} as const satisfies Schedule
