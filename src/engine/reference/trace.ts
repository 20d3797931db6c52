/** What passed through one layer for one sample, all in f64. */
export interface LayerTrace {
  /** Pre-activations `[units]`: `z = x·W + b`, or what the normalisation made of it. */
  readonly z: Float64Array
  /** `(z − μ) / σ [units]` where the layer is normalised. */
  readonly standard: Float64Array
  /** Activations `a = g(z) [units]`. */
  readonly a: Float64Array
  /** What dropout multiplies each activation by: 0, or the scale of what is kept; 1 outside of training. */
  readonly mask: Float64Array
  /** `a ⊙ mask [units]`: what the next layer sees. */
  readonly out: Float64Array
  /** `∂J/∂z [units]`, `z` before the normalisation, once `backward` has run. */
  readonly delta: Float64Array
}
