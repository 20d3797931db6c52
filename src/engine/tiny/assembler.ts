/** As much of the binary format of WebAssembly (core specification 2.0, chapter 5) as one function of vectors needs. */

export const i32 = 0x7f
export const v128 = 0x7b

type ValueType = typeof i32 | typeof v128

/** Instructions without immediates. */
const plain = {
  end: [0x0b],
  return: [0x0f],
  equalsZero: [0x45],
  greaterOrEqual: [0x4e],
  addInteger: [0x6a],
  multiplyInteger: [0x6c],
  anyTrue: [0xfd, 0x53],
  notEqual: [0xfd, 0x42],
  add: [0xfd, 0xe4, 0x01],
  subtract: [0xfd, 0xe5, 0x01],
  multiply: [0xfd, 0xe6, 0x01],
} as const

/** Instructions that read or write memory. */
const access = {
  integer: [0x28],
  vector: [0xfd, 0x00],
  splat: [0xfd, 0x09],
  number: [0xfd, 0x5c],
  pair: [0xfd, 0x5d],
  store: [0xfd, 0x0b],
} as const

const noResult = 0x40

const magic = [0x00, 0x61, 0x73, 0x6d]
const version = [1, 0, 0, 0]

/** A whole number of no sign, seven bits a byte. */
function unsigned(value: number): number[] {
  const bytes: number[] = []
  let rest = value
  do {
    const low = rest & 0x7f
    rest >>>= 7
    bytes.push(rest === 0 ? low : low | 0x80)
  } while (rest !== 0)
  return bytes
}

function signed(value: number): number[] {
  const bytes: number[] = []
  for (let rest = value; ; rest >>= 7) {
    const low = rest & 0x7f
    const isLast = rest >> 6 === 0 || rest >> 6 === -1
    bytes.push(isLast ? low : low | 0x80)
    if (isLast) return bytes
  }
}

const counted = (items: readonly (readonly number[])[]): number[] => [...unsigned(items.length), ...items.flat()]
const sized = (bytes: readonly number[]): number[] => [...unsigned(bytes.length), ...bytes]
const section = (id: number, items: readonly (readonly number[])[]): number[] => [id, ...sized(counted(items))]
const name = (text: string): number[] => sized([...new TextEncoder().encode(text)])

/** A function under construction. */
export class Assembler {
  private readonly bytes: number[] = []
  private readonly locals: ValueType[] = []

  /** @param parameters how many i32 it is given */
  constructor(private readonly parameters: number) {}

  local(type: ValueType): number {
    this.locals.push(type)
    return this.parameters + this.locals.length - 1
  }

  emit(...bytes: readonly number[]): void {
    for (const byte of bytes) this.bytes.push(byte)
  }

  do(instruction: keyof typeof plain): void {
    this.emit(...plain[instruction])
  }

  get(local: number): void {
    this.emit(0x20, ...unsigned(local))
  }
  set(local: number): void {
    this.emit(0x21, ...unsigned(local))
  }
  tee(local: number): void {
    this.emit(0x22, ...unsigned(local))
  }

  integer(value: number): void {
    this.emit(0x41, ...signed(value))
  }

  vector(lanes: readonly number[]): void {
    this.emit(0xfd, 0x0c, ...new Uint8Array(Float32Array.from(lanes).buffer))
  }

  /** Lanes of the two vectors on the stack: 0 to 3 of the first, 4 to 7 of the second. */
  shuffle(lanes: readonly number[]): void {
    this.emit(0xfd, 0x0d, ...lanes.flatMap((lane) => [lane * 4, lane * 4 + 1, lane * 4 + 2, lane * 4 + 3]))
  }

  /** Loads from (or stores to) what the stack points at, `offset` bytes on. */
  memory(kind: keyof typeof access, offset: number): void {
    // Alignment is a hint; 4 bytes are certain.
    this.emit(...access[kind], 2, ...unsigned(offset))
  }

  call(index: number): void {
    this.emit(0x10, ...unsigned(index))
  }

  block(): void {
    this.emit(0x02, noResult)
  }
  loop(): void {
    this.emit(0x03, noResult)
  }
  if(): void {
    this.emit(0x04, noResult)
  }
  branch(depth: number): void {
    this.emit(0x0c, ...unsigned(depth))
  }
  branchIf(depth: number): void {
    this.emit(0x0d, ...unsigned(depth))
  }

  /**
   * A module of this one function, `train`, whose parameters and result are i32. It imports a memory, and a function 0 of
   * two i32 that gives another.
   */
  module(): Uint8Array<ArrayBuffer> {
    const declared = this.locals.map((local) => [1, local])
    const type = (parameters: number) => [0x60, ...counted(Array.from({ length: parameters }, () => [i32])), 1, i32]
    const sections = [
      section(1, [type(2), type(this.parameters)]),
      section(2, [
        [...name('env'), ...name('finishStep'), 0, 0],
        [...name('env'), ...name('memory'), 2, 0, 1],
      ]),
      section(3, [[1]]),
      section(7, [[...name('train'), 0, 1]]),
      section(10, [sized([...counted(declared), ...this.bytes, ...plain.end])]),
    ]
    return Uint8Array.from([magic, version, ...sections].flat())
  }
}
