import { skillOf } from './curve.ts'
import type { Diagnosis } from './item.ts'
import { activation, remediesOf } from './remedies.ts'

/** A hard step is flat wherever it is not a cliff. */
export const noSlope = {
  id: 'noSlope',
  label: { en: 'A step has no slope', ko: '계단에는 기울기가 없음' },
  text: {
    en: 'Layer {layer} has a hard step for its activation, which is flat everywhere: no gradient gets through it, so up to epoch {epoch, number} the weights before it have not learned anything.',
    ko: '층 {layer}의 활성화 함수는 어디서나 평평한 계단 함수입니다. 기울기가 지나가지 못해, 에포크 {epoch, number}까지 그 앞의 가중치는 아무것도 배우지 못했습니다.',
  },
  find: (facts) => {
    const { experiment, looks } = facts
    const layer = experiment.network.layers.findIndex((one) => one.activation === 'step')
    const look = looks.at(-1)
    if (!look || layer < 0 || look.epoch < 10 || (skillOf(facts) ?? 1) > 0.9) return null
    return {
      epoch: look.epoch,
      values: { layer: layer + 1, epoch: look.epoch },
      remedies: remediesOf(activation('tanh', 'here', (one) => one.activation === 'step')),
    }
  },
} as const satisfies Diagnosis
