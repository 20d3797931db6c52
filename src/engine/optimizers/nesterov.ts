import type { Optimizer } from './item.ts'
import { momentum } from './momentum.ts'

/** Nesterov, 1983, in the form of Sutskever and others, ICML 2013, as in Keras; of PyTorch the same as of momentum. */
export const nesterov = {
  id: 'nesterov',
  code: 3,
  label: { en: 'Nesterov', ko: '네스테로프 모멘텀' },
  help: {
    en: 'Momentum that looks ahead: it steps as if the ball had already rolled on.',
    ko: '공이 먼저 굴러간 자리를 내다보고 움직이는 모멘텀입니다.',
  },
  usualRates: [0.01, 0.1],
  parameters: momentum.parameters,
  formula: [
    String.raw`v \leftarrow \beta v - \eta \frac{\partial J}{\partial W}`,
    String.raw`W \leftarrow W + \beta v - \eta \frac{\partial J}{\partial W}`,
  ],
  slots: 1,
  kernelParameters: ['momentum'],
  powers: [],
  update: (w, gradient, slots, { learningRate, parameters }) => {
    const beta = parameters.momentum as number
    const v = beta * (slots[0] as number) - learningRate * gradient
    slots[0] = v
    return w + (beta * v - learningRate * gradient)
  },
} as const satisfies Optimizer
