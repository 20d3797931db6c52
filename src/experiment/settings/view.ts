import { boolean, choice, list } from '../../lib/setting.ts'
import { type PartId, parts } from '../parts.ts'
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
    label: { en: 'Hard edge', ko: '경계만' },
    help: {
      en: 'Colour by the decision alone, not by how sure the network is.',
      ko: '확신의 정도를 빼고 결정만 색으로 나타냅니다.',
    },
    default: false,
  }),
  logLoss: boolean({
    key: 'logloss',
    label: { en: 'Log scale', ko: '로그 눈금' },
    help: {
      en: 'Draw the loss on a logarithmic axis.',
      ko: '손실을 로그 축에 그립니다.',
    },
    default: true,
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
