import { datasetOf } from '../data/dataset-of.ts'
import { pack, unpack } from '../lib/packed.ts'
import { limits } from './limits.ts'
import type { Experiment, HiddenLayer } from './types.ts'

/**
 * Weights to start from in the place of drawn ones, as text: the figure of the format, 1, then the numbers, packed (see
 * `packed.ts`). The numbers are f32: all parameters in canonical order (layer by layer `W [inputs, units]` row-major, `b`,
 * and where the layer is normalised `γ` and `β`), then running means and variances of batch normalisation. Their bytes
 * stand in four planes, the highest first, since signs and exponents are alike and deflate well. Every bit comes back as
 * it was.
 */

/** Most numbers that are carried. */
export const mostWeights = limits.weights
const format = '1'

export interface Weights {
  readonly parameters: Float32Array
  readonly statistics: Float32Array
}

/** How many numbers the network of an experiment has. */
export function weightCounts({ data, network }: Pick<Experiment, 'data' | 'network'>): {
  readonly parameters: number
  readonly statistics: number
} {
  const dataset = datasetOf(data)
  const outputs = dataset.task === 'multiclass' ? dataset.classes.length : 1
  const layers: readonly Partial<Pick<HiddenLayer, 'units' | 'normalization'>>[] = [
    ...network.layers,
    { units: outputs },
  ]
  let inputs = data.features.length
  let parameters = 0
  let statistics = 0
  for (const { units = 0, normalization } of layers) {
    const kind = normalization?.id ?? 'none'
    parameters += (inputs + (kind === 'none' ? 1 : 3)) * units
    if (kind === 'batch') statistics += 2 * units
    inputs = units
  }
  return { parameters, statistics }
}

export async function writeWeights(numbers: {
  readonly parameters: ArrayLike<number>
  readonly statistics: ArrayLike<number>
}): Promise<string> {
  const floats = Float32Array.from([...Array.from(numbers.parameters), ...Array.from(numbers.statistics)])
  return format + (await pack(toPlanes(floats)))
}

/** The weights in a text, or null where they are damaged or those of another network. Never throws. */
export function readWeights(text: string, counts: ReturnType<typeof weightCounts>): Weights | null {
  const count = counts.parameters + counts.statistics
  if (count > mostWeights || !text.startsWith(format)) return null
  const planes = unpack(text.slice(format.length), 4 * count)
  if (!planes) return null
  const floats = fromPlanes(planes)
  if (!floats.every(Number.isFinite)) return null
  return { parameters: floats.subarray(0, counts.parameters), statistics: floats.subarray(counts.parameters) }
}

function toPlanes(floats: Float32Array): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(4))
  const planes = new Uint8Array(4 * floats.length)
  for (const [i, value] of floats.entries()) {
    view.setFloat32(0, value)
    for (let plane = 0; plane < 4; plane++) planes[plane * floats.length + i] = view.getUint8(plane)
  }
  return planes
}

function fromPlanes(planes: Uint8Array): Float32Array {
  const count = planes.length / 4
  const view = new DataView(new ArrayBuffer(4))
  return Float32Array.from({ length: count }, (_, i) => {
    for (let plane = 0; plane < 4; plane++) view.setUint8(plane, planes[plane * count + i] as number)
    return view.getFloat32(0)
  })
}
