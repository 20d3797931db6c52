import { gridRows } from '../data/grid.ts'
import { type PreparedData, prepare } from '../data/prepare.ts'
import { losses } from '../engine/losses/index.ts'
import { parameterCount, shapesOf } from '../engine/shapes.ts'
import type { NetworkSpec, RunSpec } from '../engine/types.ts'
import type { Experiment } from '../experiment/types.ts'
import { byId } from '../lib/setting.ts'
import { playgroundStart } from './playground-start.ts'
import { trainingSpec } from './training-spec.ts'

/** An experiment made ready to run: numbers for the engine, grids for the pictures. */
export interface Plan {
  readonly spec: RunSpec
  readonly data: PreparedData
  readonly unitGrid: readonly [columns: number, rows: number]
  readonly outputGrid: readonly [columns: number, rows: number]
  /** Inputs of the network at the cells of both grids, `[cells, inputs]`. */
  readonly unitInputs: Float32Array
  readonly outputInputs: Float32Array
  /** Rows in the columns of the dataset → inputs of the network. */
  readonly encode: (rows: readonly (readonly number[])[]) => Float32Array
}

/** Multiplications that the maps of one frame may cost. */
const unitBudget = 12_000_000
const outputBudget = 30_000_000

/** The finest square grid that a budget allows. */
function sideFor(sides: readonly number[], parameters: number, budget: number): number {
  return sides.find((side) => side * side * parameters <= budget) ?? (sides.at(-1) as number)
}

export function planRun(experiment: Experiment): Plan {
  const { network, training } = experiment
  const isPlayground = training.rules === 'playground'
  const data = prepare({
    ...experiment.data,
    targets: byId(losses, training.loss.id).targets,
    exact: isPlayground,
  })
  const networkSpec: NetworkSpec = {
    inputs: experiment.data.features.length,
    layers: [...network.layers, { ...network.output, units: data.outputs }],
  }
  const parameters = parameterCount(shapesOf(networkSpec))
  const unitSide = sideFor([40, 32, 24, 16], parameters, unitBudget)
  const outputSide = sideFor([100, 80, 64, 48], parameters, outputBudget)
  const isCurve = experiment.data.plane.length === 1
  const unitGrid = isCurve ? ([64, 1] as const) : ([unitSide, unitSide] as const)
  const outputGrid = isCurve ? ([256, 1] as const) : ([outputSide, outputSide] as const)
  const inputsOf = (grid: readonly [number, number]) =>
    data.encode(gridRows(data.dataset, experiment.data.plane, data.means, grid))
  return {
    spec: {
      task: data.dataset.task,
      network: networkSpec,
      training: trainingSpec(training),
      data: { train: data.train, validation: data.validation },
      ...(isPlayground ? { start: playgroundStart(networkSpec, training.seed, data.dataset, experiment.data) } : {}),
    },
    data,
    unitGrid,
    outputGrid,
    unitInputs: inputsOf(unitGrid),
    outputInputs: inputsOf(outputGrid),
    encode: (rows) => data.encode(Float64Array.from(rows.flat())),
  }
}
