export { buildKernels as setup } from '../scripts/kernels.mjs'
