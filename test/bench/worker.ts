import plain from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url'
import simd from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url'
import threaded from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-threaded-simd.wasm?url'
import { compileKernels, completeKernels } from '../../src/engine/kernels/compile.ts'
import { kernelsUrl } from '../../src/engine/kernels/url.ts'
import { measureCosts } from './costs.ts'
import { measureSpeed } from './speed.ts'
import { head, line } from './table.ts'

async function measureAll(): Promise<object> {
  const code = await (await fetch(kernelsUrl)).arrayBuffer()
  const kernels = await completeKernels(await compileKernels(code), code)
  const lines = [head]
  const results = await measureSpeed(
    {
      kernels,
      limits: await WebAssembly.compileStreaming(fetch('/limits.wasm')),
      tensorflow: {
        'tfjs-backend-wasm.wasm': plain,
        'tfjs-backend-wasm-simd.wasm': simd,
        'tfjs-backend-wasm-threaded-simd.wasm': threaded,
      },
    },
    [],
    (workload, result) => lines.push(line(workload, result)),
  )
  return { userAgent: navigator.userAgent, lines: [...lines, await measureCosts(kernels)], results }
}

try {
  postMessage(await measureAll())
} catch (error) {
  postMessage({ error: error instanceof Error ? `${error.message}\n${error.stack}` : String(error) })
}
