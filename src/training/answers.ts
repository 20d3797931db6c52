import { RangeTester, type RangeTestOptions } from '../engine/range-test.ts'
import type { LayerShape, Run } from '../engine/types.ts'
import { losses } from '../engine/losses/index.ts'
import type { Loss } from '../engine/losses/item.ts'
import { byId } from '../lib/setting.ts'
import type { Plan } from './plan.ts'
import { healthOf } from './health.ts'
import { slice, type Surroundings, type Work } from './host.ts'
import type { Live } from './live.ts'
import type { Answer, LayerWeights, PlaceAsked, PlaceTold, Question, RunState, SetOutputs, Spaces } from './protocol.ts'
import { trainingSpec } from './training-spec.ts'

/* What a session says when it is asked. */

export function answerOf(
  question: Exclude<Question, { about: 'metrics' }>,
  live: Pick<Live, 'id' | 'run' | 'plan' | 'experiment' | 'frozen'>,
  host: Surroundings,
): Answer | Work {
  const { run, plan } = live
  switch (question.about) {
    case 'weights':
      return weightsOf(run)
    case 'state':
      return stateOf(run)
    case 'health':
      return healthOf(run, plan)
    case 'activations':
      return activationsOf(run, plan, question.rows)
    case 'set':
      return setOutputsOf(run, plan, question.set)
    case 'place':
      return placeOf(run, plan, question.at, question.draws)
    case 'spaces':
      return spacesOf(run, plan, question.rows)
    case 'prediction':
      return predictionOf(run, plan, question.rows)
    case 'checkpoint':
      return run.checkpoint()
    case 'rangeTest':
      return rangeTestOf(live, host, question.options)
  }
}

/** All weights and biases of a run, layer by layer. */
function weightsOf(run: Run): LayerWeights[] {
  const parameters = run.parameters()
  const row = (from: number, units: number) => Array.from(parameters.subarray(from, from + units))
  return run.shapes.map(({ inputs, units, weights, biases, scales }) => ({
    w: Array.from({ length: inputs }, (_, i) => row(weights + i * units, units)),
    b: row(biases, units),
    ...(scales === null ? {} : { scale: row(scales, units), shift: row(scales + units, units) }),
  }))
}

/** What the predictions of a run depend on, beside its experiment. */
function stateOf(run: Run): RunState {
  const { parameters, statistics } = run.checkpoint()
  return { parameters: Array.from(parameters), statistics: Array.from(statistics) }
}

/** @param rows in the columns of the dataset */
function predictionOf(run: Run, plan: Plan, rows: readonly (readonly number[])[]): number[][] {
  return rowsOf(run.predict(plan.encode(rows)), run.outputs)
}

/** Activations of every unit of every layer, `[rows][units]`. */
function activationsOf(run: Run, plan: Plan, rows: readonly (readonly number[])[]): number[][] {
  run.setGrid(2, plan.encode(rows))
  const units = run.shapes.reduce((sum, shape) => sum + shape.units, 0)
  const map = new Float32Array(units * rows.length)
  run.map(2, 'all', map)
  return rows.map((_, i) => Array.from({ length: units }, (_unused, u) => map[u * rows.length + i] as number))
}

/** The same in one piece, with the parameters. */
function spacesOf(run: Run, plan: Plan, rows: readonly (readonly number[])[]): Spaces {
  run.setGrid(2, plan.encode(rows))
  const activations = new Float32Array(run.shapes.reduce((sum, { units }) => sum + units, 0) * rows.length)
  run.map(2, 'all', activations)
  return { activations, parameters: run.parameters() }
}

/** What is said of one place or sample. */
function placeOf(run: Run, plan: Plan, at: PlaceAsked, draws: number): PlaceTold {
  const { outputs } = run
  const { x, y } = 'row' in at ? { x: plan.encode([at.row]), y: null } : sampleOf(run, plan, at)
  run.setGrid(2, x)
  const loss = y && lossOf(run, plan, x, y)
  if (draws === 0) return { outputs: Array.from(run.predict(x)), deviations: null, loss }
  const [mean, deviation] = [new Float32Array(outputs), new Float32Array(outputs)]
  run.uncertainty(2, draws, mean, deviation)
  return { outputs: Array.from(mean), deviations: Array.from(deviation), loss }
}

function sampleOf(run: Run, plan: Plan, { set, index }: Extract<PlaceAsked, { set: unknown }>) {
  const { x, y } = plan.spec.data[set]
  const part = (of: Float32Array, width: number) => of.slice(index * width, (index + 1) * width)
  return { x: part(x, (run.shapes[0] as LayerShape).inputs), y: part(y, run.outputs) }
}

/** The loss of the one sample of grid 2: from the pre-activations of the output, as training takes it. */
function lossOf(run: Run, plan: Plan, x: Float32Array, y: Float32Array): number {
  const last = run.shapes.at(-1) as LayerShape
  const units = run.shapes.reduce((sum, shape) => sum + shape.units, 0)
  const a = new Float32Array(units)
  run.map(2, 'all', a)
  const before = run.shapes.length > 1 ? a.subarray(units - last.units - last.inputs, units - last.units) : x
  const parameters = run.parameters()
  const z = Float64Array.from({ length: last.units }, (_, u) =>
    before.reduce(
      (sum, value, i) => sum + value * (parameters[last.weights + i * last.units + u] as number),
      parameters[last.biases + u] as number,
    ),
  )
  const { loss: chosen } = plan.spec.training
  const { id, ...settings } = chosen
  const loss: Loss = byId(losses, id)
  const sample = { z, a: Float64Array.from(a.subarray(units - last.units)), y: Float64Array.from(y) }
  return loss.value(sample, settings)
}

/** Outputs and targets of all samples of a set. */
function setOutputsOf(run: Run, plan: Plan, set: 'train' | 'validation'): SetOutputs {
  const { x, y } = plan.spec.data[set]
  return { outputs: rowsOf(run.predict(x), run.outputs), targets: rowsOf(y, run.outputs) }
}

/** From the parameters of now, by a run of its own, which keeps its rate by itself. */
function rangeTestOf(
  { id, run, plan, experiment, frozen }: Parameters<typeof answerOf>[1],
  { start, now, post }: Surroundings,
  options: RangeTestOptions,
): Work {
  const { earlyStopping: _, schedule: __, ...training } = trainingSpec(experiment.training)
  const own = start({ ...plan.spec, training: { ...training, warmup: 0 } })
  own.restore(run.checkpoint())
  own.freeze(frozen)
  const tester = new RangeTester(own, options)
  return () => {
    const end = now() + slice
    while (tester.step()) {
      if (now() < end) continue
      post({ type: 'progress', run: id, part: tester.done })
      return null
    }
    return tester.found
  }
}

const rowsOf = (flat: Float32Array, width: number): number[][] =>
  Array.from({ length: flat.length / width }, (_, i) => Array.from(flat.subarray(i * width, (i + 1) * width)))
