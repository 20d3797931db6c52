import type { Activation } from './item.ts'

/** Rosenblatt, 1958: 1 where `z > 0`, else 0. Its derivative is taken as 0 at 0, too. */
export const step = {
  id: 'step',
  code: 14,
  label: { en: 'Step', ko: '계단' },
  help: {
    en: 'Yes or no, nothing between; it has no useful gradient, so only the perceptron rule can train it.',
    ko: '예 아니면 아니요뿐입니다. 쓸모 있는 기울기가 없어서 퍼셉트론 규칙으로만 훈련할 수 있습니다.',
  },
  formula: String.raw`\begin{cases} 1 & z > 0 \\ 0 & z \le 0 \end{cases}`,
  initializer: 'glorotUniform',
  value: (z) => (z > 0 ? 1 : 0),
  derivative: () => 0,
  needsPreActivation: false,
  range: [0, 1],
} as const satisfies Activation
