import { setImmediate } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { activations } from '../../src/engine/activations/index.ts'
import { loadKernels } from '../../src/engine/kernels/node.ts'
import { losses } from '../../src/engine/losses/index.ts'
import { normalizations } from '../../src/engine/normalizations/index.ts'
import { optimizers } from '../../src/engine/optimizers/index.ts'
import { referenceRun } from '../../src/engine/reference/run.ts'
import { simdRun } from '../../src/engine/run.ts'
import { schedules } from '../../src/engine/schedules/index.ts'
import type { Observation, Run, RunSpec } from '../../src/engine/types.ts'
import { keyOf, Stream } from '../../src/lib/random.ts'
import { expectClose } from '../engine/close.ts'
import { type Case, pairwiseMatrix } from './pytorch/matrix.ts'
import { caseOf, type Result, startPyTorch } from './pytorch/oracle.ts'

/**
 * Whole training runs beside PyTorch, which computes in f64: the same initial weights, the same batches, the same random
 * numbers, and the loss on all training samples after every step. The reference engine, in f64 as well, is held to it in
 * every run; the kernels, in f32, in every run that rounding to f32 does not carry away.
 */

const steps = 200
/** Far more than it takes where nothing else runs. */
const seconds = 600
const tolerance = { reference: 1e-9, kernels: 1e-4 }
/** What rounding its weights may do to the loss of a run for the kernels to be compared in it, relative to the loss. */
const harmless = tolerance.kernels / 5
const probes = 5

interface Curves {
  /** The training loss after every step. */
  readonly losses: readonly number[]
  /** Of each step itself. */
  readonly batchLosses: readonly number[]
  readonly gradientNorms: readonly number[]
  readonly rates: readonly number[]
  /** At the end. */
  readonly parameters: readonly number[]
}

/** Of a run whose steps are watched. */
function watchedCurves(run: Run): { curves: Curves; observations: readonly Observation[] } {
  const curve: number[] = []
  const observations = Array.from({ length: steps }, () => {
    const { report, observation } = run.observe()
    if (!observation) throw new Error(JSON.stringify(report))
    curve.push(run.evaluate('train').loss)
    return observation
  })
  const curves = {
    losses: curve,
    batchLosses: observations.map(({ loss }) => loss),
    gradientNorms: observations.map(({ gradientNorm }) => gradientNorm),
    rates: observations.map(({ learningRate }) => learningRate),
    parameters: [...run.checkpoint().parameters],
  }
  return { curves, observations }
}

function lossesOf(run: Run, afterStep: () => void = () => {}): number[] {
  return Array.from({ length: steps }, () => {
    const { fault } = run.train(1)
    if (fault) throw new Error(JSON.stringify(fault))
    afterStep()
    return run.evaluate('train').loss
  })
}

/**
 * How far a loss moves, relative to it, where after every step the weights are disturbed at random by as much as rounding
 * to f32 may do, and rounded: the furthest of a few such runs.
 */
function movedByRounding(spec: RunSpec, curve: readonly number[]): number {
  const moved = Array.from({ length: probes }, (_, probe) => {
    const stream = new Stream(keyOf(probe, 'points'))
    const nudged = (value: number) => value + (stream.uniform() < 0.5 ? -1 : 1) * 2 ** -24 * (1 + Math.abs(value))
    const run = referenceRun(spec)
    return furthest(
      lossesOf(run, () => run.setParameters(run.parameters().map(nudged))),
      curve,
    ).distance
  })
  return Math.max(...moved)
}

/** The largest distance at any step, relative to the second. */
function furthest(a: readonly number[], b: readonly number[]): { distance: number; step: number } {
  let found = { distance: 0, step: 1 }
  for (const [i, value] of b.entries()) {
    const difference = Math.abs((a[i] as number) - value)
    const distance = difference === 0 ? 0 : difference / Math.abs(value)
    if (!(distance <= found.distance)) found = { distance, step: i + 1 }
  }
  return found
}

function expectNear(what: string, ours: readonly number[], theirs: readonly number[], most: number): void {
  expect(theirs.length).toBe(ours.length)
  const { distance, step } = furthest(ours, theirs)
  const [a, b] = [ours, theirs].map((curve) => curve[step - 1])
  expect(distance, `${what} at step ${step}: ${a} and, of PyTorch, ${b}`).toBeLessThan(most)
}

interface Compared extends Case {
  readonly curves: Curves
  readonly moved: number
  /** Whether the kernels are compared, too. */
  readonly isTame: boolean
  readonly theirs: Promise<Result>
}

const kernels = await loadKernels()
const { cases, values, pairs, impossible } = pairwiseMatrix()
const pytorch = startPyTorch(seconds)

/** Has a case trained by the reference and, meanwhile and on its own, by PyTorch. */
async function compared(one: Case): Promise<Compared> {
  const { spec } = one
  const run = referenceRun(spec)
  const start = run.parameters()
  const { curves, observations } = watchedCurves(run)
  const theirs = pytorch.train(caseOf(spec, start, observations))
  // A failure is one of the test that waits for it.
  theirs.catch(() => {})
  await setImmediate()
  const moved = movedByRounding(spec, curves.losses)
  return { ...one, curves, theirs, isTame: moved < harmless, moved }
}

const all: Compared[] = []
for (const one of cases) all.push(await compared(one))
pytorch.end()

describe('PyTorch has a counterpart, by itself or by formula, of every row', () => {
  const tables = { activations, losses, normalizations, optimizers, schedules }
  for (const [table, rows] of Object.entries(tables)) {
    it(`of the ${table}`, async () => {
      const known = (await pytorch.rows)[table]
      const missing = rows.map(({ id }) => id).filter((id) => !known?.includes(id))
      expect(missing, `add them to ${table} in test/oracle/pytorch/train.py`).toEqual([])
    })
  }
})

describe(`training agrees with PyTorch at each of ${steps} steps`, () => {
  it(`in runs that pair all that can be in one run: ${pairs} pairs in ${cases.length} runs`, () => {
    expect(impossible).toEqual([])
  })

  it('every row and option in a run that the kernels are compared in', () => {
    const known = new Set(all.flatMap((one) => (one.isTame ? one.values : [])))
    expect(values.filter((value) => !known.has(value))).toEqual([])
  })

  for (const { name, spec, curves, moved, isTame, theirs } of all) {
    const note = isTame ? '' : ` (f64 alone: rounding to f32 moves the loss by ${moved.toExponential(0)})`
    it(
      `${name}${note}`,
      async () => {
        const result = await theirs
        for (const what of ['losses', 'batchLosses', 'gradientNorms', 'rates'] as const) {
          expectNear(`${what} of the reference`, curves[what], result[what], tolerance.reference)
        }
        expectClose(curves.parameters, result.parameters, tolerance.reference)
        const kernelLosses = isTame ? [lossesOf(simdRun(kernels, spec))] : []
        for (const ours of kernelLosses) expectNear('losses of the kernels', ours, result.losses, tolerance.kernels)
      },
      seconds * 1000,
    )
  }
})
