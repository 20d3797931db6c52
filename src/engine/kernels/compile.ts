import { Parts } from '../tiny/parts.ts'

/** The compiled kernels; one of them serves any number of runs. */
export interface Kernels {
  readonly module: WebAssembly.Module
  /** Their code, for programs that are put together from it. */
  readonly parts: Parts
}

/** @throws WebAssembly.CompileError where the machine knows no SIMD */
export async function compileKernels(code: ArrayBuffer): Promise<Kernels> {
  return { module: await WebAssembly.compile(code), parts: new Parts(new Uint8Array(code)) }
}
