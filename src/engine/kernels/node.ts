import { readFile } from 'node:fs/promises'
import { kernelsUrl } from './url.ts'

/** The kernels in Node, from the file that the build made. */
export const loadKernels = async (): Promise<WebAssembly.Module> => WebAssembly.compile(await readFile(kernelsUrl))
