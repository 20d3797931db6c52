import * as fc from 'fast-check'
import type { OwnQuantity, OwnSamples } from '../../src/data/own/item.ts'
import { ownLimits } from '../../src/data/own/limits.ts'
import { domainOf, quantise } from '../../src/data/own/quantise.ts'
import { notInNames } from '../../src/data/own/read.ts'
import { type Task, tasks } from '../../src/lib/task.ts'

/** Any samples of one's own, rounded as they are where they enter an experiment. */

const finite = fc.oneof(
  fc.double({ min: -10, max: 10, noNaN: true }),
  fc.integer({ min: -3000, max: 3000 }),
  fc.integer({ min: -99_999, max: 99_999 }).map((value) => value / 1000),
  fc.double({ min: -ownLimits.magnitude / 2, max: ownLimits.magnitude / 2, noNaN: true }),
)

const name = fc
  .string({ unit: 'grapheme', maxLength: ownLimits.name })
  .map((text) => text.slice(0, ownLimits.name))
  .filter((text) => !notInNames.test(text))

function quantityOf(text: string, values: readonly number[]): [OwnQuantity, readonly number[]] {
  const { values: rounded, decimals } = quantise(values)
  return [{ name: text, decimals, domain: domainOf(rounded) }, rounded]
}

const classCounts = (task: Task) =>
  fc.integer(
    { binary: { min: 2, max: 2 }, multiclass: { min: 3, max: ownLimits.classes }, regression: { min: 0, max: 0 } }[
      task
    ],
  )

const samplesOf = (task: Task, mostRows: number): fc.Arbitrary<OwnSamples> =>
  fc
    .record({
      count: fc.integer({ min: ownLimits.rows[0], max: mostRows }),
      width: fc.integer({ min: task === 'multiclass' ? 2 : 1, max: ownLimits.columns }),
      classes: classCounts(task),
    })
    .chain(({ count, width, classes }) => {
      const column = (of: fc.Arbitrary<number>) => fc.array(of, { minLength: count, maxLength: count })
      return fc
        .record({
          names: fc.array(name, { minLength: width + 1, maxLength: width + 1 }),
          classes: fc.array(name, { minLength: classes, maxLength: classes }),
          x: fc.array(column(finite), { minLength: width, maxLength: width }),
          y: column(classes === 0 ? finite : fc.nat({ max: classes - 1 })),
        })
        .map(({ names, classes: classNames, x, y }) => {
          const columns = x.map((one, c) => quantityOf(names[c] as string, one))
          const [target, targets] = quantityOf(names[width] as string, y)
          return {
            task,
            columns: columns.map(([quantity]) => quantity),
            classes: classNames,
            target,
            rows: y.map((_, i) => [...columns.map(([, rounded]) => rounded[i] as number), targets[i] as number]),
          }
        })
    })

export const anyOwn: fc.Arbitrary<OwnSamples> = fc.constantFrom(...tasks).chain((task) => samplesOf(task, 40))

/** Some of every task. */
export const someOwn: readonly OwnSamples[] = tasks.flatMap((task) =>
  fc.sample(samplesOf(task, 60), { numRuns: 8, seed: 11 }),
)
