import { type DatasetId, datasets } from '../data/datasets/index.ts'
import { columnFeatures } from '../data/features/columns.ts'
import { type FeatureId, features } from '../data/features/index.ts'
import { type ActivationId, activations } from '../engine/activations/index.ts'
import { initializers } from '../engine/initializers/index.ts'
import { losses } from '../engine/losses/index.ts'
import { optimizers } from '../engine/optimizers/index.ts'
import { boolean, choice, integer, item, itemDefault, list, number, text } from '../lib/setting.ts'

import { type SpeedId, speeds } from './speeds.ts'

/**
 * Everything that an experiment sets, by group. Where the usual value depends on the dataset (its number of points,
 * its loss …), `defaults.ts` says so, and the default here is that of the first visit.
 */

const seed = { min: 0, max: 4294967295, step: 1 } as const

export const generalSettings = {
  title: text({
    key: 'title',
    label: { en: 'Title', ko: '제목' },
    help: { en: 'A name for the experiment.', ko: '실험의 이름입니다.' },
    default: '',
    maxLength: 120,
  }),
}

export const dataSettings = {
  dataset: choice<DatasetId>({
    key: 'data',
    label: { en: 'Dataset', ko: '데이터셋' },
    help: {
      en: 'What the network learns from.',
      ko: '신경망이 학습할 데이터입니다.',
    },
    options: datasets,
    default: 'moons',
  }),
  points: integer({
    key: 'n',
    label: { en: 'Points', ko: '점의 수' },
    help: {
      en: 'How many samples there are, training and validation together.',
      ko: '훈련과 검증을 합한 전체 샘플 수입니다.',
    },
    min: 10,
    max: 5000,
    step: 10,
    default: 500,
  }),
  noise: number({
    key: 'noise',
    label: { en: 'Noise', ko: '노이즈' },
    help: {
      en: 'How far the samples scatter: more noise, more overlap, more to overfit.',
      ko: '샘플이 흩어진 정도입니다. 노이즈가 클수록 서로 겹치고 과적합하기 쉽습니다.',
    },
    min: 0,
    max: 0.5,
    step: 0.01,
    default: 0.15,
  }),
  trainShare: number({
    key: 'split',
    label: { en: 'Train / validation', ko: '훈련 / 검증' },
    help: {
      en: 'The share of samples to learn from; the rest only checks what was learned.',
      ko: '학습에 쓰는 샘플의 비율입니다. 나머지는 학습한 결과를 확인하는 데만 씁니다.',
    },
    min: 0.1,
    max: 0.9,
    step: 0.05,
    default: 0.7,
  }),
  seed: integer({
    ...seed,
    key: 'dataseed',
    label: { en: 'Data seed', ko: '데이터 시드' },
    help: {
      en: 'The same seed draws the same samples, everywhere.',
      ko: '시드가 같으면 어디서나 같은 샘플이 만들어집니다.',
    },
    default: 1,
  }),
  scaling: choice({
    key: 'scale',
    label: { en: 'Scaling', ko: '스케일링' },
    help: {
      en: 'Whether inputs are shifted and scaled to mean 0 and deviation 1 before they reach the network.',
      ko: '입력을 신경망에 넣기 전에 평균 0, 표준편차 1로 맞출지 정합니다.',
    },
    options: [
      {
        id: 'standardise',
        label: { en: 'Standardise', ko: '표준화' },
        help: {
          en: 'Every input gets mean 0 and standard deviation 1 over the training set.',
          ko: '훈련 세트를 기준으로 각 입력의 평균을 0, 표준편차를 1로 맞춥니다.',
        },
      },
      {
        id: 'none',
        label: { en: 'As they are', ko: '그대로' },
        help: {
          en: 'Inputs reach the network in their own units.',
          ko: '입력을 원래 단위 그대로 넣습니다.',
        },
      },
    ],
    default: 'standardise',
  }),
  plane: list({
    key: 'plane',
    label: { en: 'Plane', ko: '평면' },
    help: {
      en: 'The columns that are drawn: one makes a curve, two make a map.',
      ko: '그림의 축이 되는 열입니다. 하나면 곡선, 둘이면 지도로 그립니다.',
    },
    options: columnFeatures,
    minLength: 1,
    maxLength: 2,
    default: ['x1', 'x2'],
  }),
  features: list<FeatureId>({
    key: 'in',
    label: { en: 'Inputs', ko: '입력' },
    help: {
      en: 'What the network gets to see of each sample.',
      ko: '각 샘플에서 신경망에 들어가는 값입니다.',
    },
    options: features,
    minLength: 1,
    maxLength: features.length,
    default: ['x1', 'x2'],
  }),
}

const hiddenActivations = activations.filter((activation) => activation.id !== 'softmax')

const initializer = item({
  key: 'init',
  label: { en: 'Initialiser', ko: '초기화' },
  help: {
    en: 'The distribution that the first weights are drawn from.',
    ko: '처음 가중치를 뽑는 분포입니다.',
  },
  options: initializers,
  default: 'glorotUniform',
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
  }),
  initializer,
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
  }),
  initializer: { ...initializer, key: 'outinit' },
}

export const trainingSettings = {
  loss: item({
    key: 'loss',
    label: { en: 'Loss', ko: '손실 함수' },
    help: {
      en: 'What training makes small: how wrong the predictions are on average.',
      ko: '훈련이 줄이려는 값으로, 예측이 평균적으로 얼마나 틀렸는지 나타냅니다.',
    },
    options: losses,
    default: 'binaryCrossEntropy',
  }),
  optimizer: item({
    key: 'opt',
    label: { en: 'Optimizer', ko: '옵티마이저' },
    help: {
      en: 'How a gradient becomes a change of the weights.',
      ko: '기울기로 가중치를 어떻게 바꿀지 정합니다.',
    },
    options: optimizers,
    default: 'adam',
  }),
  learningRate: number({
    key: 'lr',
    label: { en: 'Learning rate η', ko: '학습률 η' },
    help: {
      en: 'How far each step goes: too small is slow, too large overshoots and diverges.',
      ko: '한 스텝에 움직이는 크기입니다. 너무 작으면 느리고, 너무 크면 지나쳐서 발산합니다.',
    },
    min: 1e-6,
    max: 1000,
    step: 10,
    scale: 'log',
    suggestions: [0.0001, 0.0003, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10],
    default: 0.01,
  }),
  batchSize: integer({
    key: 'batch',
    label: { en: 'Batch size', ko: '배치 크기' },
    help: {
      en: 'How many samples each step averages over: 1 is noisy and cheap, all of them is exact and dear.',
      ko: '한 스텝에서 평균을 내는 샘플 수입니다. 1이면 빠르지만 들쭉날쭉하고, 전체면 정확하지만 느립니다.',
    },
    min: 1,
    max: 5000,
    step: 1,
    scale: 'log',
    suggestions: [1, 2, 4, 8, 16, 32, 64, 128, 256, 512],
    default: 32,
  }),
  seed: integer({
    ...seed,
    key: 'seed',
    label: { en: 'Seed', ko: '시드' },
    help: {
      en: 'Initial weights and batch order follow from it: the same seed gives the same run, bit for bit.',
      ko: '초기 가중치와 배치 순서를 정합니다. 시드가 같으면 비트까지 같은 결과가 나옵니다.',
    },
    default: 1,
  }),
}

export const viewSettings = {
  speed: choice<SpeedId>({
    key: 'speed',
    label: { en: 'Speed', ko: '속도' },
    help: {
      en: 'How fast it trains, from slow motion to as fast as the machine goes.',
      ko: '느린 동작부터 기기의 최고 속도까지, 훈련하는 빠르기입니다.',
    },
    options: speeds,
    default: 'epoch60',
  }),
  validationPoints: boolean({
    key: 'showval',
    label: { en: 'Validation points', ko: '검증 점' },
    help: {
      en: 'Draw the samples of the validation set, too.',
      ko: '검증 세트의 샘플도 그립니다.',
    },
    default: true,
  }),
  hardEdge: boolean({
    key: 'hard',
    label: { en: 'Hard edge', ko: '경계만' },
    help: {
      en: 'Colour by the decision alone, not by how sure the network is.',
      ko: '확신의 정도를 빼고 결정만 색으로 나타냅니다.',
    },
    default: false,
  }),
  logLoss: boolean({
    key: 'logloss',
    label: { en: 'Log scale', ko: '로그 눈금' },
    help: {
      en: 'Draw the loss on a logarithmic axis.',
      ko: '손실을 로그 축에 그립니다.',
    },
    default: true,
  }),
}

/** The layers of a first visit. */
export const defaultLayers = ([6, 5, 3] as const).map((units) => ({
  units,
  activation: layerSettings.activation.default,
  initializer: itemDefault(initializers[0]),
}))

/** Most hidden layers. */
export const maxLayers = 16
