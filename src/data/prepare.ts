import { type TargetScale, targetScales } from '../lib/task.ts'
import { type DatasetChoice, datasetOf } from './dataset-of.ts'
import type { Dataset, Points } from './datasets/item.ts'
import { featureComputer } from './features/compute.ts'
import type { FeatureId } from './features/index.ts'
import { withLabelNoise } from './label-noise.ts'
import { applyScale, measure, type Scale } from './scaling.ts'
import { type Split, split, splitInOrder } from './split.ts'

/** What decides the data of an experiment. */
export interface DataRequest {
  readonly dataset: DatasetChoice
  /** Samples of one's own, as `readOwn` takes them. */
  readonly own?: string
  readonly points: number
  readonly noise: number
  readonly trainShare: number
  readonly seed: number
  readonly seedText?: string
  readonly scaling: 'standardise' | 'none'
  readonly features: readonly FeatureId[]
  /** Share of wrong labels in the training set, 0 to ½; absent: none. See `withLabelNoise`. */
  readonly labelNoise?: number
  /** How classes are written as targets; absent: `unit`. */
  readonly targets?: TargetScale
  /** Whether samples are wanted in f64, too. */
  readonly exact?: boolean
}

/** Row-major `x [count, features]`, `y [count, outputs]`, f32 as the network gets them. */
export interface Samples {
  readonly count: number
  readonly x: Float32Array
  readonly y: Float32Array
  /** The same before they were rounded, where that was asked for. */
  readonly exact?: { readonly x: Float64Array; readonly y: Float64Array }
}

export interface PreparedData {
  readonly dataset: Dataset
  /** With the labels that are trained on, noise included. */
  readonly points: Points
  readonly split: Split
  readonly train: Samples
  readonly validation: Samples
  /** Units of the output layer: one, or one for each of several classes. */
  readonly outputs: number
  /** Mean of each column over the training set, in its own units. */
  readonly means: Float64Array
  /** How features are scaled, or null where they are not. */
  readonly scale: Scale | null
  /** Rows in the columns of the dataset, `[count, columns]` → inputs of the network, `[count, features]`. */
  readonly encode: (rows: Float64Array) => Float32Array
}

/**
 * Points generated, split, computed into features and scaled. Features are computed from the columns in their own
 * units, then scaled. The scale is that of the training set alone: nothing of the validation set reaches the network.
 * Two classes have one target, more have one each; the target of regression stays in its own units.
 */
export function prepare(request: DataRequest): PreparedData {
  const dataset = datasetOf(request)
  const drawn = dataset.generate(request)
  const isRegression = dataset.task === 'regression'
  const parts = dataset.inOrder
    ? splitInOrder(drawn.count, request.trainShare)
    : split(drawn.count, isRegression ? null : drawn.y, request.trainShare, request.seed)
  const labels = { ...request, train: parts.train, classes: dataset.classes.length }
  const points = { ...drawn, y: withLabelNoise(drawn.y, labels) }
  const classes = isRegression ? null : points.y
  const width = dataset.columns.length
  const computeFeatures = featureComputer(dataset, request.features)

  const trainRows = rowsOf(points.x, width, parts.train)
  const scale = request.scaling === 'standardise' ? measure(computeFeatures(trainRows), request.features.length) : null
  const inUnits = (rows: Float64Array): Float64Array => applyScale(computeFeatures(rows), scale)
  const outputs = dataset.task === 'multiclass' ? dataset.classes.length : 1
  const { low } = targetScales[request.targets ?? 'unit']
  const samples = (indices: Uint32Array): Samples => {
    const x = inUnits(rowsOf(points.x, width, indices))
    const y = classes ? classTargets(classes, indices, outputs, low) : rowsOf(points.y, 1, indices)
    const rounded = { count: indices.length, x: Float32Array.from(x), y: Float32Array.from(y) }
    return request.exact ? { ...rounded, exact: { x, y } } : rounded
  }
  return {
    dataset,
    points,
    split: parts,
    train: samples(parts.train),
    validation: samples(parts.validation),
    outputs,
    means: measure(trainRows, width).means,
    scale,
    encode: (rows) => Float32Array.from(inUnits(rows)),
  }
}

function rowsOf(x: Float64Array, width: number, indices: Uint32Array): Float64Array {
  const out = new Float64Array(indices.length * width)
  for (const [i, index] of indices.entries()) out.set(x.subarray(index * width, (index + 1) * width), i * width)
  return out
}

function classTargets(classes: Float64Array, indices: Uint32Array, outputs: number, low: number): Float64Array {
  const out = new Float64Array(indices.length * outputs).fill(low)
  for (const [i, index] of indices.entries()) {
    const group = classes[index] as number
    if (outputs > 1) out[i * outputs + group] = 1
    else if (group === 1) out[i] = 1
  }
  return out
}
