import { type ActivationId, activations } from '../../engine/activations/index.ts'
import type { Activation } from '../../engine/activations/item.ts'
import { initializers } from '../../engine/initializers/index.ts'
import { normalizations } from '../../engine/normalizations/index.ts'
import { boolean, byId, choice, integer, item, number } from '../../lib/setting.ts'
import { dropoutRange, penaltyRange } from './regularisation.ts'

const hiddenActivations = activations.filter((activation: Activation) => !activation.outputOnly)

const initializer = item({
  key: 'init',
  label: { en: 'Initialiser', ko: '가중치 초기화' },
  help: {
    en: 'The distribution that the first weights are drawn from.',
    ko: '처음 가중치를 뽑는 분포입니다.',
  },
  options: initializers,
  default: 'glorotUniform',
  usual: ({ activation }) => [byId(activations, activation as string).initializer],
})

const bias = number({
  key: 'bias',
  label: { en: 'Bias at the start', ko: '편향 초깃값' },
  help: {
    en: 'What every bias of the layer starts from.',
    ko: '층의 모든 편향이 시작하는 값입니다.',
  },
  min: -10,
  max: 10,
  step: 0.1,
  default: 0,
})

const hasBiases = boolean({
  key: 'biases',
  label: { en: 'Biases', ko: '편향' },
  help: {
    en: 'Without biases every weighted sum of the layer is 0 where all its inputs are.',
    ko: '편향이 없으면 입력이 모두 0일 때 층의 가중합도 0입니다.',
  },
  default: true,
})

const l1 = number({
  ...penaltyRange,
  key: 'l1',
  label: { en: 'Extra L1 penalty', ko: '추가 L1 규제' },
  help: {
    en: 'Added to the L1 penalty of the whole network, for the weights of this layer.',
    ko: '이 층의 가중치에 한해, 신경망 전체의 L1 규제에 더합니다.',
  },
})

const l2 = number({
  ...penaltyRange,
  key: 'l2',
  label: { en: 'Extra L2 penalty', ko: '추가 L2 규제' },
  help: {
    en: 'Added to the L2 penalty of the whole network, for the weights of this layer.',
    ko: '이 층의 가중치에 한해, 신경망 전체의 L2 규제에 더합니다.',
  },
})

export const layerSettings = {
  units: integer({
    key: 'units',
    label: { en: 'Units', ko: '유닛' },
    help: {
      en: 'How many units the layer has.',
      ko: '층에 있는 유닛의 수입니다.',
    },
    min: 1,
    max: 256,
    step: 1,
    default: 4,
  }),
  activation: choice<ActivationId>({
    key: 'activation',
    label: { en: 'Activation', ko: '활성화 함수' },
    help: {
      en: 'The non-linearity g that turns a unit’s weighted sum z into its output.',
      ko: '유닛의 가중합 z를 출력으로 바꾸는 비선형 함수 g입니다.',
    },
    options: hiddenActivations,
    default: 'tanh',
    symbol: 'g(z) =',
  }),
  initializer,
  hasBiases,
  bias,
  normalization: item({
    key: 'norm',
    label: { en: 'Normalisation', ko: '정규화' },
    help: {
      en: 'Brings the weighted sums z of the layer to a common scale before the activation.',
      ko: '활성화 함수에 넣기 전에 층의 가중합 z를 같은 척도로 맞춥니다.',
    },
    options: normalizations,
    default: 'none',
    symbol: String.raw`\hat{z} =`,
  }),
  dropout: number({
    ...dropoutRange,
    key: 'dropout',
    label: { en: 'Dropout', ko: '드롭아웃' },
    help: {
      en: 'The probability that a unit is silent in a step of training, so that the network relies on no single one.',
      ko: '훈련 스텝마다 유닛을 끌 확률입니다. 신경망이 유닛 하나에 기대지 않게 합니다.',
    },
  }),
  l1,
  l2,
}

export const outputSettings = {
  activation: choice<ActivationId>({
    key: 'out',
    label: { en: 'Output activation', ko: '출력 활성화 함수' },
    help: {
      en: 'The function of the output layer; it follows the task and the loss.',
      ko: '출력층의 활성화 함수입니다. 과제와 손실 함수에 따라 정해집니다.',
    },
    options: activations,
    default: 'sigmoid',
    symbol: 'g(z) =',
  }),
  initializer: { ...initializer, key: 'outinit' },
  hasBiases: { ...hasBiases, key: 'outbiases' },
  bias: { ...bias, key: 'outbias' },
  l1: { ...l1, key: 'outl1' },
  l2: { ...l2, key: 'outl2' },
}

/** Most hidden layers. */
export const maxLayers = 16
