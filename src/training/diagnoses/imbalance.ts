import { datasetOf } from '../../data/dataset-of.ts'
import { isSettled, percent } from './curve.ts'
import type { Diagnosis } from './item.ts'
import { adam, isAdaptive, moreUnits, remediesOf, toEvaluation } from './remedies.ts'

/** A class is rare that has less than this part of an even share. */
const rarity = 0.5
/** And neglected, where less than this part of it is got right, look after look. */
const neglected = 0.2
const looksInRow = 3

/** Accuracy counts samples, and so does the loss: few samples count little. */
export const imbalance = {
  id: 'imbalance',
  label: { en: 'It neglects a rare class', ko: '드문 클래스를 무시함' },
  text: {
    en: 'Only {share} of the training samples are of class “{name}”, and at epoch {epoch, number} the network gets {recall} of those right, while its accuracy over all is {accuracy}: so few samples weigh little in the loss, so it probably pays to answer as the many want.',
    ko: '훈련 샘플 가운데 클래스 “{name}”의 비율은 {share}뿐입니다. 에포크 {epoch, number}에서 전체 정확도는 {accuracy}인데, 이 클래스는 {recall}만 맞힙니다. 샘플이 적으면 손실에서 차지하는 비중도 작아, 다수에 맞춰 답하는 쪽이 유리하기 때문일 수 있습니다.',
  },
  find: (facts) => {
    const { rows, looks, experiment } = facts
    const [last, look] = [rows.at(-1), looks.at(-1)]
    if (!last || !look || look.task === 'regression' || looks.length < looksInRow || !isSettled(facts, 30)) return null
    const { classes, samples } = look
    const rare = classes.indexOf(Math.min(...classes))
    const share = classes[rare] as number
    if (share >= rarity / classes.length || share * samples < 3) return null
    if (looks.slice(-looksInRow).some(({ recalls }) => (recalls[rare] ?? 1) >= neglected)) return null
    // Only where the others are not neglected, too.
    if (last.trainAccuracy < Math.max(...classes) - 0.02) return null
    return {
      epoch: last.epoch,
      values: {
        name: datasetOf(experiment.data).classes[rare] ?? String(rare),
        share: percent(share),
        recall: percent(look.recalls[rare] as number),
        accuracy: percent(last.trainAccuracy),
        epoch: last.epoch,
      },
      remedies: remediesOf(
        experiment.view.panel !== 'evaluation' && toEvaluation,
        !isAdaptive(experiment) && experiment.training.optimizer.id !== 'perceptron' && adam,
        moreUnits(experiment),
      ),
    }
  },
} as const satisfies Diagnosis
