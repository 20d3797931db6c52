import { percent } from './curve.ts'
import type { Diagnosis } from './item.ts'
import { dropout, l2, noLabelNoise, remediesOf } from './remedies.ts'

/** Nobody can know which labels are wrong, so whoever gets them right has learned them by heart. */
export const memorises = {
  id: 'memorises',
  label: { en: 'It learns wrong labels by heart', ko: '틀린 레이블 암기' },
  text: {
    en: '{wrong} of the training labels are wrong, so that who has understood gets about {honest} of them; the network gets {accuracy} at epoch {epoch, number}, and {validation} in validation: it has probably learned wrong labels by heart.',
    ko: '훈련 레이블의 {wrong}가 틀렸으니 제대로 배웠다면 {honest}쯤 맞혀야 합니다. 에포크 {epoch, number}에서 훈련은 {accuracy}, 검증은 {validation}를 맞히니, 틀린 레이블까지 외웠을 수 있습니다.',
  },
  find: ({ rows, looks, experiment }) => {
    const last = rows.at(-1)
    const look = looks.at(-1)
    const { labelNoise } = experiment.data
    if (!last || !look || look.task === 'regression' || labelNoise < 0.05 || last.epoch < 10) return null
    const honest = 1 - labelNoise
    // A third of them and more than a few samples, and it shows where labels are right.
    const extra = last.trainAccuracy - honest
    if (extra < labelNoise / 3 || extra * look.samples < 8) return null
    return {
      epoch: last.epoch,
      values: {
        wrong: percent(labelNoise),
        honest: percent(honest),
        accuracy: percent(last.trainAccuracy),
        validation: percent(last.validationAccuracy),
        epoch: last.epoch,
      },
      remedies: remediesOf(l2('start'), experiment.network.layers.length > 0 && dropout('start'), noLabelNoise),
    }
  },
} as const satisfies Diagnosis
