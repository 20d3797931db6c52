import { number } from '../../lib/setting.ts'
import { adam } from './adam.ts'
import type { Optimizer } from './item.ts'

/**
 * Loshchilov and Hutter, ICLR 2019: Adam with decoupled weight decay. Its default of 0.01 is that of PyTorch (Keras:
 * 0.004); both decay biases, too, which are left alone here.
 */
export const adamw = {
  ...adam,
  id: 'adamw',
  code: 8,
  label: { en: 'AdamW', ko: 'AdamW' },
  help: {
    en: 'Adam, and every weight loses a small share of itself in each step.',
    ko: 'Adam에 더해, 스텝마다 가중치를 일정 비율로 조금씩 줄입니다.',
  },
  parameters: {
    ...adam.parameters,
    weightDecay: number({
      key: 'decay',
      label: { en: 'Weight decay λ', ko: '가중치 감쇠 λ' },
      help: {
        en: 'The share that weights lose in each step, times the learning rate.',
        ko: '스텝마다 가중치를 줄이는 비율이며, 학습률을 곱해 씁니다.',
      },
      min: 0,
      max: 1,
      step: 0.001,
      usual: [0.01, 0.1],
      default: 0.01,
    }),
  },
  decay: 'weightDecay',
  formula: [String.raw`W \leftarrow (1 - \eta \lambda) W`, ...adam.formula],
} as const satisfies Optimizer
