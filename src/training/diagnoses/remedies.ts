import { datasetOf } from '../../data/dataset-of.ts'
import type { ActivationId } from '../../engine/activations/index.ts'
import { defaultLayer } from '../../experiment/defaults.ts'
import { layerSettings, trainingSettings } from '../../experiment/settings.ts'
import type { Experiment, HiddenLayer, TrainingValues } from '../../experiment/types.ts'
import { byId, itemDefault } from '../../lib/setting.ts'
import type { Facts, Remedy } from './item.ts'

/* What may help, each with a name that says from where it goes on. */

type From = Remedy['from']

/** How a remedy begins. */
const place = (from: From) => ({
  place: typeof from === 'number' ? 'back' : from,
  epoch: typeof from === 'number' ? from : 0,
})

const training =
  (values: Partial<TrainingValues>) =>
  (experiment: Experiment): Experiment => ({ ...experiment, training: { ...experiment.training, ...values } })

const layers =
  (change: (layer: HiddenLayer, index: number) => HiddenLayer) =>
  (experiment: Experiment): Experiment => ({
    ...experiment,
    network: { ...experiment.network, layers: experiment.network.layers.map(change) },
  })

/** Whether the size of steps does not depend on that of the gradient. */
export const isAdaptive = ({ training: { optimizer } }: Experiment): boolean =>
  ['adam', 'amsgrad', 'adamw', 'nadam', 'rmsprop', 'adagrad', 'lion'].includes(optimizer.id)

/** Inputs wider than this are so for want of scaling. */
const wide = 10

export const isUnscaled = ({ experiment, looks }: Facts): boolean =>
  experiment.data.scaling === 'none' && (looks.at(-1)?.spread ?? 0) > wide

/** A third of the rate, or where that is still far too much, the largest that is usual. */
export function smallerRate({ training: { learningRate, optimizer } }: Experiment, from: From): Remedy {
  const usual = Math.max(...byId(trainingSettings.optimizer.options, optimizer.id).usualRates)
  const isFar = learningRate > 10 * usual
  const rate = isFar ? usual : Number((learningRate / 3).toPrecision(1))
  return {
    text: {
      en: '{place, select, back {Back to epoch {epoch, number} with} start {Start over with} other {Go on with}} {far, select, yes {a usual rate} other {a third of the rate}}, η = {rate}',
      ko: '{place, select, back {에포크 {epoch, number}부터 } other {}}{far, select, yes {흔히 쓰는 학습률(η = {rate})로} other {학습률을 3분의 1(η = {rate})로 줄여}} {place, select, start {다시 시작} other {이어서 훈련}}',
    },
    values: { ...place(from), rate, far: isFar ? 'yes' : 'no' },
    from,
    change: training({ learningRate: rate }),
  }
}

export function largerRate({ training: { learningRate } }: Experiment, from: From): Remedy {
  const rate = Number(Math.min(trainingSettings.learningRate.max, learningRate * 10).toPrecision(1))
  return {
    text: {
      en: '{place, select, start {Start over} other {Go on}} with ten times the rate, η = {rate}',
      ko: '학습률을 10배(η = {rate})로 키워 {place, select, start {다시 시작} other {이어서 훈련}}',
    },
    values: { ...place(from), rate },
    from,
    change: training({ learningRate: rate }),
  }
}

const clipNorm = (from: From): Remedy => ({
  text: {
    en: '{place, select, back {Back to epoch {epoch, number}, gradients} start {Start over, gradients} other {Gradients}} clipped at a norm of 1',
    ko: '{place, select, back {에포크 {epoch, number}부터 } other {}}기울기 노름을 1로 제한하고 {place, select, start {다시 시작} other {이어서 훈련}}',
  },
  values: place(from),
  from,
  change: training({ clipNorm: 1 }),
})

export function largerBatch({ training: { batchSize } }: Experiment, samples: number): Remedy | null {
  const size = Math.min(samples, batchSize * 4)
  if (size <= batchSize) return null
  return {
    text: { en: 'Go on with batches of {size, number}', ko: '배치 크기를 {size, number}까지 키워 이어서 훈련' },
    values: { size },
    from: 'here',
    change: training({ batchSize: size }),
  }
}

export const adam: Remedy = {
  text: { en: 'Start over with Adam, η = 0.01', ko: 'Adam, η = 0.01로 다시 시작' },
  from: 'start',
  change: training({ optimizer: itemDefault(byId(trainingSettings.optimizer.options, 'adam')), learningRate: 0.01 }),
}

export const gradientDescent: Remedy = {
  text: { en: 'Start over with gradient descent (SGD)', ko: '경사 하강법(SGD)으로 다시 시작' },
  from: 'start',
  change: training({ optimizer: itemDefault(byId(trainingSettings.optimizer.options, 'sgd')), learningRate: 0.1 }),
}

const isFit = (id: string) => layerSettings.initializer.options.some((option) => option.id === id)

/** Another initialiser for every hidden layer; the output layer takes it, too, where `all`. */
export function initialiser(id: 'heNormal' | 'glorotUniform' | 'lecunNormal', all = false): Remedy {
  const option = byId(layerSettings.initializer.options, isFit(id) ? id : layerSettings.initializer.default)
  const change = layers((layer) => ({ ...layer, initializer: itemDefault(option) }))
  return {
    text: { en: 'Start over, initialised by {name}', ko: '{name} 초기화로 다시 시작' },
    values: { name: option.label },
    from: 'start',
    change: (experiment) => {
      const { network, ...rest } = change(experiment)
      const output = all ? { ...network.output, initializer: itemDefault(option) } : network.output
      return { ...rest, network: { ...network, output } }
    },
  }
}

/** Another activation for the layers of some activations, or of all. */
export function activation(id: ActivationId, from: From, of: (layer: HiddenLayer, index: number) => boolean): Remedy {
  return {
    text: {
      en: '{place, select, back {Back to epoch {epoch, number} with} start {Start over with} other {Go on with}} {name}',
      ko: '{place, select, back {에포크 {epoch, number}부터 } other {}}활성화 함수를 {name}로 바꿔 {place, select, start {다시 시작} other {이어서 훈련}}',
    },
    values: { ...place(from), name: byId(layerSettings.activation.options, id).label },
    from,
    change: layers((layer, index) => (of(layer, index) ? { ...layer, activation: id } : layer)),
  }
}

/** Twice the units in every layer, as far as eight; a network without hidden layers gets one. */
export function moreUnits({ network }: Experiment): Remedy {
  if (network.layers.length === 0) return hiddenLayer
  const most = layerSettings.units.max
  const change = layers((layer) => ({ ...layer, units: Math.min(most, Math.max(8, layer.units * 2)) }))
  return {
    text: { en: 'Start over with more units: {units}', ko: '유닛을 늘려({units}) 다시 시작' },
    values: { units: network.layers.map(({ units }) => Math.min(most, Math.max(8, units * 2))).join(', ') },
    from: 'start',
    change,
  }
}

export const hiddenLayer: Remedy = {
  text: { en: 'Start over with a hidden layer of 8 tanh units', ko: 'tanh 유닛 8개짜리 은닉층을 넣고 다시 시작' },
  from: 'start',
  change: ({ network, training: values, ...rest }) => ({
    ...rest,
    network: { ...network, layers: [{ ...defaultLayer, units: 8 }, ...network.layers] },
    training:
      values.optimizer.id === 'perceptron'
        ? { ...values, optimizer: itemDefault(byId(trainingSettings.optimizer.options, 'adam')), learningRate: 0.01 }
        : values,
  }),
}

/** One more layer like the last one. */
export const anotherLayer: Remedy = {
  text: { en: 'Start over with one more layer', ko: '층을 하나 더 쌓고 다시 시작' },
  from: 'start',
  change: ({ network, ...rest }) => ({
    ...rest,
    network: { ...network, layers: [...network.layers, network.layers.at(-1) ?? { ...defaultLayer, units: 8 }] },
  }),
}

export const fewerLayers = ({ network }: Experiment): Remedy => ({
  text: {
    en: 'Start over with {count, plural, one {one hidden layer} other {# hidden layers}}',
    ko: '은닉층 {count}개로 다시 시작',
  },
  values: { count: Math.min(2, network.layers.length - 1) },
  from: 'start',
  change: ({ network: own, ...rest }) => ({
    ...rest,
    network: { ...own, layers: own.layers.slice(0, Math.min(2, own.layers.length - 1)) },
  }),
})

export const batchNormalisation: Remedy = {
  text: { en: 'Start over with batch normalisation', ko: '배치 정규화를 넣고 다시 시작' },
  from: 'start',
  change: layers((layer) => ({
    ...layer,
    normalization: itemDefault(byId(layerSettings.normalization.options, 'batch')),
  })),
}

export const dropout = (from: From): Remedy => ({
  text: {
    en: '{place, select, back {Back to epoch {epoch, number} with} start {Start over with} other {Go on with}} dropout 0.2',
    ko: '{place, select, back {에포크 {epoch, number}부터 } other {}}드롭아웃 0.2로 {place, select, start {다시 시작} other {이어서 훈련}}',
  },
  values: place(from),
  from,
  change: layers((layer) => ({ ...layer, dropout: 0.2 })),
})

export const l2 = (from: From): Remedy => ({
  text: {
    en: '{place, select, back {Back to epoch {epoch, number} with} start {Start over with} other {Go on with}} an L2 penalty of 0.01',
    ko: '{place, select, back {에포크 {epoch, number}부터 } other {}}L2 규제 0.01로 {place, select, start {다시 시작} other {이어서 훈련}}',
  },
  values: place(from),
  from,
  change: training({ l2: 0.01 }),
})

/** Every penalty and every dropout off. */
export const unregularised: Remedy = {
  text: { en: 'Go on without penalties and dropout', ko: '규제와 드롭아웃 없이 이어서 훈련' },
  from: 'here',
  change: ({ network, ...rest }) => ({
    ...training({ l1: 0, l2: 0, weightDecay: 0, maxNorm: 0, inputDropout: 0, inputNoise: 0 })({
      ...rest,
      network: {
        ...network,
        layers: network.layers.map((layer) => ({ ...layer, dropout: 0, l1: 0, l2: 0 })),
        output: { ...network.output, l1: 0, l2: 0 },
      },
    }),
  }),
}

export const earlyStopping: Remedy = {
  text: { en: 'Start over with early stopping, patience 20', ko: '조기 종료(인내심 20)를 켜고 다시 시작' },
  from: 'start',
  change: training({
    earlyStopping: itemDefault(byId(trainingSettings.earlyStopping.options, 'validationLoss')),
    restoreBest: true,
  }),
}

/** @param best the epoch that is meant: not every one is kept */
export const backTo = (epoch: number, best: number): Remedy => ({
  text: {
    en: 'Back to the weights of epoch {epoch, number}{is, select, best {} other {, the nearest kept}}',
    ko: '{is, select, best {} other {저장된 것 중 가장 가까운 }}에포크 {epoch, number}의 가중치로 돌아가기',
  },
  values: { epoch, is: epoch === best ? 'best' : 'near' },
  from: epoch,
})

export function morePoints({ data }: Experiment): Remedy | null {
  const { limits } = datasetOf(data)
  const points = Math.min(limits.points[1], data.points * 3)
  if (points <= data.points) return null
  return {
    text: { en: 'Start over with {points, number} points', ko: '데이터 {points, number}개로 다시 시작' },
    values: { points },
    from: 'start',
    change: (experiment) => ({ ...experiment, data: { ...experiment.data, points } }),
  }
}

export const noLabelNoise: Remedy = {
  text: { en: 'Start over without wrong labels', ko: '틀린 레이블 없이 다시 시작' },
  from: 'start',
  change: (experiment) => ({ ...experiment, data: { ...experiment.data, labelNoise: 0 } }),
}

export const standardise = (from: From): Remedy => ({
  text: { en: 'Start over with standardised inputs', ko: '입력을 표준화해서 다시 시작' },
  from,
  change: (experiment) => ({ ...experiment, data: { ...experiment.data, scaling: 'standardise' } }),
})

/** The run is not to blame, but where it ended up. */
export const anotherStart: Remedy = {
  text: { en: 'Start over from other random weights', ko: '다른 무작위 가중치로 다시 시작' },
  from: 'start',
  change: (experiment) => training({ seed: (experiment.training.seed + 1) % 0x7fff_ffff })(experiment),
}

export const toEvaluation: Remedy = {
  text: { en: 'See precision and recall of each class', ko: '클래스별 정밀도와 재현율 보기' },
  from: 'still',
  change: (experiment) => ({ ...experiment, view: { ...experiment.view, panel: 'evaluation' } }),
}

/** Where steps were too large, in the order in which they are to be tried. */
export const smallerSteps = (facts: Facts, from: From): Remedy[] =>
  remediesOf(
    isUnscaled(facts) && standardise('start'),
    smallerRate(facts.experiment, from),
    facts.experiment.training.clipNorm === 0 && clipNorm(from),
    !isAdaptive(facts.experiment) && adam,
  )

export const remediesOf = (...some: readonly (Remedy | null | false)[]): Remedy[] =>
  some.filter((one): one is Remedy => one !== null && one !== false)
