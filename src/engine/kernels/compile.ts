import type { ProgramWriter } from '../tiny/program.ts'

/** The compiled kernels; one of them serves any number of runs. */
export interface Kernels {
  readonly module: WebAssembly.Module
  /** Writes programs for small networks; null until it is loaded. Without it they train with the same bits, less fast. */
  writer: ProgramWriter | null
}

/** @throws WebAssembly.CompileError where the machine knows no SIMD */
export const compileKernels = async (code: ArrayBuffer): Promise<Kernels> => ({
  module: await WebAssembly.compile(code),
  writer: null,
})

/** Loads what no run has to wait for. @param code that the kernels were compiled from */
export async function completeKernels(kernels: Kernels, code: ArrayBuffer): Promise<Kernels> {
  const { programWriter } = await import('../tiny/program.ts')
  kernels.writer = programWriter(new Uint8Array(code))
  return kernels
}
