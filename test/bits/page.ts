import { compileKernels, completeKernels } from '../../src/engine/kernels/compile.ts'
import { kernelsUrl } from '../../src/engine/kernels/url.ts'
import { bitsOf } from './bits.ts'

/** Trains the experiments in a browser, and sends the bits to where the page came from. */

async function answer(): Promise<object> {
  try {
    const code = await (await fetch(kernelsUrl)).arrayBuffer()
    return { bits: bitsOf(await completeKernels(await compileKernels(code), code)) }
  } catch (error) {
    return { error: String(error) }
  }
}

await fetch('/bits', { method: 'POST', body: JSON.stringify({ userAgent: navigator.userAgent, ...(await answer()) }) })
