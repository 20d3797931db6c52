import { losses } from '../../engine/losses/index.ts'
import { optimizers } from '../../engine/optimizers/index.ts'
import { schedules } from '../../engine/schedules/index.ts'
import { byId, choice, integer, item, number } from '../../lib/setting.ts'
import { clippingSettings, noiseSettings, penaltySettings } from './regularisation.ts'
import { seedRange } from './seed.ts'
import { stoppingSettings } from './stopping.ts'

/** How the learning rate goes on. */
export const scheduleSettings = {
  schedule: item({
    key: 'schedule',
    label: { en: 'Schedule', ko: '학습률 스케줄' },
    help: {
      en: 'How the learning rate changes as training goes on.',
      ko: '훈련이 진행되면서 학습률이 어떻게 바뀌는지 정합니다.',
    },
    options: schedules,
    default: 'constant',
  }),
  warmup: number({
    key: 'warmup',
    label: { en: 'Warm-up', ko: '워밍업' },
    help: {
      en: 'Epochs in which the learning rate rises from 0 to its value, before the schedule begins.',
      ko: '스케줄이 시작되기 전, 학습률을 0에서 정한 값까지 올리는 에포크 수입니다.',
    },
    min: 0,
    max: 1000,
    step: 1,
    suggestions: [0, 0.5, 1, 2, 5, 10, 20, 50, 100],
    default: 0,
  }),
}

/** How it learns. Every number of the further groups is 0 where there is none of it. */
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
    symbol: 'L =',
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
    usual: ({ optimizer }) => byId(optimizers, (optimizer as { readonly id: string }).id).usualRates,
    default: 0.01,
  }),
  ...scheduleSettings,
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
    usual: [16, 32, 64],
    default: 32,
  }),
  ...penaltySettings,
  ...clippingSettings,
  ...noiseSettings,
  ...stoppingSettings,
  rules: choice({
    key: 'rules',
    label: { en: 'Rules', ko: '훈련 규칙' },
    help: {
      en: 'How batches are made and penalties act.',
      ko: '배치를 만들고 규제를 적용하는 방식입니다.',
    },
    options: [
      {
        id: 'layerwise',
        label: { en: 'Usual', ko: '기본' },
        help: {
          en: 'Every epoch in another order; penalties are part of the gradient.',
          ko: '에포크마다 순서를 섞고, 규제를 기울기에 더합니다.',
        },
      },
      {
        id: 'playground',
        label: { en: 'TensorFlow Playground', ko: 'TensorFlow Playground' },
        help: {
          en: 'Every epoch in the same order, what is too little for a batch carried over, weights that L1 takes to 0 kept there, in double precision.',
          ko: '에포크마다 같은 순서로 학습하고, 배치에 모자라는 샘플은 다음 에포크로 넘기며, L1이 0으로 만든 가중치는 0에 둡니다. 배정밀도로 계산합니다.',
        },
      },
    ],
    default: 'layerwise',
  }),
  seed: integer({
    ...seedRange,
    key: 'seed',
    label: { en: 'Training seed', ko: '훈련 시드' },
    help: {
      en: 'Initial weights and batch order follow from it: the same seed gives the same run, bit for bit.',
      ko: '초기 가중치와 배치 순서를 정합니다. 시드가 같으면 비트 하나까지 같은 결과가 나옵니다.',
    },
    default: 1,
  }),
}
