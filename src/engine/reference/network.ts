import { exp } from '../../lib/math.ts'
import { byId } from '../../lib/setting.ts'
import { activations } from '../activations/index.ts'
import type { Activation } from '../activations/item.ts'
import { losses } from '../losses/index.ts'
import type { Loss } from '../losses/item.ts'
import { shapesOf } from '../shapes.ts'
import type { LayerShape, RunSpec } from '../types.ts'

/** What passed through one layer for one sample, all in f64. */
export interface LayerTrace {
  /** Pre-activations `z [units]`. */
  readonly z: Float64Array
  /** Activations `a [units]`. */
  readonly a: Float64Array
  /** `∂L/∂z [units]`, once `backward` has run. */
  readonly delta: Float64Array
}

/**
 * The network as the lecture writes it, one sample at a time: the oracle of the kernels' tests and the microscope of
 * the page. Lecture, sections 5 to 7 (forward), 9 (loss) and 11 (backpropagation).
 */
export class ReferenceNetwork {
  readonly shapes: readonly LayerShape[]
  readonly layers: readonly LayerTrace[]
  private readonly activations: readonly Activation[]
  private readonly loss: Loss
  private readonly lossParameters: Readonly<Record<string, number>>

  constructor({ network, training }: Pick<RunSpec, 'network' | 'training'>) {
    this.shapes = shapesOf(network)
    this.activations = network.layers.map((layer) => byId(activations, layer.activation))
    this.loss = byId(losses, training.loss.id)
    this.lossParameters = training.loss as never
    this.layers = network.layers.map(({ units }) => ({
      z: new Float64Array(units),
      a: new Float64Array(units),
      delta: new Float64Array(units),
    }))
  }

  /** `x [inputs]` → `ŷ [outputs]`: `z = x·W + b`, `a = g(z)`, layer after layer. The result is a view. */
  forward(parameters: ArrayLike<number>, x: ArrayLike<number>): Float64Array {
    let input = x
    for (const [k, { z, a }] of this.layers.entries()) {
      const { inputs, units, weights, biases } = this.shapes[k] as LayerShape
      for (let u = 0; u < units; u++) {
        let sum = parameters[biases + u] as number
        for (let i = 0; i < inputs; i++) sum += (input[i] as number) * (parameters[weights + i * units + u] as number)
        z[u] = sum
      }
      activate(this.activations[k] as Activation, z, a)
      input = a
    }
    return this.output.a
  }

  /** The loss of the sample that `forward` saw last. */
  lossOf(y: Float64Array): number {
    const { z, a } = this.output
    return this.loss.value({ z, a, y }, this.lossParameters)
  }

  /**
   * Adds `weight · ∂L/∂parameter` of the sample that `forward` saw last to `gradients`, canonical order: from the
   * output back, each layer's `δ = ∂L/∂z` from that of the layer after it.
   */
  backward(
    parameters: ArrayLike<number>,
    x: ArrayLike<number>,
    y: Float64Array,
    gradients: Float64Array,
    weight = 1,
  ): void {
    const { z, a } = this.output
    this.loss.gradient({ z, a, y }, this.output.delta, this.lossParameters)
    if (!this.loss.fromLogits) throughActivation(this.activations.at(-1) as Activation, this.output)
    for (let k = this.layers.length - 1; k >= 0; k--) {
      const { inputs, units, weights, biases } = this.shapes[k] as LayerShape
      const { delta } = this.layers[k] as LayerTrace
      const input = k > 0 ? (this.layers[k - 1] as LayerTrace).a : x
      for (let u = 0; u < units; u++) {
        const d = weight * (delta[u] as number)
        gradients[biases + u] = (gradients[biases + u] as number) + d
        for (let i = 0; i < inputs; i++) {
          const at = weights + i * units + u
          gradients[at] = (gradients[at] as number) + d * (input[i] as number)
        }
      }
      if (k > 0) this.backThrough(parameters, k)
    }
  }

  /** `δ` of layer `k − 1` from that of layer `k`: `(W δ) ⊙ g′(z)`. */
  private backThrough(parameters: ArrayLike<number>, k: number): void {
    const { inputs, units, weights } = this.shapes[k] as LayerShape
    const { delta } = this.layers[k] as LayerTrace
    const before = this.layers[k - 1] as LayerTrace
    for (let i = 0; i < inputs; i++) {
      let sum = 0
      for (let u = 0; u < units; u++) sum += (delta[u] as number) * (parameters[weights + i * units + u] as number)
      before.delta[i] = sum
    }
    throughActivation(this.activations[k - 1] as Activation, before)
  }

  private get output(): LayerTrace {
    return this.layers.at(-1) as LayerTrace
  }
}

function activate(activation: Activation, z: Float64Array, a: Float64Array): void {
  if (activation.outputOnly) softmaxOf(z, a)
  else for (let u = 0; u < z.length; u++) a[u] = activation.value(z[u] as number)
}

function throughActivation(activation: Activation, { z, a, delta }: LayerTrace): void {
  if (activation.outputOnly) throw new Error(`${activation.id} has no derivative of one unit alone`)
  for (let u = 0; u < z.length; u++) {
    delta[u] = (delta[u] as number) * activation.derivative(z[u] as number, a[u] as number)
  }
}

/** `e^{z_i} / Σ e^{z_j}`, the largest `z` taken out first so that nothing overflows. */
function softmaxOf(z: Float64Array, a: Float64Array): void {
  const top = z.reduce((x, y) => Math.max(x, y))
  let sum = 0
  for (let u = 0; u < z.length; u++) {
    a[u] = exp((z[u] as number) - top)
    sum += a[u] as number
  }
  for (let u = 0; u < z.length; u++) a[u] = (a[u] as number) / sum
}
