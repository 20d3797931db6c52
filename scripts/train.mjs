import { register } from 'tsx/esm/api'
import { buildKernels } from './kernels.mjs'

/** A run without a browser: `npm run --silent train -- '<link>' --epochs 100 --json`. Prints what the program prints. */

await buildKernels()
register()
await import('../src/headless/train.ts')
