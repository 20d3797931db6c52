/* What the benchmarks use of packages that come without types. */

declare module 'convnetjs' {
  interface Numbers {
    readonly length: number
    [index: number]: number
  }
  export interface Vol {
    w: Numbers
    dw: Numbers
  }
  interface Group {
    params: Numbers
    grads: Numbers
  }
  export interface Layer {
    readonly layer_type: string
    readonly filters?: Vol[]
    readonly biases?: Vol
    in_act: Vol
    out_act: Vol
    forward(input: Vol, training: boolean): Vol
    backward(target?: number): number | undefined
    getParamsAndGrads(): Group[]
  }
  export interface Net {
    layers: Layer[]
    makeLayers(definitions: readonly Readonly<Record<string, string | number>>[]): void
    forward(input: Vol, training: boolean): Vol
    backward(target: number): number
    getParamsAndGrads(): Group[]
  }
  const convnetjs: {
    readonly Net: new () => Net
    readonly Vol: new (sx: number, sy: number, depth: number, fill: number) => Vol
  }
  export default convnetjs
}

declare module 'neataptic' {
  type Squash = (x: number, derivative?: boolean) => number
  interface Node {
    squash: Squash
    bias: number
    readonly activation: number
    readonly connections: { readonly in: readonly { readonly from: Node; weight: number }[] }
  }
  interface Network {
    readonly nodes: readonly Node[]
    activate(input: readonly number[], training: boolean): number[]
    noTraceActivate(input: readonly number[]): number[]
    propagate(rate: number, momentum: number, update: boolean, target: readonly number[]): void
  }
  const neataptic: {
    readonly methods: { readonly activation: Readonly<Record<'LOGISTIC' | 'TANH', Squash>> }
    readonly architect: { readonly Perceptron: new (...units: number[]) => Network }
  }
  export default neataptic
}
