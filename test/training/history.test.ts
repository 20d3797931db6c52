import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { History } from '../../src/training/history.ts'

const row = (epoch: number) => ({
  epoch,
  trainLoss: 1 / (epoch + 1),
  validationLoss: 2,
  trainAccuracy: 0.5,
  validationAccuracy: 0.25,
  learningRate: 0.1 / (epoch + 1),
})

it('keeps everything while there is room', () => {
  const history = new History(10)
  for (let epoch = 0; epoch < 9; epoch++) history.add(row(epoch))
  expect(history.rows()).toEqual(Array.from({ length: 9 }, (_, epoch) => row(epoch)))
})

it('keeps the first epoch, the newest, and evenly spaced ones between, in bounded memory', () => {
  fc.assert(
    fc.property(fc.integer({ min: 4, max: 40 }), fc.integer({ min: 0, max: 3000 }), (capacity, epochs) => {
      const history = new History(capacity)
      for (let epoch = 0; epoch <= epochs; epoch++) history.add(row(epoch))
      const rows = history.rows()
      expect(rows.length).toBeLessThanOrEqual(capacity)
      expect(rows[0]).toEqual(row(0))
      expect(rows.at(-1)).toEqual(row(epochs))
      const kept = rows.slice(0, -1).map(({ epoch }) => epoch)
      const stride = kept[1] ?? 1
      expect(kept).toEqual(kept.map((_, i) => i * stride))
      expect(rows.length).toBeGreaterThanOrEqual(Math.min(epochs + 1, Math.floor(capacity / 2)))
    }),
    { seed: 7 },
  )
})

it('takes another row of the newest epoch in the place of the one before, thinned or not', () => {
  for (const epochs of [5, 40]) {
    const history = new History(10)
    for (let epoch = 0; epoch <= epochs; epoch++) history.add(row(epoch))
    const before = history.rows().length
    history.add({ ...row(epochs), learningRate: 9 })
    expect(history.rows()).toHaveLength(before)
    expect(history.rows().at(-1)).toEqual({ ...row(epochs), learningRate: 9 })
  }
})

it('knows no learning rate of rows that earlier versions kept', () => {
  const history = new History(10)
  const { learningRate: _, ...earlier } = row(0)
  history.add(earlier as ReturnType<typeof row>)
  history.add(row(1))
  expect(history.rows().map(({ learningRate }) => learningRate)).toEqual([Number.NaN, 0.05])
})
