import { type DatasetChoice, datasetOptions } from '../../data/dataset-of.ts'
import { columnFeatures } from '../../data/features/columns.ts'
import { parseExpression } from '../../data/features/expression/parse.ts'
import { type FeatureId, features } from '../../data/features/index.ts'
import { choice, integer, list, number, text } from '../../lib/setting.ts'
import { seedRange } from './seed.ts'

export const dataSettings = {
  dataset: choice<DatasetChoice>({
    key: 'data',
    label: { en: 'Dataset', ko: '데이터셋' },
    help: {
      en: 'What the network learns from.',
      ko: '신경망이 학습할 데이터입니다.',
    },
    options: datasetOptions,
    default: 'moons',
  }),
  points: integer({
    key: 'n',
    label: { en: 'Points', ko: '점의 수' },
    help: {
      en: 'How many samples there are, training and validation together.',
      ko: '훈련과 검증을 합한 전체 샘플 수입니다.',
    },
    min: 2,
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
    max: 0.8,
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
    min: 0.01,
    max: 0.99,
    step: 0.05,
    default: 0.7,
  }),
  labelNoise: number({
    key: 'labelnoise',
    label: { en: 'Label noise', ko: '레이블 노이즈' },
    help: {
      en: 'The share of training samples with a wrong label; of regression, how much training targets are shaken.',
      ko: '훈련 샘플 가운데 레이블을 틀리게 바꾼 비율입니다. 회귀에서는 훈련 목푯값을 흔드는 정도입니다.',
    },
    min: 0,
    max: 0.5,
    step: 0.01,
    default: 0,
  }),
  seed: integer({
    ...seedRange,
    key: 'dataseed',
    label: { en: 'Data seed', ko: '데이터 시드' },
    help: {
      en: 'The same seed draws the same samples, everywhere.',
      ko: '시드가 같으면 어디서나 같은 샘플이 만들어집니다.',
    },
    default: 1,
  }),
  seedText: text({
    key: 'seedtext',
    label: { en: 'Seed of TensorFlow Playground', ko: 'TensorFlow Playground 시드' },
    help: {
      en: 'Seeds the data of TensorFlow Playground, as there, in the place of the data seed.',
      ko: 'TensorFlow Playground 데이터를 만들 때 데이터 시드 대신 쓰는, 그쪽 링크의 시드입니다.',
    },
    default: '',
    maxLength: 120,
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
    own: (entry) => {
      const read = parseExpression(entry)
      return 'reason' in read ? { at: read.at } : { entry: read.text }
    },
    minLength: 1,
    maxLength: 24,
    default: ['x1', 'x2'],
  }),
}
