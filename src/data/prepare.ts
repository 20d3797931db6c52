import { byId } from '../lib/setting.ts'
import { type DatasetId, datasets } from './datasets/index.ts'
import type { Dataset, Points } from './datasets/item.ts'
import { type FeatureId, features } from './features/index.ts'
import type { ColumnId, Feature } from './features/item.ts'
import { type Split, split } from './split.ts'

/** What decides the data of an experiment. */
export interface DataRequest {
  readonly dataset: DatasetId
  readonly points: number
  readonly noise: number
  readonly trainShare: number
  readonly seed: number
  readonly scaling: 'standardise' | 'none'
  readonly features: readonly FeatureId[]
}

/** Row-major `x [count, features]`, `y [count, outputs]`, f32 as the network gets them. */
export interface Samples {
  readonly count: number
  readonly x: Float32Array
  readonly y: Float32Array
}

export interface PreparedData {
  readonly dataset: Dataset
  readonly points: Points
  readonly split: Split
  readonly train: Samples
  readonly validation: Samples
  /** Units of the output layer: one, or one for each of several classes. */
  readonly outputs: number
  /** Mean of each column over the training set, in its own units. */
  readonly means: Float64Array
  /** Rows in the columns of the dataset, `[count, columns]` → inputs of the network, `[count, features]`. */
  readonly encode: (rows: Float64Array) => Float32Array
}

/** Whether a dataset has the columns that a feature is made of. */
export function featureFits(dataset: Dataset, id: FeatureId): boolean {
  const feature: Feature = byId(features, id)
  return feature.columns.every((column) => dataset.columns.some((own) => own.id === column))
}

/**
 * Points generated, split, computed into features and scaled. The scale is that of the training set alone: nothing of
 * the validation set reaches the network. Class targets are 0 or 1: one output for two classes, one each for more.
 */
export function prepare(request: DataRequest): PreparedData {
  const dataset: Dataset = byId(datasets, request.dataset)
  const points = dataset.generate(request)
  const classes = dataset.task === 'regression' ? null : points.y
  const parts = split(points.count, classes, request.trainShare, request.seed)
  const width = dataset.columns.length
  const computed = featureColumns(dataset, request.features)
  const raw = (rows: Float64Array): Float64Array => computeFeatures(rows, width, computed)

  const trainRows = rowsOf(points.x, width, parts.train)
  const scale = request.scaling === 'standardise' ? measure(raw(trainRows), computed.length) : null
  const encode = (rows: Float64Array): Float32Array => applyScale(raw(rows), computed.length, scale)
  const outputs = dataset.task === 'multiclass' ? dataset.classes.length : 1
  const samples = (indices: Uint32Array): Samples => ({
    count: indices.length,
    x: encode(rowsOf(points.x, width, indices)),
    y: targets(points.y, indices, outputs),
  })
  return {
    dataset,
    points,
    split: parts,
    train: samples(parts.train),
    validation: samples(parts.validation),
    outputs,
    means: measure(trainRows, width).means,
    encode,
  }
}

interface ComputedFeature {
  readonly value: Feature['value']
  readonly columns: readonly number[]
}

function featureColumns(dataset: Dataset, ids: readonly FeatureId[]): ComputedFeature[] {
  const place = (id: ColumnId) => dataset.columns.findIndex((column) => column.id === id)
  return ids.map((id) => {
    const feature: Feature = byId(features, id)
    return { value: feature.value, columns: feature.columns.map(place) }
  })
}

function computeFeatures(rows: Float64Array, width: number, computed: readonly ComputedFeature[]): Float64Array {
  const count = rows.length / width
  const out = new Float64Array(count * computed.length)
  for (let i = 0; i < count; i++) {
    for (const [f, { value, columns }] of computed.entries()) {
      out[i * computed.length + f] = value(...columns.map((column) => rows[i * width + column] as number))
    }
  }
  return out
}

function rowsOf(x: Float64Array, width: number, indices: Uint32Array): Float64Array {
  const out = new Float64Array(indices.length * width)
  for (const [i, index] of indices.entries()) out.set(x.subarray(index * width, (index + 1) * width), i * width)
  return out
}

interface Scale {
  readonly means: Float64Array
  /** Standard deviations; 1 where a column does not vary. */
  readonly deviations: Float64Array
}

function measure(values: Float64Array, width: number): Scale {
  const count = values.length / width
  const means = new Float64Array(width)
  const deviations = new Float64Array(width)
  for (let c = 0; c < width; c++) {
    let sum = 0
    for (let i = 0; i < count; i++) sum += values[i * width + c] as number
    const mean = sum / count
    let squares = 0
    for (let i = 0; i < count; i++) {
      const off = (values[i * width + c] as number) - mean
      squares += off * off
    }
    means[c] = mean
    deviations[c] = Math.sqrt(squares / count) || 1
  }
  return { means, deviations }
}

function applyScale(values: Float64Array, width: number, scale: Scale | null): Float32Array {
  if (!scale) return Float32Array.from(values)
  return Float32Array.from(values, (value, i) => {
    const c = i % width
    return (value - (scale.means[c] as number)) / (scale.deviations[c] as number)
  })
}

function targets(y: Float64Array, indices: Uint32Array, outputs: number): Float32Array {
  const out = new Float32Array(indices.length * outputs)
  for (const [i, index] of indices.entries()) {
    const value = y[index] as number
    if (outputs === 1) out[i] = value
    else out[i * outputs + value] = 1
  }
  return out
}
