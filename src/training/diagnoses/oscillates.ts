import { climbOf, mean, median, short, skillOf } from './curve.ts'
import type { Diagnosis } from './item.ts'
import { largerBatch, remediesOf, smallerRate } from './remedies.ts'

/** Epochs that are looked at. */
const window = 30

/** Lecture, sections 12 and 14: steps too large overshoot; small batches are noisy. */
export const oscillates = {
  id: 'oscillates',
  label: { en: 'The loss jumps up and down', ko: '출렁이는 손실' },
  text: {
    en: 'Over the last {count} epochs the training loss went up and down between {low} and {high} and got nowhere. {small, select, yes {Batches of {batch} are noisy, and a learning rate of {rate} is probably too large for them.} other {A learning rate of {rate} is probably too large.}}',
    ko: '마지막 {count}에포크 동안 훈련 손실이 {low}와 {high} 사이를 오르내리며 나아지지 않았습니다. {small, select, yes {크기가 {batch}인 배치는 기울기가 들쭉날쭉한데, } other {}}학습률({rate})이 너무 클 수 있습니다.',
  },
  find: (facts) => {
    const { rows, experiment, looks, ended } = facts
    const last = rows.at(-1)
    const start = rows[0]
    const { optimizer, learningRate, batchSize } = experiment.training
    if (!last || !start || last.epoch < window || ended || optimizer.id === 'perceptron') return null
    const part = rows.slice(-window)
    if (part.length < window) return null
    const losses = part.map((row) => row.trainLoss)
    const jumps = losses.slice(1).map((loss, i) => loss - (losses[i] as number))
    const turns = jumps.slice(1).filter((jump, i) => jump * (jumps[i] as number) < 0).length / (jumps.length - 1)
    const jump = median(jumps.map(Math.abs))
    const [before, after] = [losses.slice(0, window / 2), losses.slice(window / 2)].map(median)
    // Large beside the loss and beside where it began, back and forth, and to no end.
    if (jump < 0.15 * mean(losses) || jump < 0.05 * Math.min(start.trainLoss, mean(losses) * 4)) return null
    if (turns < 0.4 || (after as number) < 0.85 * (before as number)) return null
    // What it has learned nearly all of may tremble at the bottom; what shot up is said by itself.
    if (mean(losses) < 0.1 * start.trainLoss || (skillOf(facts) ?? 1) > 0.9 || climbOf(facts)) return null
    const samples = looks.at(-1)?.samples ?? batchSize
    return {
      epoch: part[0]?.epoch ?? 0,
      values: {
        count: window,
        low: short(Math.min(...losses)),
        high: short(Math.max(...losses)),
        small: batchSize < 16 ? 'yes' : 'no',
        batch: batchSize,
        rate: short(learningRate),
      },
      remedies: remediesOf(smallerRate(experiment, 'here'), largerBatch(experiment, samples)),
    }
  },
} as const satisfies Diagnosis
