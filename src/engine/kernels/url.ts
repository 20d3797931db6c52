/** The compiled kernels: an asset of the build, a file in Node. */
export const kernelsUrl = new URL('./kernels.wasm', import.meta.url)
