import { exp } from '../../lib/math.ts'
import { byId } from '../../lib/setting.ts'
import { activations } from '../activations/index.ts'
import type { Activation } from '../activations/item.ts'
import { losses } from '../losses/index.ts'
import type { Loss } from '../losses/item.ts'
import type { Optimizer } from '../optimizers/item.ts'
import { shapesOf } from '../shapes.ts'
import type { LayerShape, RunSpec } from '../types.ts'
import { Normalizer } from './normalizer.ts'
import type { LayerTrace } from './trace.ts'

interface SampleTrace {
  input: ArrayLike<number>
  readonly layers: readonly LayerTrace[]
}

/** What is different in training. */
export interface TrainingPass {
  /** What dropout multiplies an activation by. */
  readonly mask: ((layer: number, unit: number, place: number) => number) | null
  /** Whether batch normalisation takes the statistics of the batch, and remembers them. */
  readonly batchStatistics: boolean
}

const evaluation: TrainingPass = { mask: null, batchStatistics: false }

/**
 * The network as the lecture writes it, in plain loops: the oracle of the kernels' tests and the microscope of the page.
 * Lecture, sections 5 to 7 (forward), 9 (loss) and 11 (backpropagation).
 */
export class ReferenceNetwork {
  readonly shapes: readonly LayerShape[]
  /** Of each layer, null where it is not normalised. */
  readonly normalizers: readonly (Normalizer | null)[]
  private readonly activations: readonly Activation[]
  private readonly loss: Loss
  private readonly lossParameters: Readonly<Record<string, number>>
  private readonly traces: SampleTrace[] = []
  private readonly units: readonly number[]

  constructor({ network, training }: Pick<RunSpec, 'network' | 'training'>) {
    this.shapes = shapesOf(network)
    this.activations = network.layers.map((layer) => byId(activations, layer.activation))
    this.loss = byId(losses, training.loss.id)
    this.lossParameters = training.loss as never
    this.normalizers = network.layers.map((layer) => Normalizer.of(layer))
    this.units = network.layers.map(({ units }) => units)
  }

  /** What passed through each layer for the sample at a place of the pass. */
  layersAt(place: number): readonly LayerTrace[] {
    return this.traceAt(place).layers
  }

  /** What the first layer was given for the sample at a place of the pass. */
  inputAt(place: number): Float64Array {
    return Float64Array.from(this.traceAt(place).input)
  }

  /** What passed through each layer for the first sample. */
  get layers(): readonly LayerTrace[] {
    return this.layersAt(0)
  }

  /** One sample outside of training: `x [inputs]` → `ŷ [outputs]`. The result is a view. */
  forward(parameters: ArrayLike<number>, x: ArrayLike<number>): Float64Array {
    this.forwardBatch(parameters, [x])
    return (this.layers.at(-1) as LayerTrace).a
  }

  /** `z = x·W + b`, normalised, `a = g(z)`, dropped out: layer after layer, for all samples of a batch. */
  forwardBatch(
    parameters: ArrayLike<number>,
    batch: readonly ArrayLike<number>[],
    pass: TrainingPass = evaluation,
  ): void {
    for (const [place, input] of batch.entries()) this.traceAt(place).input = input
    for (const [k, shape] of this.shapes.entries()) {
      const traces = this.layerTraces(k, batch.length)
      for (const [place, { z }] of traces.entries()) weigh(parameters, shape, this.inputOf(k, place), z)
      this.normalizers[k]?.forward(parameters, shape, traces, pass.batchStatistics)
      for (const [place, { z, a, mask, out }] of traces.entries()) {
        activate(this.activations[k] as Activation, z, a)
        for (let u = 0; u < shape.units; u++) {
          mask[u] = pass.mask?.(k, u, place) ?? 1
          out[u] = (a[u] as number) * (mask[u] as number)
        }
      }
    }
  }

  /** The loss of a sample that passed forward last. */
  lossOf(y: Float64Array, place = 0): number {
    const { z, a } = this.layersAt(place).at(-1) as LayerTrace
    return this.loss.value({ z, a, y }, this.lossParameters)
  }

  /**
   * Adds `weight · ∂L/∂parameter` of the samples that passed forward last to `gradients`, canonical order: from the
   * output back, each layer's `δ = ∂L/∂z` from that of the layer after it.
   */
  backward(
    parameters: ArrayLike<number>,
    ys: readonly Float64Array[],
    gradients: Float64Array,
    { weight = 1, rule }: { readonly weight?: number; readonly rule?: Optimizer['rule'] } = {},
  ): void {
    for (const [place, y] of ys.entries()) {
      const output = this.layersAt(place).at(-1) as LayerTrace
      if (rule === 'perceptron') output.delta.set(output.a.map((a, u) => a - (y[u] as number)))
      else this.outputDelta(output, y)
      for (const [u, delta] of output.delta.entries()) output.delta[u] = weight * delta
    }
    for (let k = this.shapes.length - 1; k >= 0; k--) {
      const shape = this.shapes[k] as LayerShape
      const traces = this.layerTraces(k, ys.length)
      this.normalizers[k]?.backward(parameters, shape, traces, gradients)
      for (const [place, { delta }] of traces.entries()) addGradients(shape, this.inputOf(k, place), delta, gradients)
      // Exactly 0 but for rounding, which optimizers would blow up.
      if (this.normalizers[k]?.fromBatch) gradients.fill(0, shape.biases, shape.biases + shape.units)
      if (k > 0) for (let place = 0; place < ys.length; place++) this.backThrough(parameters, k, place)
    }
  }

  private outputDelta({ z, a, delta }: LayerTrace, y: Float64Array): void {
    this.loss.gradient({ z, a, y }, delta, this.lossParameters)
    if (!this.loss.fromLogits) throughActivation(this.activations.at(-1) as Activation, z, a, delta)
  }

  /** `∂J/∂z` of layer `k − 1` from that of layer `k`: `(W δ) ⊙ mask ⊙ g′(z)`. */
  private backThrough(parameters: ArrayLike<number>, k: number, place: number): void {
    const { inputs, units, weights } = this.shapes[k] as LayerShape
    const { delta } = this.layersAt(place)[k] as LayerTrace
    const before = this.layersAt(place)[k - 1] as LayerTrace
    for (let i = 0; i < inputs; i++) {
      let sum = 0
      for (let u = 0; u < units; u++) sum += (delta[u] as number) * (parameters[weights + i * units + u] as number)
      before.delta[i] = sum * (before.mask[i] as number)
    }
    throughActivation(this.activations[k - 1] as Activation, before.z, before.a, before.delta)
  }

  private inputOf(k: number, place: number): ArrayLike<number> {
    const { input, layers } = this.traceAt(place)
    return k > 0 ? (layers[k - 1] as LayerTrace).out : input
  }

  private layerTraces(k: number, count: number): LayerTrace[] {
    return Array.from({ length: count }, (_, place) => this.layersAt(place)[k] as LayerTrace)
  }

  private traceAt(place: number): SampleTrace {
    let trace = this.traces[place]
    if (!trace) {
      trace = { input: [], layers: this.units.map(emptyTrace) }
      this.traces[place] = trace
    }
    return trace
  }
}

function emptyTrace(units: number): LayerTrace {
  const numbers = () => new Float64Array(units)
  return { z: numbers(), standard: numbers(), a: numbers(), mask: numbers(), out: numbers(), delta: numbers() }
}

/** `z = x·W + b`. */
function weigh(parameters: ArrayLike<number>, shape: LayerShape, x: ArrayLike<number>, z: Float64Array): void {
  const { inputs, units, weights, biases } = shape
  for (let u = 0; u < units; u++) {
    let sum = parameters[biases + u] as number
    for (let i = 0; i < inputs; i++) sum += (x[i] as number) * (parameters[weights + i * units + u] as number)
    z[u] = sum
  }
}

/** `∂J/∂W = xᵀ δ`, `∂J/∂b = δ`. */
function addGradients(shape: LayerShape, x: ArrayLike<number>, delta: Float64Array, gradients: Float64Array): void {
  const { inputs, units, weights, biases } = shape
  for (let u = 0; u < units; u++) {
    const d = delta[u] as number
    gradients[biases + u] = (gradients[biases + u] as number) + d
    for (let i = 0; i < inputs; i++) {
      const at = weights + i * units + u
      gradients[at] = (gradients[at] as number) + d * (x[i] as number)
    }
  }
}

function activate(activation: Activation, z: Float64Array, a: Float64Array): void {
  if (activation.outputOnly) softmaxOf(z, a)
  else for (let u = 0; u < z.length; u++) a[u] = activation.value(z[u] as number)
}

function throughActivation(activation: Activation, z: Float64Array, a: Float64Array, delta: Float64Array): void {
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
