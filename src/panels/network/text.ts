import type { Text } from '../../lib/text.ts'

export const networkText = {
  title: { en: 'Network', ko: '신경망' },
  inputs: { en: 'Inputs', ko: '입력층' },
  dense: { en: 'Dense', ko: '밀집층' },
  output: { en: 'Output', ko: '출력층' },
  addInput: { en: 'Choose…', ko: '고르기…' },
  withoutValue: {
    en: '{count, plural, one {# sample without a value} other {# samples without a value}}',
    ko: '값이 없는 샘플 {count}개',
  },
  addLayer: {
    en: 'Add a hidden layer {place, select, first {after the inputs} last {before the output} other {here}}',
    ko: '{place, select, first {입력층 뒤에} last {출력층 앞에} other {여기에}} 은닉층 추가',
  },
  moveLayer: {
    en: 'Move hidden layer {layer}: left and right arrow keys, or drag',
    ko: '은닉층 {layer} 옮기기: 좌우 화살표 키 또는 끌기',
  },
  preset: { en: 'Begin with', ko: '시작할 신경망' },
  presetHelp: { en: 'A network to begin with.', ko: '처음에 쓸 신경망을 고릅니다.' },
  own: { en: 'Own network', ko: '직접 만든 신경망' },
  removeLayer: { en: 'Remove hidden layer {layer}', ko: '은닉층 {layer} 제거' },
  fewerUnits: { en: 'One unit fewer in hidden layer {layer}', ko: '은닉층 {layer}의 유닛 하나 줄이기' },
  moreUnits: { en: 'One unit more in hidden layer {layer}', ko: '은닉층 {layer}의 유닛 하나 늘리기' },
  unitsOf: { en: 'Units of hidden layer {layer}', ko: '은닉층 {layer}의 유닛 수' },
  layer: { en: 'Hidden layer {layer}', ko: '은닉층 {layer}' },
  activationOf: { en: 'Activation of hidden layer {layer}', ko: '은닉층 {layer}의 활성화 함수' },
  input: { en: 'Input {name}', ko: '입력 {name}' },
  crowd: {
    en: '{unit}, one of {count}: up and down arrow keys',
    ko: '{unit}, 전체 {count}개: 위아래 화살표 키로 이동',
  },
  unit: { en: 'Unit {unit} of hidden layer {layer}', ko: '은닉층 {layer}의 유닛 {unit}' },
  outputUnit: { en: 'Output {name}', ko: '출력 {name}' },
  notShown: {
    en: '{count, plural, one {# more unit} other {# more units}}',
    ko: '유닛 {count}개 더 있음',
  },
  picture: {
    en: 'Network of {layers, plural, =0 {no hidden layer} one {# hidden layer} other {# hidden layers}} and {parameters, number} parameters',
    ko: '은닉층 {layers}개, 파라미터 {parameters, number}개로 된 신경망',
  },
  parameters: {
    en: '{count, plural, one {# parameter} other {# parameters}}',
    ko: '파라미터 {count, number}개',
  },
  inputsOf: { en: 'Inputs of the network', ko: '신경망의 입력' },
  layerSettings: { en: 'Settings of hidden layer {layer}', ko: '은닉층 {layer} 설정' },
  outputSettings: { en: 'Settings of the output layer', ko: '출력층 설정' },
  settings: { en: 'Settings', ko: '설정' },
  without: { en: 'No {name}', ko: '{name} 없음' },
} as const satisfies Record<string, Text>
