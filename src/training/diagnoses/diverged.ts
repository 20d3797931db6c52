import { rememberedAt, short } from './curve.ts'
import type { Diagnosis } from './item.ts'
import { isUnscaled, smallerSteps } from './remedies.ts'

/** Lecture, section 12: a rate too large overshoots and diverges. */
export const diverged = {
  id: 'diverged',
  label: { en: 'It diverged', ko: '발산' },
  text: {
    en: 'Training diverged at step {step, number}: the {where, select, gradient {gradient} weights {weights} other {loss}}{layer, select, none {} other { of layer {layer}}} left the range of numbers. {wide, select, yes {The inputs are not scaled, and a learning rate of {rate} is probably too large for them.} other {A learning rate of {rate} is probably too large for this network.}}',
    ko: '스텝 {step, number}에서 훈련이 발산했습니다. {layer, select, none {} other {층 {layer}의 }}{where, select, gradient {기울기} weights {가중치} other {손실}} 값이 표현할 수 있는 수의 범위를 벗어났습니다. {wide, select, yes {입력을 스케일링하지 않아, 학습률({rate})이 너무 클 수 있습니다.} other {이 신경망에는 학습률({rate})이 너무 클 수 있습니다.}}',
  },
  find: (facts) => {
    const { ended, experiment, rows } = facts
    if (ended?.kind !== 'diverged') return null
    const { step, where, layer } = ended.fault
    // The last epoch before the loss began to grow.
    const least = Math.min(...rows.map((row) => row.trainLoss))
    const calm = rows.findLast((row) => row.trainLoss <= 1.1 * least)?.epoch ?? 0
    const from = rememberedAt(facts, calm) ?? 'start'
    const isWide = isUnscaled(facts)
    return {
      epoch: rows.at(-1)?.epoch ?? 0,
      values: {
        step,
        where,
        layer: layer === null ? 'none' : layer + 1,
        rate: short(experiment.training.learningRate),
        wide: isWide ? 'yes' : 'no',
      },
      remedies: smallerSteps(facts, from),
    }
  },
} as const satisfies Diagnosis
