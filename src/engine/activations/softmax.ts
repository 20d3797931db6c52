import type { Activation } from './item.ts'

/**
 * Over all units of the output layer together, so the function of one unit alone is `e^z` up to the common divisor;
 * `softmaxOf` in the reference and a kernel of its own compute it. It goes with categorical cross entropy, whose
 * gradient with respect to `z` is taken at once.
 */
export const softmax = {
  id: 'softmax',
  code: 4,
  label: { en: 'Softmax', ko: '소프트맥스' },
  help: {
    en: 'Turns the outputs into probabilities that add up to 1, one for each class.',
    ko: '출력을 합이 1이 되는 클래스별 확률로 바꿉니다.',
  },
  formula: String.raw`\frac{e^{z_i}}{\sum_j e^{z_j}}`,
  initializer: 'glorotUniform',
  range: [0, 1],
  outputOnly: true,
} as const satisfies Activation
