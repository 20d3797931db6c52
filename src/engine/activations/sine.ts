import { cos, sin } from '../../lib/math.ts'
import type { Activation } from './item.ts'

/** As in Sitzmann and others, NeurIPS 2020 (SIREN), with frequency 1. */
export const sine = {
  id: 'sine',
  code: 13,
  label: { en: 'Sine', ko: '사인' },
  help: {
    en: 'Goes up and down for ever: good at patterns that repeat, hard to train otherwise.',
    ko: '끝없이 오르내립니다. 반복되는 패턴에 강하지만 그 밖에는 훈련하기 어렵습니다.',
  },
  formula: String.raw`\sin z`,
  initializer: 'glorotUniform',
  value: sin,
  derivative: (z) => cos(z),
  needsPreActivation: true,
  range: [-1, 1],
} as const satisfies Activation
