import type { Text } from '../../../lib/text.ts'

export const spaceText = {
  title: { en: 'How the space bends', ko: '공간이 휘는 모습' },
  lead: {
    en: 'Each hidden layer moves every point, and the grid of the input plane with it. A weighted sum only turns, stretches and shifts; the non-linear activation bends. Training bends until one straight cut of the output layer can tell the points apart.',
    ko: '은닉층마다 모든 점을, 그리고 입력 평면의 격자를 함께 옮깁니다. 가중합은 돌리고 늘이고 옮길 뿐이며, 휘게 하는 것은 비선형 활성화 함수입니다. 훈련은 출력층이 직선 한 번으로 점들을 가를 수 있을 때까지 공간을 구부립니다.',
  },
  leadNumbers: {
    en: 'Each hidden layer moves every point, and the grid of the inputs with it. A weighted sum only turns, stretches and shifts; the non-linear activation bends. Training bends until the number to predict grows evenly in one direction: the output layer can only measure along a straight line.',
    ko: '은닉층마다 모든 점을, 그리고 입력의 격자를 함께 옮깁니다. 가중합은 돌리고 늘이고 옮길 뿐이며, 휘게 하는 것은 비선형 활성화 함수입니다. 훈련은 예측할 값이 한 방향으로 고르게 커질 때까지 공간을 구부립니다. 출력층은 직선을 따라 잴 수 있을 뿐이기 때문입니다.',
  },
  allLinear: {
    en: 'All activations are linear: layers turn, stretch and flatten the grid, but straight lines stay straight however many layers there are, and so does the decision. Try tanh or ReLU.',
    ko: '모든 활성화 함수가 선형입니다. 층은 격자를 돌리고 늘이고 납작하게 할 뿐, 층이 아무리 많아도 직선은 직선으로 남고 결정 경계도 직선입니다. tanh나 ReLU로 바꿔 보세요.',
  },
  perceptron: {
    en: 'There is no hidden layer, so nothing bends: the output cuts the space of the inputs as it is. Add a layer to see it move.',
    ko: '은닉층이 없어 아무것도 휘지 않습니다. 출력은 입력 공간을 있는 그대로 가릅니다. 층을 더하면 공간이 움직입니다.',
  },
  waiting: { en: 'One moment…', ko: '잠시만요…' },
  some: {
    en: '{count, number} of the points are drawn, evenly from left to right.',
    ko: '점 가운데 {count, number}개를 왼쪽에서 오른쪽으로 고르게 골라 그립니다.',
  },
  inputs: { en: 'Inputs', ko: '입력' },
  inputLine: { en: 'The one input, as it is.', ko: '하나뿐인 입력을 그대로 그립니다.' },
  inputNote: { en: 'The plane as it is: a straight grid.', ko: '평면 그대로, 곧은 격자입니다.' },
  layer: {
    en: 'Hidden layer {layer} · {units, plural, one {# unit} other {# units}} · {activation}',
    ko: '은닉층 {layer} · 유닛 {units}개 · {activation}',
  },
  two: { en: 'Its two units are the axes.', ko: '두 유닛이 두 축입니다.' },
  one: {
    en: 'Its one unit is a line{classes, select, yes {; classes lie above one another} other {}}.',
    ko: '유닛이 하나라 직선이 됩니다.{classes, select, yes { 클래스는 위아래로 나누어 그립니다.} other {}}',
  },
  components: {
    en: 'First two principal components: {first} + {second} of the variance.',
    ko: '첫 두 주성분: 분산의 {first} + {second}.',
  },
  nearest: {
    en: '{share} of the points lie nearest the centre of their own class.',
    ko: '점의 {share}가 자기 클래스의 중심에 가장 가깝습니다.',
  },
  linear: { en: 'Linear: straight lines stay straight.', ko: '선형: 직선은 직선으로 남습니다.' },
  separator: { en: 'Thick: where the output layer cuts.', ko: '굵은 선: 출력층이 가르는 곳.' },
  separatorOnPlane: {
    en: 'Thick: where the output layer cuts this plane; {share} of the points lie on the side that they are given.',
    ko: '굵은 선: 출력층이 이 평면을 가르는 곳. 점의 {share}가 판정받은 쪽에 있습니다.',
  },
  offPlane: {
    en: 'No cut is drawn: only {share} of the points would lie on the side that they are given, for the output layer cuts along what these two components leave out.',
    ko: '가르는 선은 그리지 않습니다. 출력층이 이 두 주성분에 담기지 않은 방향으로 갈라, 점의 {share}만 판정받은 쪽에 놓이기 때문입니다.',
  },
  boundary: {
    en: 'Thick: the decision boundary{rest, select, yes {, other inputs at their means} other {}}.',
    ko: '굵은 선: 결정 경계{rest, select, yes { (다른 입력은 평균값)} other {}}.',
  },
  levels: {
    en: 'Thin: where the output is {values}{where, select, plane { on this plane; points can lie off it} rest {, other inputs at their means} other {}}.',
    ko: '가는 선: {where, select, plane {이 평면에서 } other {}}출력이 {values}인 곳{where, select, plane {. 점은 평면에서 벗어나 있을 수 있습니다} rest { (다른 입력은 평균값)} other {}}.',
  },
  outside: {
    en: 'The output layer does not cut what is shown here: all of it lies on one side.',
    ko: '여기 보이는 곳은 모두 한쪽에 있어, 출력층이 가르는 선이 없습니다.',
  },
  outsideLevels: {
    en: 'The output is none of {values} anywhere in what is shown here.',
    ko: '여기 보이는 곳에는 출력이 {values}인 데가 없습니다.',
  },
  picture: { en: '{name}. {what} {centres}', ko: '{name}. {what} {centres}' },
  centre: { en: '{name} is centred at ({x}, {y}).', ko: '{name} 중심 ({x}, {y}).' },
  point: { en: 'Point', ko: '점' },
  none: { en: 'none', ko: '없음' },
  hover: {
    en: 'Point at a sample, or choose one here: it is marked in every layer.',
    ko: '샘플을 가리키거나 여기서 고르면 모든 층에 표시됩니다.',
  },
  sample: {
    en: '{set, select, train {training} other {validation}} sample {number, number}, {name}',
    ko: '{set, select, train {훈련} other {검증}} 샘플 {number, number}, {name}',
  },
  place: { en: 'layer {layer} {place}', ko: '층 {layer} {place}' },
} as const satisfies Record<string, Text>
