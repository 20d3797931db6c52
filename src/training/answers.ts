import { type RangeTest, type RangeTestOptions, rangeTest } from '../engine/range-test.ts'
import type { Run, RunSpec } from '../engine/types.ts'
import type { Experiment } from '../experiment/types.ts'
import { type Plan, planRun } from './plan.ts'
import type { LayerWeights, RunState, SetOutputs } from './protocol.ts'

/* What a session says when it is asked. */

/** All weights and biases of a run, layer by layer. */
export function weightsOf(run: Run): LayerWeights[] {
  const parameters = run.parameters()
  const row = (from: number, units: number) => Array.from(parameters.subarray(from, from + units))
  return run.shapes.map(({ inputs, units, weights, biases, scales }) => ({
    w: Array.from({ length: inputs }, (_, i) => row(weights + i * units, units)),
    b: row(biases, units),
    ...(scales === null ? {} : { scale: row(scales, units), shift: row(scales + units, units) }),
  }))
}

/** What the predictions of a run depend on, beside its experiment. */
export function stateOf(run: Run): RunState {
  const { parameters, statistics } = run.checkpoint()
  return { parameters: Array.from(parameters), statistics: Array.from(statistics) }
}

/** @param rows in the columns of the dataset */
export function predictionOf(run: Run, plan: Plan, rows: readonly (readonly number[])[]): number[][] {
  return rowsOf(run.predict(plan.encode(rows)), run.outputs)
}

/** Activations of every unit of every layer, `[rows][units]`. */
export function activationsOf(run: Run, plan: Plan, rows: readonly (readonly number[])[]): number[][] {
  run.setGrid(2, plan.encode(rows))
  const units = run.shapes.reduce((sum, shape) => sum + shape.units, 0)
  const map = new Float32Array(units * rows.length)
  run.map(2, 'all', map)
  return rows.map((_, i) => Array.from({ length: units }, (_unused, u) => map[u * rows.length + i] as number))
}

/** Outputs and targets of all samples of a set. */
export function setOutputsOf(run: Run, plan: Plan, set: 'train' | 'validation'): SetOutputs {
  const { x, y } = plan.spec.data[set]
  return { outputs: rowsOf(run.predict(x), run.outputs), targets: rowsOf(y, run.outputs) }
}

/** From the parameters of now, by a run of its own, which keeps its rate by itself. */
export function rangeTestOf(
  run: Run,
  plan: Plan,
  experiment: Experiment,
  start: (spec: RunSpec) => Run,
  options: RangeTestOptions,
): RangeTest {
  const { earlyStopping: _, schedule: __, ...training } = planRun(experiment).spec.training
  const own = start({ ...plan.spec, training: { ...training, warmup: 0 } })
  own.restore(run.checkpoint())
  return rangeTest(own, options)
}

const rowsOf = (flat: Float32Array, width: number): number[][] =>
  Array.from({ length: flat.length / width }, (_, i) => Array.from(flat.subarray(i * width, (i + 1) * width)))
