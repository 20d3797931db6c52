import { climbOf, rememberedAt, short } from './curve.ts'
import type { Diagnosis } from './item.ts'
import { isUnscaled, smallerSteps } from './remedies.ts'

/** Lecture, section 12: what overshoots need not leave the range of numbers to be lost. */
export const exploded = {
  id: 'exploded',
  label: { en: 'The loss shot up', ko: '치솟은 손실' },
  text: {
    en: 'Since epoch {since, number} (step {step, number}) the training loss has stood far above where it began: {now} now, {first} at the start{fell, select, yes {, {least} at epoch {best, number}} other {}}. The numbers are finite, but {wide, select, yes {the inputs are not scaled, and } other {}}a learning rate of {rate} is probably too large: steps leap over the valley and land higher up.',
    ko: '에포크 {since, number}(스텝 {step, number})부터 훈련 손실이 처음보다 훨씬 높습니다. 처음에는 {first}{fell, select, yes {, 에포크 {best, number}에서는 {least}} other {}}, 지금은 {now}입니다. 아직 유한한 값이지만, {wide, select, yes {입력을 스케일링하지 않은 데다 } other {}}학습률({rate})이 너무 클 수 있습니다. 한 스텝이 골짜기를 건너뛰어 더 높은 곳에 닿습니다.',
  },
  find: (facts) => {
    const { experiment, ended, looks } = facts
    const climb = ended ? null : climbOf(facts)
    const look = looks.at(-1)
    if (!climb || !look) return null
    const { since, best, least, first, now } = climb
    const stepsPerEpoch = look.epoch > 0 ? look.step / look.epoch : 1
    const isWide = isUnscaled(facts)
    const from = rememberedAt(facts, best) ?? 'start'
    return {
      epoch: since,
      values: {
        since,
        step: Math.round(since * stepsPerEpoch),
        first: short(first),
        now: short(now),
        fell: least < 0.9 * first ? 'yes' : 'no',
        best,
        least: short(least),
        rate: short(experiment.training.learningRate),
        wide: isWide ? 'yes' : 'no',
      },
      remedies: smallerSteps(facts, from),
    }
  },
} as const satisfies Diagnosis
