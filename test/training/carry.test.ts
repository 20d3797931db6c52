import { expect, it } from 'vitest'
import { loadKernels } from '../../src/engine/kernels/node.ts'
import { simdRun } from '../../src/engine/run.ts'
import { readLink } from '../../src/experiment/link.ts'
import { type Carried, carriedOver, withCarried } from '../../src/training/carry.ts'
import { sideOf } from '../../src/training/live.ts'
import { planRun } from '../../src/training/plan.ts'

const kernels = await loadKernels()

function runOf(link: string) {
  const { experiment } = readLink(`v=1&data=moons&n=60&${link}`)
  const plan = planRun(experiment)
  const run = simdRun(kernels, plan.spec)
  return { run, side: sideOf(run, plan, experiment) }
}

/** Where each parameter of the second network comes from, by the name of its place: `layer.input>unit`, `layer.b>unit`. */
function carried(from: string, to: string): { readonly kept: string[]; readonly all: Carried } {
  const [a, b] = [runOf(from), runOf(to)]
  const all = carriedOver(a.side, b.side)
  const nameOf = ({ side }: typeof a, index: number): string => {
    const layer = side.shapes.findLastIndex((shape) => shape.weights <= index)
    const { weights, biases, units, scales } = side.shapes[layer] as (typeof side.shapes)[number]
    if (index >= (scales ?? Number.POSITIVE_INFINITY)) return `${layer}.s>${index - (scales as number)}`
    if (index >= biases) return `${layer}.b>${index - biases}`
    return `${layer}.${Math.floor((index - weights) / units)}>${(index - weights) % units}`
  }
  const kept = [...all.parameters].flatMap((source, own) => {
    if (source < 0) return []
    const [there, here] = [nameOf(a, source), nameOf(b, own)]
    return [there === here ? here : `${there}→${here}`]
  })
  return { kept, all }
}

it('another activation takes every weight along', () => {
  const { kept, all } = carried('layers=3,2', 'layers=3:relu,2')
  expect(kept).toHaveLength(2 * 3 + 3 + 3 * 2 + 2 + 2 + 1)
  expect([...all.parameters]).toEqual(kept.map((_, index) => index))
})

it('a unit more or less takes along what both its ends have', () => {
  expect(carried('layers=2', 'layers=3').kept).toEqual([
    '0.0>0',
    '0.0>1',
    '0.1>0',
    '0.1>1',
    '0.b>0',
    '0.b>1',
    '1.0>0',
    '1.1>0',
    '1.b>0',
  ])
  expect(carried('layers=2', 'layers=1').kept).toEqual(['0.0>0', '0.1>0', '0.b>0', '1.0>0', '1.b>0'])
})

it('a layer put in between keeps those around it, but not what leads into the one after it', () => {
  expect(carried('layers=3', 'layers=3,2').kept).toEqual([
    ...[0, 1].flatMap((i) => [0, 1, 2].map((u) => `0.${i}>${u}`)),
    '0.b>0',
    '0.b>1',
    '0.b>2',
    '1.b>0→2.b>0',
  ])
  // And a layer less: the last hidden one goes.
  expect(carried('layers=3,2', 'layers=3').kept.at(-1)).toBe('2.b>0→1.b>0')
  expect(carried('layers=', 'layers=1').kept).toEqual(['0.b>0→1.b>0'])
})

it('inputs go by their names', () => {
  expect(carried('layers=1&in=x1,x2', 'layers=1&in=x2,x1x2').kept).toEqual(['0.1>0→0.0>0', '0.b>0', '1.0>0', '1.b>0'])
})

it('scales and running means go along where both have them', () => {
  const { kept, all } = carried('layers=2:tanh:norm=batch,2', 'layers=2:relu:norm=batch,3:tanh:norm=batch')
  expect(kept.filter((name) => name.startsWith('0.s'))).toEqual(['0.s>0', '0.s>1', '0.s>2', '0.s>3'])
  expect([...all.statistics]).toEqual([0, 1, 2, 3, -1, -1, -1, -1, -1, -1])
})

it('a checkpoint with what is carried over predicts as before where everything is', () => {
  const [a, b] = [runOf('layers=4,3&seed=5'), runOf('layers=4,3&seed=9&noise=0.3')]
  a.run.train(50)
  b.run.restore(withCarried(b.run.checkpoint(), a.run.checkpoint(), carriedOver(a.side, b.side)))
  const x = Float32Array.of(0.5, -1, 2, 0.25)
  expect(b.run.predict(x)).toEqual(a.run.predict(x))
  expect(b.run.step).toBe(50)
  // The moments of the optimizer go along, too: with the same data the next step is the same.
  const c = runOf('layers=4,3&seed=5')
  c.run.restore(withCarried(c.run.checkpoint(), a.run.checkpoint(), carriedOver(a.side, c.side)))
  for (const { run } of [a, c]) run.train(7)
  expect(c.run.parameters()).toEqual(a.run.parameters())
})
