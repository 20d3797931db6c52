import { EngineError } from './error.ts'

const page = 65536
/** A line of the cache. */
const alignment = 64

/** Hands out regions of one linear memory, once: everything is planned before anything is written. */
export class MemoryPlan {
  private end: number

  /** @param reserved bytes at the start that the compiled module uses itself */
  constructor(reserved = 4096) {
    this.end = reserved
  }

  /** The offset of a region of so many bytes. */
  bytes(length: number): number {
    const at = this.end
    this.end = Math.ceil((at + length) / alignment) * alignment
    return at
  }

  /** The offset of a region of so many 32-bit numbers. */
  words(length: number): number {
    return this.bytes(length * 4)
  }

  /** @throws EngineError where the machine has not that much to give */
  allocate(): Heap {
    return new Heap(granted(this.end, () => new WebAssembly.Memory({ initial: Math.ceil(this.end / page) })))
  }
}

/** One linear memory and views of the whole of it. */
export class Heap {
  private words = new Uint32Array(0)
  view = new DataView(new ArrayBuffer(0))

  constructor(readonly memory: WebAssembly.Memory) {
    this.look()
  }

  /** Copies so many 32-bit numbers; a few of them in a loop, which is over before another function would have begun. */
  copy(from: number, to: number, length: number): void {
    const { words } = this
    const [source, target] = [from >> 2, to >> 2]
    if (length > 64) words.copyWithin(target, source, source + length)
    else for (let i = 0; i < length; i++) words[target + i] = words[source + i] as number
  }

  floats(at: number, length: number): Float32Array {
    return new Float32Array(this.memory.buffer, at, length)
  }

  /**
   * The offset of a new region at the end, for what comes later than the plan. Other views of the memory are void then.
   *
   * @throws EngineError where the machine has not that much to give
   */
  grow(words: number): number {
    const at = this.memory.buffer.byteLength
    granted(words * 4, () => this.memory.grow(Math.ceil((words * 4) / page)))
    this.look()
    return at
  }

  private look(): void {
    this.words = new Uint32Array(this.memory.buffer)
    this.view = new DataView(this.memory.buffer)
  }
}

function granted<T>(bytes: number, ask: () => T): T {
  try {
    return ask()
  } catch (cause) {
    throw new EngineError('outOfMemory', `no ${bytes} bytes to be had: ${String(cause)}`)
  }
}

/** The next multiple of 4: vectors have four lanes. */
export const padded = (count: number): number => (count + 3) & ~3
