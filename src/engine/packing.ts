import { padded } from './memory.ts'
import type { LayerShape } from './types.ts'

/**
 * Where one layer stands among parameters as the kernels store them: `W [inputs, width]`, then `b [width]`, then, where it
 * is normalised, `γ [width]`, `β [width]`.
 */
export interface PackedLayer extends LayerShape {
  /** Units rounded up to a multiple of 4. */
  readonly width: number
}

/**
 * Parameters as the kernels store them: the rows of every matrix filled up with zeros to whole vectors. Everything that
 * goes along with parameters (gradients, slots of the optimizer) is stored so.
 */
export class Packing {
  readonly layers: readonly PackedLayer[]
  /** Numbers stored, a multiple of 4. */
  readonly count: number

  constructor(private readonly shapes: readonly LayerShape[]) {
    let end = 0
    this.layers = shapes.map(({ inputs, units, scales: canonicalScales }) => {
      const width = padded(units)
      const weights = end
      const biases = weights + inputs * width
      end = biases + width
      const scales = canonicalScales === null ? null : end
      if (scales !== null) end += 2 * width
      return { inputs, units, width, weights, biases, scales }
    })
    this.count = end
  }

  /** Canonical order → as stored; what is not a parameter is left alone. */
  pack(canonical: ArrayLike<number>, packed: Float32Array): void {
    this.eachRow((from, to, units) => {
      for (let u = 0; u < units; u++) packed[to + u] = canonical[from + u] as number
    })
  }

  /** As stored → canonical order. */
  unpack(packed: Float32Array, canonical: Float32Array): Float32Array {
    this.eachRow((to, from, units) => {
      for (let u = 0; u < units; u++) canonical[to + u] = packed[from + u] as number
    })
    return canonical
  }

  /** Where a parameter in canonical order is stored. */
  place(index: number): number {
    const k = this.shapes.findLastIndex(({ weights }) => weights <= index)
    const { units, weights, biases, scales } = this.shapes[k] as LayerShape
    const layer = this.layers[k] as PackedLayer
    const own = (from: number, to: number) => {
      const row = Math.floor((index - from) / units)
      return to + row * layer.width + ((index - from) % units)
    }
    if (index < biases) return own(weights, layer.weights)
    return scales === null || index < scales ? own(biases, layer.biases) : own(scales, layer.scales as number)
  }

  /** Index of the layer of a number as stored. */
  layerOf(index: number): number {
    return this.layers.findLastIndex((layer) => layer.weights <= index)
  }

  private eachRow(visit: (canonical: number, packed: number, units: number) => void): void {
    for (const [k, { inputs, units, width, weights, biases, scales }] of this.layers.entries()) {
      const shape = this.shapes[k] as LayerShape
      for (let i = 0; i < inputs; i++) visit(shape.weights + i * units, weights + i * width, units)
      visit(shape.biases, biases, units)
      if (scales === null || shape.scales === null) continue
      visit(shape.scales, scales, units)
      visit(shape.scales + units, scales + width, units)
    }
  }
}
