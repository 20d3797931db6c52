import { climbOf, isHeavy, isSettled, median, percent, short, skillOf } from './curve.ts'
import type { Diagnosis } from './item.ts'
import { activation, batchNormalisation, fewerLayers, initialiser, remediesOf, smallerRate } from './remedies.ts'

/** Share of the output layer's gradient below which a layer hardly learns. */
const smallest = 5e-3
/** Looks whose median speaks: single batches differ. */
const window = 3

/** Factors below 1, multiplied from layer to layer: the chain rule, lecture section 11. */
export const vanishing = {
  id: 'vanishing',
  label: { en: 'Gradients vanish', ko: '기울기 소실' },
  text: {
    en: 'At epoch {epoch, number} the first layer gets {share} of the gradient that the output layer gets: {saturated, select, no {each layer on the way back probably makes it smaller.} other {{saturated} of the activations of layer {layer} are at the end of their range, where the slope is next to 0. A step too large, at η = {rate}, probably drove them there.}}',
    ko: '에포크 {epoch, number}에서 첫 층의 기울기는 출력층 기울기의 {share}입니다. {saturated, select, no {뒤로 한 층 갈 때마다 기울기가 작아지기 때문일 수 있습니다.} other {층 {layer} 활성화 값의 {saturated}가 기울기가 0에 가까운 범위 끝에 있습니다. η = {rate}인 스텝이 너무 컸기 때문일 수 있습니다.}}',
  },
  find: (facts) => {
    const { looks, experiment } = facts
    const look = looks.at(-1)
    const { layers } = experiment.network
    if (!look || looks.length < window || look.epoch < 10 || (skillOf(facts) ?? 1) > 0.5) return null
    // ReLU is dead or alive, and a step has no slope at all: those are said by themselves.
    if (layers.some((layer) => layer.activation === 'step') || look.layers.some(({ dead, units }) => dead >= units / 2))
      return null
    // What learns all the same is not ill; what shot up is said by itself.
    if (!isSettled(facts, 25) || climbOf(facts)) return null
    if (isHeavy(experiment) || look.layers.some((layer) => layer.alike)) return null
    const shares = looks.slice(-window).map((one) => one.layers[0]?.gradient ?? Number.NaN)
    const share = median(shares)
    if (!(share < smallest)) return null
    const worst = look.layers.findIndex(({ saturated }) => saturated > 0.8)
    const isSigmoid = layers.some((layer) => layer.activation === 'sigmoid')
    return {
      epoch: look.epoch,
      values: {
        epoch: look.epoch,
        share: share < 1e-5 ? '< 0.001%' : `${Number((share * 100).toPrecision(1))}%`,
        saturated: worst < 0 ? 'no' : percent(look.layers[worst]?.saturated ?? 0),
        layer: worst + 1,
        rate: short(experiment.training.learningRate),
      },
      remedies: remediesOf(
        worst >= 0 && smallerRate(experiment, 'start'),
        isSigmoid && activation('tanh', 'start', (layer) => layer.activation === 'sigmoid'),
        !isSigmoid && worst < 0 && initialiser('glorotUniform'),
        layers.some((layer) => layer.normalization.id === 'none') && batchNormalisation,
        layers.length > 2 && fewerLayers(experiment),
      ),
    }
  },
} as const satisfies Diagnosis
