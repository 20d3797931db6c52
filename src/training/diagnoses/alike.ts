import type { Diagnosis } from './item.ts'
import { initialiser, remediesOf } from './remedies.ts'

/** Equal units get equal gradients, and stay equal: initial weights must differ. */
export const alike = {
  id: 'alike',
  label: { en: 'Units are all alike', ko: '유닛이 모두 같음' },
  text: {
    en: 'At epoch {epoch, number} all {units} units of layer {layer} still have the same weights, as they began: what starts alike gets the same gradient and stays alike, so the layer does the work of one unit.',
    ko: '에포크 {epoch, number}에도 층 {layer}의 유닛 {units}개는 처음처럼 가중치가 모두 같습니다. 똑같이 시작한 유닛은 같은 기울기를 받아 계속 같으므로, 층 전체가 유닛 하나의 일만 합니다.',
  },
  find: ({ looks, experiment }) => {
    const look = looks.at(-1)
    const layer = look?.layers.findIndex((one) => one.alike) ?? -1
    if (!look || layer < 0 || look.epoch < 3) return null
    const isRelu = experiment.network.layers[layer]?.activation === 'relu'
    return {
      epoch: look.epoch,
      values: { epoch: look.epoch, units: look.layers[layer]?.units ?? 0, layer: layer + 1 },
      remedies: remediesOf(initialiser(isRelu ? 'heNormal' : 'glorotUniform', true)),
    }
  },
} as const satisfies Diagnosis
