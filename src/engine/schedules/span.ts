import { number } from '../../lib/setting.ts'

/** How long a schedule goes on, and what share of the learning rate is left then. */
export const span = {
  epochs: number({
    key: 'epochs',
    label: { en: 'Length (epochs)', ko: '길이(에포크)' },
    help: { en: 'Epochs from its start to its end.', ko: '시작부터 끝까지의 에포크 수입니다.' },
    min: 1,
    max: 100000,
    step: 10,
    default: 200,
  }),
  end: number({
    key: 'end',
    label: { en: 'Share left', ko: '남는 비율' },
    help: { en: 'What is left of the learning rate at the end.', ko: '끝났을 때 남는 학습률의 비율입니다.' },
    min: 0,
    max: 1,
    step: 0.01,
    default: 0.01,
  }),
}
