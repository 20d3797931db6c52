import type { Contender } from './contender.ts'

/** What the machine can do: see limits.ts. A "sample" is one multiplication or addition. */

export const multiplyAddName = 'multiply and add in registers'
export const productName = 'matrix product in the cache'

interface Limits {
  multiplyAdd(start: number, factor: number): number
  product(): void
  readonly multiplyAddOperations: { readonly value: number }
  readonly productOperations: { readonly value: number }
}

export function machine(module: WebAssembly.Module): Contender[] {
  const imports = { env: { abort: () => undefined } }
  const limits = new WebAssembly.Instance(module, imports).exports as unknown as Limits
  return [
    {
      name: multiplyAddName,
      work: () => {
        limits.multiplyAdd(0.1, 0.5)
        return limits.multiplyAddOperations.value
      },
    },
    {
      name: productName,
      work: () => {
        limits.product()
        return limits.productOperations.value
      },
    },
  ]
}
