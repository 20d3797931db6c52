import { isHeavy, isSettled, percent, short, skillOf } from './curve.ts'
import type { Diagnosis } from './item.ts'
import { remediesOf, unregularised } from './remedies.ts'

/** What keeps weights small can keep them from saying anything. */
export const tooRegularised = {
  id: 'tooRegularised',
  label: { en: 'Held back by regularisation', ko: '너무 강한 규제' },
  text: {
    en: 'The training loss came to rest at {loss} by epoch {epoch, number}, with {wrong, select, none {R² = {skill}} other {{wrong} of the training samples wrong}}: the penalties or dropout are probably too strong for the network to learn against.',
    ko: '훈련 손실이 에포크 {epoch, number}까지 {loss}에서 멈췄고, {wrong, select, none {R² = {skill}입니다} other {훈련 샘플의 {wrong}를 틀립니다}}. 규제나 드롭아웃이 너무 강해 배우지 못하는 것일 수 있습니다.',
  },
  find: (facts) => {
    const { experiment, rows, looks } = facts
    const [last, look] = [rows.at(-1), looks.at(-1)]
    if (!last || !look || !isHeavy(experiment) || (skillOf(facts) ?? 1) > 0.5 || !isSettled(facts, 30)) return null
    return {
      epoch: last.epoch,
      values: {
        loss: short(last.trainLoss),
        epoch: last.epoch,
        wrong: look.task === 'regression' ? 'none' : percent(1 - last.trainAccuracy),
        skill: short(look.skill),
      },
      remedies: remediesOf(unregularised),
    }
  },
} as const satisfies Diagnosis
