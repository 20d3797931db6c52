import type { Text } from '../../lib/text.ts'

/** What the heads of layers say. */
export const headsText = {
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
  moveBack: { en: 'Move hidden layer {layer} towards the inputs', ko: '은닉층 {layer} 입력층 쪽으로 옮기기' },
  moveOn: { en: 'Move hidden layer {layer} towards the output', ko: '은닉층 {layer} 출력층 쪽으로 옮기기' },
  remove: { en: 'Remove', ko: '제거' },
  layerHead: {
    en: 'Hidden layer {layer}: {units, plural, one {# unit} other {# units}}, {activation}. Left and right arrow keys move it',
    ko: '은닉층 {layer}: 유닛 {units}개, {activation}. 좌우 화살표 키로 옮기기',
  },
  outputHead: {
    en: 'Output: {units, plural, one {# unit} other {# units}}, {activation}',
    ko: '출력층: 유닛 {units}개, {activation}',
  },
  inputsHead: {
    en: 'Inputs of the network: {count}. Choose…',
    ko: '신경망의 입력: {count}개. 고르기…',
  },
  removeLayer: { en: 'Remove hidden layer {layer}', ko: '은닉층 {layer} 제거' },
  fewerUnits: { en: 'One unit fewer in hidden layer {layer}', ko: '은닉층 {layer}의 유닛 하나 줄이기' },
  moreUnits: { en: 'One unit more in hidden layer {layer}', ko: '은닉층 {layer}의 유닛 하나 늘리기' },
  unitsOf: { en: 'Units of hidden layer {layer}', ko: '은닉층 {layer}의 유닛 수' },
  layer: { en: 'Hidden layer {layer}', ko: '은닉층 {layer}' },
  activationOf: { en: 'Activation of hidden layer {layer}', ko: '은닉층 {layer}의 활성화 함수' },
  crowd: {
    en: '{unit}, one of {count}: up and down arrow keys',
    ko: '{unit}, 전체 {count}개: 위아래 화살표 키로 이동',
  },
  inputsOf: { en: 'Inputs of the network', ko: '신경망의 입력' },
  layerSettings: { en: 'Settings of hidden layer {layer}', ko: '은닉층 {layer} 설정' },
  outputSettings: { en: 'Settings of the output layer', ko: '출력층 설정' },
  settings: { en: 'Settings', ko: '설정' },
  without: { en: 'No {name}', ko: '{name} 없음' },
} as const satisfies Record<string, Text>
