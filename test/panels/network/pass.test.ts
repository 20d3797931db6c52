import { describe, expect, it } from 'vitest'
import { loadKernels } from '../../../src/engine/kernels/node.ts'
import { ReferenceNetwork } from '../../../src/engine/reference/network.ts'
import { simdRun } from '../../../src/engine/run.ts'
import { readLink } from '../../../src/experiment/link.ts'
import { passOf, passOfPoint } from '../../../src/panels/network/live/pass.ts'
import { sumOf } from '../../../src/panels/network/live/terms.ts'
import { answerOf } from '../../../src/training/answers.ts'
import { planRun } from '../../../src/training/plan.ts'
import type { Question, RunState } from '../../../src/training/protocol.ts'
import { observed } from './observed.ts'

const kernels = await loadKernels()

/** A trained run of a link, and a point on its way through the network that it has become. */
function passed(link: string, row: readonly number[]) {
  const { experiment } = readLink(link)
  const plan = planRun(experiment)
  const run = simdRun(kernels, plan.spec)
  run.train(60)
  const ask = (question: Exclude<Question, { about: 'metrics' }>) =>
    answerOf(
      question,
      { id: 1, run, plan, experiment, frozen: [] },
      { start: (spec) => simdRun(kernels, spec), now: () => 0, post: () => {} },
    )
  const pass = passOfPoint(new ReferenceNetwork(plan.spec), ask({ about: 'state' }) as RunState, plan.encode([row]))
  const [activations = []] = ask({ about: 'activations', rows: [row] }) as number[][]
  return { run, pass, activations }
}

describe('a point on its way', () => {
  for (const link of [
    'v=1&data=moons&layers=5:tanh,4:relu:dropout=0.5,3:silu',
    'v=1&data=blobs&layers=6:relu:norm=batch,4:tanh:norm=batch',
    'v=1&data=plane&layers=4:elu:norm=layer',
  ]) {
    it(`gives each unit the activation that the run says it has: ${link}`, () => {
      const { pass, activations } = passed(link, [0.5, -1.25])
      const own = pass.a.flatMap((layer) => Array.from(layer))
      expect(own).toHaveLength(activations.length)
      for (const [i, a] of own.entries()) expect(a).toBeCloseTo(activations[i] as number, 4)
    })
  }

  it('has sums that come to what goes into the activation, all of them told or not', () => {
    const { run, pass } = passed('v=1&data=moons&layers=9:tanh,4:relu', [1, 2])
    const shape = run.shapes[1]
    if (!shape) throw new Error('no layer')
    const sum = sumOf(run.parameters(), shape, 1, 2, pass, 4)
    expect(sum.z).toBeCloseTo(pass.z[1]?.[2] as number, 5)
    const told = sum.terms.reduce((total, { weight, value }) => total + weight * (value as number), sum.bias)
    expect(told + (sum.rest as number)).toBeCloseTo(sum.z as number, 10)
    expect([sum.terms.length, sum.more]).toEqual([4, 5])
    const sizes = sum.terms.map(({ size }) => size)
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a))
    expect(sumOf(run.parameters(), shape, 1, 2, null, 4)).toMatchObject({ z: null, rest: null, terms: { length: 4 } })
  })

  it('of training is sent on as dropout leaves it', () => {
    const sample = { x: [0, 2], z: [[1, 2]], a: [[0.5, 0.25]], masks: [[0, 2], null] }
    const { sent, isTraining } = passOf(observed(1, [{}], sample))
    expect(sent).toEqual([
      [0, 2],
      [0.5, 0.25],
    ])
    expect(isTraining).toBe(true)
    const dropped = passOf(observed(1, [{}], { ...sample, masks: [null, [0, 2]] }))
    expect(dropped.sent[1]).toEqual([0, 0.5])
  })
})
