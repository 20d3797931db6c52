import type { Text } from '../../../lib/text.ts'

export const gradientsText = {
  lead: {
    en: 'Backpropagation carries the gradient from the output back to the first layer: here is what arrives, and what it changes. Recorded while this is open.',
    ko: '역전파는 기울기를 출력에서 첫 층까지 되돌려 보냅니다. 무엇이 도착해 무엇을 바꾸는지 봅니다. 이 화면이 열려 있는 동안 기록합니다.',
  },
  waiting: { en: 'The first step is on its way …', ko: '첫 스텝을 가져오는 중…' },
  hidden: { en: 'Hidden layer {layer}', ko: '은닉층 {layer}' },
  output: { en: 'Output layer', ko: '출력층' },
  hiddenShort: { en: 'layer {layer}', ko: '은닉 {layer}' },
  outputShort: { en: 'output', ko: '출력' },

  vanishing: {
    en: 'Gradients vanish: what reaches hidden layer {layer} is {share} times what the output layer gets, so it hardly learns. Saturated sigmoid or tanh units and great depth do this; ReLU, He initialisation, normalisation or fewer layers help.',
    ko: '기울기가 소실됩니다. 은닉층 {layer}에 닿는 기울기가 출력층의 {share}배라 거의 배우지 못합니다. 포화된 시그모이드·tanh 유닛과 너무 깊은 신경망이 원인입니다. ReLU, He 초기화, 배치 정규화, 층 줄이기가 도움이 됩니다.',
  },
  growing: {
    en: 'Gradients explode on their way back: hidden layer {layer} gets {factor} times what the output layer gets. Weights are too large; smaller initial weights, normalisation or clipping help.',
    ko: '기울기가 되돌아가며 폭주합니다. 은닉층 {layer}에 출력층의 {factor}배가 닿습니다. 가중치가 너무 큽니다. 더 작은 초기 가중치, 배치 정규화, 기울기 클리핑이 도움이 됩니다.',
  },
  exploding: {
    en: 'The gradient explodes: it is {factor} times what it was. A smaller learning rate or clipping helps.',
    ko: '기울기가 폭주합니다. 이전의 {factor}배입니다. 학습률을 줄이거나 기울기를 클리핑하면 도움이 됩니다.',
  },
  blocked: {
    en: 'No gradient reaches hidden layer {layer}: for this batch, all ways through it have no slope. Dead ReLU units or saturated ones do this; start over with a smaller learning rate or another activation.',
    ko: '은닉층 {layer}에 기울기가 닿지 않습니다. 이 배치에서는 지나는 길마다 활성화 함수의 기울기가 0입니다. 죽은 ReLU나 포화된 유닛이 원인입니다. 학습률을 줄이거나 다른 활성화 함수로 다시 시작해 보세요.',
  },
  healthy: {
    en: 'The gradient reaches the first layer: its norm there is {share} times that of the output layer.',
    ko: '기울기가 첫 층까지 닿습니다. 첫 층의 기울기 노름은 출력층의 {share}배입니다.',
  },
  flat: {
    en: 'The gradient is 0: nothing is left to learn from this batch.',
    ko: '기울기가 0입니다. 이 배치에서는 더 배울 것이 없습니다.',
  },
  short: {
    en: 'There is no hidden layer: the gradient has no way to go, and can neither vanish nor explode on it.',
    ko: '은닉층이 없어 기울기가 지나갈 길이 없으므로, 소실되거나 폭주하지 않습니다.',
  },

  norms: { en: 'Gradient norm by layer', ko: '층별 기울기 노름' },
  normsHelp: {
    en: 'Lines that fan out downwards towards the first layer mean vanishing, upwards exploding gradients (logarithmic axis). Faint: single batches.',
    ko: '앞쪽 층일수록 선이 아래로 벌어지면 기울기 소실, 위로 벌어지면 폭주입니다(로그 축). 흐린 선은 배치 하나하나입니다.',
  },
  ratios: { en: 'Update-to-weight ratio', ko: '가중치 대비 갱신 크기' },
  ratiosHelp: {
    en: 'How much one step changes the weights of a layer: about 10⁻³ is usual; far above it the learning rate is too large, far below too small.',
    ko: '한 스텝이 층의 가중치를 얼마나 바꾸는지입니다. 보통 10⁻³쯤이며, 훨씬 크면 학습률이 너무 크고 훨씬 작으면 너무 작습니다.',
  },
  guide: { en: '10⁻³: usual', ko: '10⁻³: 보통' },
  unit: { en: 'step', ko: '스텝' },
  chart: {
    en: '{what}, over {count, plural, one {# observed step} other {# observed steps}}. Now {values}.',
    ko: '{what}, 관찰한 스텝 {count, number}개. 지금 {values}.',
  },

  spread: { en: 'Histograms over time', ko: '시간에 따른 히스토그램' },
  spreadHelp: {
    en: 'Time goes to the right, values go up; the stronger the colour, the more values lie there at that moment. Orange is below 0, blue above; rare large gradients are cut off.',
    ko: '시간은 오른쪽으로, 값은 위로 갑니다. 색이 짙을수록 그 순간 그 값이 많습니다. 주황은 0보다 작고 파랑은 큽니다. 드물게 큰 기울기는 잘립니다.',
  },
  weights: { en: 'Weights', ko: '가중치' },
  gradients: { en: 'Gradients', ko: '기울기' },
  activations: { en: 'Activations', ko: '활성화 값' },
  strip: {
    en: '{what} of {layer}: now from {low} to {high}.',
    ko: '{layer}의 {what}: 지금 {low}부터 {high}까지.',
  },

  caption: { en: '{layer}, step {step, number}', ko: '{layer}, 스텝 {step, number}' },
  weightNorm: { en: 'Weight norm', ko: '가중치 노름' },
  gradientNorm: { en: 'Gradient norm', ko: '기울기 노름' },
  ratio: { en: 'Update ÷ weights', ko: '갱신 ÷ 가중치' },
  dead: { en: 'Dead units', ko: '죽은 유닛' },
  saturated: { en: 'Saturated', ko: '포화' },
  none: { en: 'does not apply', ko: '해당 없음' },
} as const satisfies Record<string, Text>
