import { number } from '../../lib/setting.ts'

/** Ranges of penalties: nothing, then powers of ten and three times those. */
export const penaltyRange = {
  min: 0,
  max: 10,
  step: 10,
  scale: 'log',
  suggestions: [0, 0.00001, 0.00003, 0.0001, 0.0003, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10],
  usual: [0.0001, 0.001, 0.01],
  default: 0,
} as const

const limitRange = { min: 0, max: 1000, step: 10, scale: 'log', default: 0 } as const

export const dropoutRange = { min: 0, max: 0.9, step: 0.05, usual: [0.2, 0.5], default: 0 } as const

/** What keeps weights small. */
export const penaltySettings = {
  l1: number({
    ...penaltyRange,
    key: 'l1',
    label: { en: 'L1 penalty λ₁', ko: 'L1 규제 λ₁' },
    help: {
      en: 'Adds λ₁ Σ|w| to the loss, which drives weights that matter little to 0; biases go free.',
      ko: '손실에 λ₁ Σ|w|를 더해, 별로 쓸모없는 가중치를 0으로 만듭니다. 편향은 제외합니다.',
    },
  }),
  l2: number({
    ...penaltyRange,
    key: 'l2',
    label: { en: 'L2 penalty λ₂', ko: 'L2 규제 λ₂' },
    help: {
      en: 'Adds ½ λ₂ Σw² to the loss, which keeps all weights small and the boundary smooth; biases go free.',
      ko: '손실에 ½ λ₂ Σw²를 더해, 모든 가중치를 작게, 경계를 부드럽게 합니다. 편향은 제외합니다.',
    },
  }),
  weightDecay: number({
    ...penaltyRange,
    key: 'decay',
    label: { en: 'Weight decay λ', ko: '가중치 감쇠 λ' },
    help: {
      en: 'Before each update every weight loses the share ηλ of itself, whatever the optimizer.',
      ko: '옵티마이저와 상관없이, 갱신 직전에 모든 가중치를 ηλ의 비율만큼 줄입니다.',
    },
  }),
  maxNorm: number({
    ...limitRange,
    key: 'maxnorm',
    label: { en: 'Max-norm', ko: '최대 노름' },
    help: {
      en: 'The largest norm of the weights into one unit: longer ones are shortened after each update; 0 for no limit.',
      ko: '한 유닛으로 들어오는 가중치의 노름 한도입니다. 넘으면 갱신 뒤에 줄입니다. 0이면 한도가 없습니다.',
    },
    suggestions: [0, 0.5, 1, 2, 3, 4, 5, 10, 100, 1000],
    usual: [3, 4],
  }),
}

/** What keeps steps small. */
export const clippingSettings = {
  clipValue: number({
    ...limitRange,
    key: 'clipvalue',
    label: { en: 'Clip by value', ko: '값 클리핑' },
    help: {
      en: 'Every number of the gradient is cut off at plus and minus this; 0 for no limit.',
      ko: '기울기의 모든 값을 이 크기 이내로 제한합니다. 0이면 한도가 없습니다.',
    },
    suggestions: [0, 0.01, 0.1, 0.5, 1, 5, 10, 100, 1000],
  }),
  clipNorm: number({
    ...limitRange,
    key: 'clipnorm',
    label: { en: 'Clip by norm', ko: '노름 클리핑' },
    help: {
      en: 'The largest norm of the whole gradient: a longer one is shortened and keeps its direction; 0 for no limit.',
      ko: '기울기 전체의 노름 한도입니다. 넘으면 방향은 그대로 두고 길이만 줄입니다. 0이면 한도가 없습니다.',
    },
    suggestions: [0, 0.01, 0.1, 0.5, 1, 5, 10, 100, 1000],
    usual: [1, 5],
  }),
}

/** What shakes the inputs in training. */
export const noiseSettings = {
  inputDropout: number({
    ...dropoutRange,
    usual: [0.1, 0.2],
    key: 'indropout',
    label: { en: 'Input dropout', ko: '입력 드롭아웃' },
    help: {
      en: 'The probability that an input is set to 0 in a step of training.',
      ko: '훈련 스텝마다 입력을 0으로 만들 확률입니다.',
    },
  }),
  inputNoise: number({
    key: 'innoise',
    label: { en: 'Input noise', ko: '입력 노이즈' },
    help: {
      en: 'The standard deviation of normal noise added to the inputs, drawn anew in each step of training.',
      ko: '훈련 스텝마다 새로 뽑아 입력에 더하는 정규 노이즈의 표준편차입니다.',
    },
    min: 0,
    max: 2,
    step: 0.05,
    default: 0,
  }),
}
