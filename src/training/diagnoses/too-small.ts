import { isNoisy, isSettled, percent, short, skillOf } from './curve.ts'
import type { Diagnosis } from './item.ts'
import { anotherLayer, anotherStart, isAdaptive, moreUnits, remediesOf } from './remedies.ts'

/** Units of the narrowest layer, and of all together, up to which a network counts as small. */
const narrow = 2
const few = 8
/** Epochs before which a network may only be slow. */
const patience = { adaptive: 100, plain: 200 }

/** Lecture, section 15: underfitting. */
export const tooSmall = {
  id: 'tooSmall',
  label: { en: 'The network is too small', ko: '너무 작은 신경망' },
  text: {
    en: 'The training loss came to rest at {loss} by epoch {epoch, number}, with {wrong, select, none {R² = {skill}} other {{wrong} of the training samples wrong}}: a network of {units} hidden units is probably too small for these data, or its start was unlucky.',
    ko: '훈련 손실이 에포크 {epoch, number}까지 {loss}에서 멈췄고, {wrong, select, none {R² = {skill}입니다} other {훈련 샘플의 {wrong}를 틀립니다}}. 은닉 유닛 {units}개가 이 데이터에 너무 적거나, 초기 가중치가 나빴을 수 있습니다.',
  },
  isLast: true,
  find: (facts) => {
    const { experiment, rows, looks } = facts
    const { layers } = experiment.network
    const [last, look] = [rows.at(-1), looks.at(-1)]
    if (!last || !look || layers.every((layer) => layer.activation === 'linear')) return null
    const units = layers.map((layer) => layer.units)
    const all = units.reduce((sum, count) => sum + count, 0)
    if (Math.min(...units) > narrow && all > few) return null
    if (
      all > 3 * few ||
      isNoisy(experiment) ||
      !isSettled(facts, patience[isAdaptive(experiment) ? 'adaptive' : 'plain'])
    )
      return null
    // Who has learned next to nothing has another trouble.
    const skill = skillOf(facts) ?? 1
    if (skill < 0.1 || skill > 0.75) return null
    if (look.layers.some((layer) => layer.alike || layer.dead >= layer.units / 2)) return null
    return {
      epoch: last.epoch,
      values: {
        loss: short(last.trainLoss),
        epoch: last.epoch,
        wrong: look.task === 'regression' ? 'none' : percent(1 - last.trainAccuracy),
        skill: short(look.skill),
        units: all,
      },
      remedies: remediesOf(moreUnits(experiment), anotherLayer, anotherStart),
    }
  },
} as const satisfies Diagnosis
