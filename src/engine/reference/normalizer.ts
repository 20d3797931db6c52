import type { LayerShape, LayerSpec, NormalizationValue } from '../types.ts'
import type { LayerTrace } from './trace.ts'

/**
 * Batch and layer normalisation of one layer, in f64: `ẑ = γ (z − μ) / √(σ² + ε) + β`. Formulas and defaults: see
 * `normalizations/`.
 */
export class Normalizer {
  /** Running means and variances of batch normalisation, `[units]` each. */
  readonly mean: Float64Array
  readonly variance: Float64Array
  /** `√(σ² + ε)`, by unit (batch) or by sample (layer), of the last pass. */
  private deviations: number[] = []
  /** Whether the statistics of the last pass came from the batch: its mean takes away all that biases do. */
  fromBatch = false

  private constructor(
    private readonly value: Exclude<NormalizationValue, { id: 'none' }>,
    units: number,
  ) {
    this.mean = new Float64Array(units)
    this.variance = new Float64Array(units).fill(1)
  }

  static of({ normalization, units }: LayerSpec): Normalizer | null {
    if (!normalization || normalization.id === 'none') return null
    return new Normalizer(normalization, units)
  }

  /** Whether running statistics are kept. */
  get hasStatistics(): boolean {
    return this.value.id === 'batch'
  }

  /** Puts `ẑ` in the place of `z`; with the statistics of the batch, running statistics follow. */
  forward(
    parameters: ArrayLike<number>,
    { units, scales }: LayerShape,
    batch: readonly LayerTrace[],
    batchStatistics: boolean,
  ): void {
    if (this.value.id === 'layer') this.standardizeSamples(batch)
    else this.standardizeUnits(batch, units, batchStatistics)
    for (const { z, standard } of batch) {
      for (let u = 0; u < units; u++) {
        const scale = parameters[(scales as number) + u] as number
        z[u] = scale * (standard[u] as number) + (parameters[(scales as number) + units + u] as number)
      }
    }
  }

  private standardizeSamples(batch: readonly LayerTrace[]): void {
    this.deviations = batch.map(({ z, standard }) => {
      const mean = z.reduce((sum, value) => sum + value, 0) / z.length
      const variance = z.reduce((sum, value) => sum + square(value - mean), 0) / z.length
      const deviation = Math.sqrt(variance + this.value.epsilon)
      for (const [u, value] of z.entries()) standard[u] = (value - mean) / deviation
      return deviation
    })
  }

  private standardizeUnits(batch: readonly LayerTrace[], units: number, batchStatistics: boolean): void {
    const count = batch.length
    this.fromBatch = batchStatistics && count > 1
    for (let u = 0; u < units; u++) {
      let mean = this.mean[u] as number
      let variance = this.variance[u] as number
      if (this.fromBatch) {
        mean = batch.reduce((sum, { z }) => sum + (z[u] as number), 0) / count
        variance = batch.reduce((sum, { z }) => sum + square((z[u] as number) - mean), 0) / count
        this.remember(u, mean, (variance * count) / (count - 1))
      }
      const deviation = Math.sqrt(variance + this.value.epsilon)
      this.deviations[u] = deviation
      for (const { z, standard } of batch) standard[u] = ((z[u] as number) - mean) / deviation
    }
  }

  private remember(u: number, mean: number, variance: number): void {
    if (this.value.id !== 'batch') return
    const { momentum } = this.value
    this.mean[u] = momentum * (this.mean[u] as number) + (1 - momentum) * mean
    this.variance[u] = momentum * (this.variance[u] as number) + (1 - momentum) * variance
  }

  /** `∂J/∂z` in the place of `∂J/∂ẑ`, and the gradients of `γ` and `β`. */
  backward(
    parameters: ArrayLike<number>,
    { units, scales }: LayerShape,
    batch: readonly LayerTrace[],
    gradients: Float64Array,
  ): void {
    for (let u = 0; u < units; u++) {
      const scaleAt = (scales as number) + u
      const shiftAt = scaleAt + units
      for (const { delta, standard } of batch) {
        gradients[scaleAt] = (gradients[scaleAt] as number) + (delta[u] as number) * (standard[u] as number)
        gradients[shiftAt] = (gradients[shiftAt] as number) + (delta[u] as number)
        delta[u] = (delta[u] as number) * (parameters[scaleAt] as number)
      }
    }
    if (this.value.id === 'layer') {
      for (const [place, { delta, standard }] of batch.entries()) {
        throughStatistics(delta, standard, this.deviations[place] as number)
      }
      return
    }
    for (let u = 0; u < units; u++) {
      const deviation = this.deviations[u] as number
      const delta = Float64Array.from(batch, (trace) => trace.delta[u] as number)
      if (this.fromBatch)
        throughStatistics(
          delta,
          Float64Array.from(batch, (t) => t.standard[u] as number),
          deviation,
        )
      else for (const place of delta.keys()) delta[place] = (delta[place] as number) / deviation
      for (const [place, trace] of batch.entries()) trace.delta[u] = delta[place] as number
    }
  }
}

/**
 * From gradients by `x = (z − μ) / d` to gradients by the `z` that `μ` and `d` were computed from:
 * `(g − mean(g) − x mean(g x)) / d` (Ioffe and Szegedy, section 3).
 */
function throughStatistics(g: Float64Array, x: Float64Array, d: number): void {
  const count = g.length
  const mean = g.reduce((sum, value) => sum + value, 0) / count
  const along = g.reduce((sum, value, i) => sum + value * (x[i] as number), 0) / count
  for (let i = 0; i < count; i++) g[i] = ((g[i] as number) - mean - (x[i] as number) * along) / d
}

const square = (value: number) => value * value
