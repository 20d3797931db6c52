import type { LayerShape } from '../../../engine/types.ts'
import type { Watched, WatchedParameters, WatchedSample } from '../../../training/protocol.ts'
import type { Stage } from './moments.ts'

/** Something that goes through an edge, or is done to it. */
export interface Flow {
  readonly input: number
  readonly unit: number
  readonly value: number
  /** Its size, as a part of the largest of its layer. */
  readonly part: number
}

/** Most that are shown in one layer: the largest. */
const most = 90

const strongest = (values: Float32Array, units: number): readonly Flow[] => {
  const sizes = values.map(Math.abs)
  const sorted = sizes.toSorted()
  const largest = sorted.at(-1) ?? 0
  const least = sorted.at(-most) ?? 0
  const flows: Flow[] = []
  for (let i = 0; i < values.length; i++) {
    const size = sizes[i] as number
    if (size === 0 || size < least || flows.length >= 2 * most) continue
    flows.push({ input: Math.floor(i / units), unit: i % units, value: values[i] as number, part: size / largest })
  }
  return flows
}

/** What a unit sends on, after dropout. */
const sentBy = ({ x, a, masks }: WatchedSample, column: number, unit: number): number =>
  column === 0 ? (x[unit] as number) : (a[column - 1]?.[unit] as number) * (masks[column]?.[unit] ?? 1)

/**
 * What goes through the edges of a layer in a stage of an observed step: forward `w · a`, backward `w · δ`, and at last
 * what the step changes, `Δw`; all with the weights before the step.
 */
function flowsOf(watched: Watched, parameters: WatchedParameters, shape: LayerShape, layer: number, stage: Stage) {
  const { sample } = watched
  const { inputs, units, weights } = shape
  const value = (input: number, unit: number): number => {
    const at = weights + input * units + unit
    if (stage === 'update') return parameters.changes[at] as number
    const weight = parameters.values[at] as number
    return stage === 'forward'
      ? weight * sentBy(sample, layer, input)
      : weight * (sample.delta[layer]?.[unit] as number) * (layer > 0 ? (sample.masks[layer]?.[input] ?? 1) : 1)
  }
  return strongest(
    Float32Array.from({ length: inputs * units }, (_, i) => value(Math.floor(i / units), i % units)),
    units,
  )
}

const known = new WeakMap<Watched, Map<string, readonly Flow[]>>()

/** The same, remembered as long as the step is. */
export function flowsIn(watched: Watched, shapes: readonly LayerShape[], layer: number, stage: Stage): readonly Flow[] {
  const { parameters } = watched
  const shape = shapes[layer]
  if (!parameters || !shape || stage === 'loss') return []
  const own = known.get(watched) ?? new Map<string, readonly Flow[]>()
  known.set(watched, own)
  const key = `${layer} ${stage}`
  const flows = own.get(key) ?? flowsOf(watched, parameters, shape, layer, stage)
  own.set(key, flows)
  return flows
}

/** The weight that the step changed most, and by how much. */
export function largestChange(watched: Watched, shapes: readonly LayerShape[]) {
  const { parameters } = watched
  if (!parameters) return null
  let found: { readonly layer: number; readonly input: number; readonly unit: number; readonly change: number } | null =
    null
  for (const [layer, { inputs, units, weights }] of shapes.entries()) {
    for (let i = 0; i < inputs * units; i++) {
      const change = parameters.changes[weights + i] as number
      if (!found || Math.abs(change) > Math.abs(found.change)) {
        found = { layer, input: Math.floor(i / units), unit: i % units, change }
      }
    }
  }
  return found
}
