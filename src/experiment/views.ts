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
      ko: '신경망이 얼마나 좋은지 봅니다. 혼동 행렬, 정밀도, 재현율, ROC 곡선, 또는 잔차와 R²입니다.',
    },
  },
] as const satisfies readonly Option[]

export type ViewId = (typeof views)[number]['id']
