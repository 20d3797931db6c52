/** What the compiled kernels offer; pointers are byte offsets into the imported memory. */
export interface KernelExports {
  /** For programs of small networks, as an import: the update that ends a step. */
  finishStep: (plan: number, step: number) => number
  train(plan: number, from: number, count: number): number
  observe(plan: number, batch: number, pass: number): number
  evaluate(plan: number, set: number): void
  predict(plan: number, x: number, count: number): void
  map(plan: number, x: number, cells: number, out: number, outputOnly: number): void
  drawMap(plan: number, x: number, cells: number, sums: number, draw: number): void
  shuffle(order: number, words: number, count: number, key0: number, key1: number, lane: number): void
}

/** An instance of the kernels on a memory of its own. */
export function instantiate(kernels: WebAssembly.Module, memory: WebAssembly.Memory): KernelExports {
  const abort = () => {
    throw new Error('a kernel aborted')
  }
  return new WebAssembly.Instance(kernels, { env: { memory, abort } }).exports as unknown as KernelExports
}
