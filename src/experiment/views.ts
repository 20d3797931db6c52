import type { Option } from '../lib/setting.ts'

/** What can stand open below the network, one at a time. Its picture is in the table of `panels/views`. */
export const views = [
  {
    id: 'none',
    label: { en: 'None', ko: '없음' },
    help: { en: 'The network has all the room.', ko: '신경망에 모든 자리를 내줍니다.' },
  },
  {
    id: 'evaluation',
    label: { en: 'Evaluation', ko: '평가' },
    help: {
      en: 'How good the network is: confusion matrix, precision, recall and ROC curve, or residuals and R².',
      ko: '신경망의 성능을 봅니다. 혼동 행렬, 정밀도, 재현율, ROC 곡선, 또는 잔차와 R²입니다.',
    },
  },
  {
    id: 'gradients',
    label: { en: 'Weights & gradients', ko: '가중치와 기울기' },
    help: {
      en: 'How weights, gradients and activations of every layer spread over time; whether gradients vanish or explode.',
      ko: '층마다 가중치, 기울기, 활성화 값이 시간에 따라 어떻게 퍼지는지, 기울기가 소실되거나 폭주하는지 봅니다.',
    },
  },
  {
    id: 'space',
    label: { en: 'Space', ko: '공간' },
    help: {
      en: 'How the space bends: the points and a grid after each hidden layer.',
      ko: '공간이 휘는 모습을 봅니다. 은닉층을 지날 때마다 점과 격자가 놓이는 자리입니다.',
    },
  },
] as const satisfies readonly Option[]

export type ViewId = (typeof views)[number]['id']
