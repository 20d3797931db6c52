import { boolean, choice, list, number } from '../../lib/setting.ts'
import { type PartId, parts } from '../parts.ts'
import { type CurveId, curves } from '../curves.ts'
import { type SpeedId, speeds } from '../speeds.ts'
import { type ViewId, views } from '../views.ts'

export const viewSettings = {
  speed: choice<SpeedId>({
    key: 'speed',
    label: { en: 'Speed', ko: '속도' },
    help: {
      en: 'How fast it trains, from slow motion to as fast as the machine goes.',
      ko: '느린 동작부터 기기의 최고 속도까지, 훈련하는 빠르기입니다.',
    },
    options: speeds,
    default: 'epoch60',
  }),
  validationPoints: boolean({
    key: 'showval',
    label: { en: 'Validation points', ko: '검증 점' },
    help: {
      en: 'Draw the samples of the validation set, too.',
      ko: '검증 세트의 샘플도 그립니다.',
    },
    default: true,
  }),
  hardEdge: boolean({
    key: 'hard',
    label: { en: 'Hard edge', ko: '뚜렷한 경계' },
    help: {
      en: 'Colour by the decision alone, not by how sure the network is.',
      ko: '얼마나 확신하는지는 빼고 결정만 색으로 나타냅니다.',
    },
    default: false,
  }),
  mistakes: boolean({
    key: 'mistakes',
    label: { en: 'Mistakes', ko: '틀린 점' },
    help: {
      en: 'Cross out the samples that the network gets wrong; of numbers, those that are off by more than a tenth of the range.',
      ko: '신경망이 틀린 샘플에 가위표를 칩니다. 회귀에서는 범위의 10분의 1 넘게 벗어난 샘플입니다.',
    },
    default: true,
  }),
  uncertainty: boolean({
    key: 'uncertainty',
    label: { en: 'Uncertainty', ko: '불확실성' },
    help: {
      en: 'Monte-Carlo dropout: predict many times with other units dropped, and show how far the answers lie apart.',
      ko: '몬테카를로 드롭아웃입니다. 매번 다른 유닛을 끄고 여러 번 예측하여, 답이 얼마나 흩어지는지 보여 줍니다.',
    },
    default: false,
  }),
  logLoss: boolean({
    key: 'logloss',
    label: { en: 'Log scale', ko: '로그 눈금' },
    help: {
      en: 'Draw the loss, or the learning rate, on a logarithmic axis.',
      ko: '손실이나 학습률을 로그 축에 그립니다.',
    },
    default: true,
  }),
  curve: choice<CurveId>({
    key: 'curve',
    label: { en: 'Curves of', ko: '곡선' },
    help: { en: 'What is drawn over the epochs.', ko: '에포크에 따라 무엇을 그릴지 정합니다.' },
    options: curves,
    default: 'loss',
  }),
  smoothing: number({
    key: 'smooth',
    label: { en: 'Smoothing', ko: '평활화' },
    help: {
      en: 'How slowly the drawn curve forgets (exponential smoothing); the values as they are stay behind it, faintly.',
      ko: '곡선에 이전 값을 얼마나 오래 반영할지 정합니다(지수 평활). 원래 값은 뒤에 흐리게 남습니다.',
    },
    min: 0,
    max: 0.95,
    default: 0,
    step: 0.05,
  }),
  panel: choice<ViewId>({
    key: 'panel',
    label: { en: 'Closer look', ko: '자세히 보기' },
    help: {
      en: 'What stands open below the network.',
      ko: '신경망 아래에 펼쳐 놓을 화면입니다.',
    },
    options: views,
    default: 'none',
  }),
  hidden: list<PartId>({
    key: 'hide',
    label: { en: 'Hidden', ko: '숨김' },
    help: { en: 'Parts of the page that are not shown.', ko: '페이지에서 보이지 않게 할 부분입니다.' },
    options: parts,
    minLength: 0,
    maxLength: parts.length,
    default: [],
  }),
  locked: list<PartId>({
    key: 'lock',
    label: { en: 'Locked', ko: '잠금' },
    help: { en: 'Parts of the page that are shown and can’t be changed.', ko: '보이지만 바꿀 수 없게 할 부분입니다.' },
    options: parts,
    minLength: 0,
    maxLength: parts.length,
    default: [],
  }),
}
