import type { Text } from '../../../lib/text.ts'

export const liveText = {
  weight: { en: 'Weight', ko: '가중치' },
  bias: { en: 'bias', ko: '편향' },
  more: {
    en: '{count, plural, one {and # more} other {and # more}}',
    ko: '외 {count}개',
  },
  weightsHelp: {
    en: 'Type a number to set it by hand. What is frozen stays as it is while the rest learns.',
    ko: '숫자를 입력해 직접 정할 수 있습니다. 고정한 값은 나머지가 학습하는 동안 그대로입니다.',
  },
  frozen: { en: 'Frozen', ko: '고정' },
  frozenHelp: { en: 'Training leaves it alone.', ko: '훈련이 이 값을 바꾸지 않습니다.' },
  sample: {
    en: 'Step {step, number}, sample {place, number} of {count, number}',
    ko: '스텝 {step, number}, 샘플 {place, number}/{count, number}',
  },
  forward: {
    en: 'Forward: layer {layer} sums w·a + b and passes g(z) on',
    ko: '순전파: 층 {layer}에서 w·a + b를 더해 g(z)를 다음으로 보냅니다',
  },
  forwardAll: {
    en: 'Forward: every layer sums w·a + b and passes g(z) on',
    ko: '순전파: 층마다 w·a + b를 더해 g(z)를 다음으로 보냅니다',
  },
  loss: {
    en: 'Loss: ŷ = {output}, the truth is y = {target}: L = {loss}',
    ko: '손실: ŷ = {output}, 정답 y = {target}, L = {loss}',
  },
  backward: {
    en: 'Backward: layer {layer} hands δ = ∂J/∂z back, times w',
    ko: '역전파: 층 {layer}에서 δ = ∂J/∂z에 w를 곱해 되돌려 보냅니다',
  },
  backwardAll: {
    en: 'Backward: every layer hands δ = ∂J/∂z back, times w',
    ko: '역전파: 층마다 δ = ∂J/∂z에 w를 곱해 되돌려 보냅니다',
  },
  update: {
    en: 'Update: every weight takes its Δw; the largest, {from} → {to}, {change}',
    ko: '갱신: 가중치마다 Δw만큼 바뀝니다. 가장 큰 변화 {from} → {to}: {change}',
  },
  waits: {
    en: 'The update waits for the rest of the batch',
    ko: '배치의 나머지 샘플이 지나간 뒤에 가중치를 갱신합니다',
  },
  quick: {
    en: 'ŷ = {output}, y = {target}, L = {loss}; largest Δw {change}',
    ko: 'ŷ = {output}, y = {target}, L = {loss}, 가장 큰 Δw {change}',
  },
  dropped: {
    en: 'Dropped for this sample of step {step, number}: it sends on 0 (dropout).',
    ko: '스텝 {step, number}의 이 샘플에서 드롭아웃으로 빠졌습니다. 0을 내보냅니다.',
  },
  dead: {
    en: 'Dead as far as {samples, number} samples tell: g′(z) = 0 for all of them, nothing is learnt through it.',
    ko: '죽은 유닛: 살펴본 샘플 {samples, number}개 모두 g′(z) = 0이라 아무것도 배우지 못합니다.',
  },
  saturated: {
    en: 'Saturated: for {share} of {samples, number} samples it is at an end of its range, where g′ is almost 0.',
    ko: '포화된 유닛: 샘플 {samples, number}개 중 {share}에서 출력 범위의 끝에 있어 g′이 거의 0입니다.',
  },
  colours: { en: 'weights', ko: '가중치' },
  coloursHelp: {
    en: 'Lines are orange where a weight is negative, blue where it is positive, and the thicker the larger it is. Units are orange where they put out little, blue where they put out much.',
    ko: '선은 가중치가 음수이면 주황, 양수이면 파랑이고, 클수록 굵습니다. 유닛은 출력이 작은 곳이 주황, 큰 곳이 파랑입니다.',
  },
  ailing: {
    en: '{count, number} {what, select, dead {dead} other {saturated}}',
    ko: '{what, select, dead {죽은} other {포화된}} 유닛 {count, number}개',
  },
  gradientHelp: {
    en: 'The mean over the samples of the batch, B of them, before penalties and clipping.',
    ko: '배치의 샘플 B개에 대한 평균이며, 규제와 클리핑을 적용하기 전의 값입니다.',
  },
  changeIn: { en: '{what} in step {step, number}', ko: '스텝 {step, number}의 {what}' },
  ofProbe: { en: 'For the point under the probe', ko: '탐침이 가리키는 점' },
  ofSample: {
    en: 'For sample {place, number} of {count, number} in step {step, number}',
    ko: '스텝 {step, number}의 샘플 {place, number}/{count, number}',
  },
  map: {
    en: 'What {name} computes over the plane: from {low} to {high}',
    ko: '{name}의 값을 평면에 그린 그림, {low}~{high}',
  },
  curve: { en: 'Activation {name}', ko: '활성화 함수 {name}' },
  curveAt: {
    en: 'Activation {name}: at z = {z} it gives {a}',
    ko: '활성화 함수 {name}: z = {z}에서 {a}',
  },
  normalized: { en: 'normalised: {z}', ko: '정규화한 값: {z}' },
  spread: {
    en: 'Activations of {count, number} training samples, from {low} to {high}',
    ko: '훈련 샘플 {count, number}개의 활성화 값, {low}~{high}',
  },
  spreadOf: { en: 'a of samples', ko: '샘플별 a' },
  idle: { en: 'zero gradient', ko: '기울기가 0인 비율' },
  atEnds: { en: 'saturated', ko: '포화된 비율' },
  droppedShare: { en: 'dropped', ko: '드롭아웃' },
  sharesOf: { en: 'Share of the last {samples, number} samples', ko: '최근 샘플 {samples, number}개 중 비율' },
  weights: { en: 'Weights and bias', ko: '가중치와 편향' },
} as const satisfies Record<string, Text>
