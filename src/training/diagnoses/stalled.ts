import { isHeavy, short, skillOf } from './curve.ts'
import type { Diagnosis } from './item.ts'
import { adam, isAdaptive, isUnscaled, largerRate, remediesOf, standardise } from './remedies.ts'

/** Lecture, section 12: a rate too small is slow. */
export const stalled = {
  id: 'stalled',
  label: { en: 'The loss hardly falls', ko: '줄지 않는 손실' },
  text: {
    en: 'In {epoch, number} epochs ({step, number} steps) the training loss has only gone from {first} to {last}. {why, select, wide {The inputs are not scaled: the largest has a standard deviation of {spread}, which probably holds the network back.} other {A learning rate of {rate} is probably too small.}}',
    ko: '{epoch, number}에포크({step, number}스텝) 동안 훈련 손실은 {first}에서 {last}가 되었을 뿐입니다. {why, select, wide {입력을 스케일링하지 않아 표준편차가 최대 {spread}에 이르기 때문일 수 있습니다.} other {학습률({rate})이 너무 작을 수 있습니다.}}',
  },
  find: (facts) => {
    const { rows, looks, experiment } = facts
    const [first, last, look] = [rows[0], rows.at(-1), looks.at(-1)]
    if (!first || !last || !look || last.epoch < 20 || look.step < 100 || (skillOf(facts) ?? 1) > 0.5) return null
    if (look.layers.some(({ alike, dead, units }) => alike || dead === units)) return null
    const { optimizer, learningRate, schedule } = experiment.training
    if (optimizer.id === 'perceptron' || experiment.network.layers.some(({ activation }) => activation === 'step'))
      return null
    const least = Math.min(...rows.map((row) => row.trainLoss))
    if (isHeavy(experiment) || last.trainLoss > 1.05 * first.trainLoss) return null
    const isWide = isUnscaled(facts)
    // A rate that is not small is not to blame.
    const isSlow = learningRate < (isAdaptive(experiment) ? 0.001 : 0.01)
    if (!isWide && !isSlow) return null
    if (least < (isSlow ? 0.75 : 0.95) * first.trainLoss) return null
    return {
      epoch: last.epoch,
      values: {
        epoch: last.epoch,
        step: look.step,
        first: short(first.trainLoss),
        last: short(last.trainLoss),
        rate: short(learningRate),
        spread: short(look.spread),
        why: isWide ? 'wide' : 'rate',
      },
      remedies: remediesOf(
        isWide && standardise('start'),
        isSlow && largerRate(experiment, 'here'),
        isSlow && schedule.id === 'constant' && !isAdaptive(experiment) && adam,
      ),
    }
  },
} as const satisfies Diagnosis
