import { integer, number } from '../../lib/setting.ts'
import type { Schedule } from './item.ts'
import { span } from './span.ts'
import { step } from './step.ts'

/** `torch.optim.lr_scheduler.ReduceLROnPlateau` with its defaults; the threshold is absolute. See `plateau.ts`. */
export const reduceOnPlateau = {
  id: 'reduceOnPlateau',
  label: { en: 'Reduce on plateau', ko: '정체 시 감소' },
  help: {
    en: 'Lowers the learning rate whenever the validation loss has not become better for a while.',
    ko: '검증 손실이 한동안 나아지지 않을 때마다 학습률을 낮춥니다.',
  },
  parameters: {
    factor: { ...step.parameters.factor, default: 0.1 },
    patience: integer({
      key: 'patience',
      label: { en: 'Patience (epochs)', ko: '인내심(에포크)' },
      help: {
        en: 'Epochs without an improvement that are let pass.',
        ko: '나아지지 않아도 지켜보는 에포크 수입니다.',
      },
      min: 0,
      max: 10000,
      step: 1,
      usual: [5, 10],
      default: 10,
    }),
    minDelta: number({
      key: 'delta',
      label: { en: 'Smallest improvement', ko: '최소 개선 폭' },
      help: { en: 'An improvement must be larger than this.', ko: '이보다 많이 나아져야 나아진 것으로 칩니다.' },
      min: 0,
      max: 10,
      step: 0.0001,
      default: 0.0001,
    }),
    cooldown: integer({
      key: 'cooldown',
      label: { en: 'Cooldown (epochs)', ko: '대기(에포크)' },
      help: { en: 'Epochs after a reduction that do not count.', ko: '낮춘 뒤 정체로 세지 않는 에포크 수입니다.' },
      min: 0,
      max: 10000,
      step: 1,
      default: 0,
    }),
    least: {
      ...span.end,
      label: { en: 'Least share', ko: '최소 비율' },
      help: {
        en: 'The learning rate never falls below this share of where it began.',
        ko: '학습률이 처음 값의 이 비율보다 작아지지 않습니다.',
      },
      default: 0,
    },
  },
  formula: String.raw`\eta \leftarrow \gamma\, \eta`,
  factor: () => 1,
  watches: true,
} as const satisfies Schedule
