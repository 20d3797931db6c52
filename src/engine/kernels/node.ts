import { readFile } from 'node:fs/promises'
import { compileKernels, type Kernels } from './compile.ts'
import { kernelsUrl } from './url.ts'

/** The kernels in Node, from the file that the build made. */
export const loadKernels = async (): Promise<Kernels> =>
  compileKernels(new Uint8Array(await readFile(kernelsUrl)).buffer)
