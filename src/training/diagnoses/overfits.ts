import { rememberedAt, short, smoothed } from './curve.ts'
import type { Diagnosis } from './item.ts'
import { backTo, dropout, earlyStopping, l2, morePoints, remediesOf } from './remedies.ts'

/** Lecture, sections 15 and 17: training loss falls on, validation loss falls, then rises. */
export const overfits = {
  id: 'overfits',
  label: { en: 'It overfits', ko: '과적합' },
  text: {
    en: 'The validation loss was lowest at epoch {best, number}, {least}, and has risen to {now} since, while the training loss kept falling, from {before} to {train}: the network is probably learning its training samples by heart.',
    ko: '검증 손실은 에포크 {best, number}의 {least}에서 가장 작았다가 {now}까지 올랐고, 그동안 훈련 손실은 {before}에서 {train}까지 더 줄었습니다. 훈련 샘플을 외우고 있을 수 있습니다.',
  },
  find: (facts) => {
    const { rows, looks, experiment } = facts
    const last = rows.at(-1)
    if (!last || experiment.training.optimizer.id === 'perceptron' || (looks.at(-1)?.validationSamples ?? 0) < 10)
      return null
    const validation = smoothed(rows.map((row) => row.validationLoss))
    const train = smoothed(rows.map((row) => row.trainLoss))
    const least = Math.min(...validation)
    const turn = validation.indexOf(least)
    // Said as the curves mark it: of the one epoch that was best.
    const lowest = rows.reduce((one, row) => (row.validationLoss < one.validationLoss ? row : one))
    const best = lowest.epoch
    const [now, trainNow, trainThen] = [validation.at(-1), train.at(-1), train[turn]] as [number, number, number]
    // For long enough, by a good part, and not where there is next to nothing left to lose.
    if (last.epoch - best < Math.max(40, best / 2) || rows.length - turn < 12) return null
    if (now < 1.5 * least || trainNow > 0.95 * trainThen || now - least < 0.05 * (rows[0]?.validationLoss ?? 1))
      return null
    const back = rememberedAt(facts, best)
    const { earlyStopping: stopping, l2: penalty } = experiment.training
    const { layers } = experiment.network
    return {
      epoch: best,
      values: {
        best,
        least: short(lowest.validationLoss),
        now: short(now),
        before: short(trainThen),
        train: short(trainNow),
      },
      remedies: remediesOf(
        back !== null && back < last.epoch && backTo(back, best),
        stopping.id === 'none' && earlyStopping,
        layers.length > 0 && layers.every((layer) => layer.dropout === 0) && dropout(back ?? 'start'),
        penalty === 0 && l2(back ?? 'start'),
        morePoints(experiment),
      ),
    }
  },
} as const satisfies Diagnosis
