import { EngineError } from './error.ts'

const page = 65536
const alignment = 16

/** Hands out regions of one linear memory, once: everything is planned before anything is written. */
export class MemoryPlan {
  private end: number

  /** @param reserved bytes at the start that the compiled module uses itself */
  constructor(reserved = 4096) {
    this.end = reserved
  }

  /** A region of so many bytes, aligned for vectors. */
  bytes(length: number): number {
    const at = this.end
    this.end = Math.ceil((at + length) / alignment) * alignment
    return at
  }

  /** A region of so many 32-bit numbers. */
  words(length: number): number {
    return this.bytes(length * 4)
  }

  /** @throws EngineError where the machine has not that much to give */
  allocate(): WebAssembly.Memory {
    try {
      return new WebAssembly.Memory({ initial: Math.ceil(this.end / page) })
    } catch (cause) {
      throw new EngineError('outOfMemory', `no ${this.end} bytes to be had: ${String(cause)}`)
    }
  }
}

/** The next multiple of 4: vectors have four lanes. */
export const padded = (count: number): number => (count + 3) & ~3
