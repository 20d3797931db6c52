import { type Assembler, v128 } from './assembler.ts'

/**
 * Activations and losses out of the compiled kernels, as code to be put into a program: what they compute is written once,
 * in the kernels.
 */

interface Part {
  readonly parameters: number
  /** Of its own, beside the parameters. */
  readonly locals: number
  readonly code: readonly Instruction[]
}

type Instruction =
  /** A number out of a table of the kernels, in all lanes. */
  | { readonly constant: number }
  | { readonly local: number; readonly kind: 'get' | 'set' | 'tee' }
  | { readonly bytes: readonly number[] }

const localKinds = { 0x20: 'get', 0x21: 'set', 0x22: 'tee' } as const

/** Reads the binary format from a place on. */
class Reader {
  constructor(
    private readonly code: Uint8Array,
    public at: number,
  ) {}

  byte(): number {
    return this.code[this.at++] as number
  }

  unsigned(): number {
    let value = 0
    for (let shift = 0; ; shift += 7) {
      const byte = this.byte()
      value |= (byte & 0x7f) << shift
      if (byte < 0x80) return value >>> 0
    }
  }

  skip(count: number): void {
    this.at += count
  }

  list<T>(read: () => T): T[] {
    return Array.from({ length: this.unsigned() }, read)
  }

  text(): string {
    const length = this.unsigned()
    this.skip(length)
    return String.fromCharCode(...this.code.subarray(this.at - length, this.at))
  }

  slice(from: number): number[] {
    return [...this.code.subarray(from, this.at)]
  }
}

export class Parts {
  private readonly exported = new Map<string, number>()
  private readonly parameterCounts: number[] = []
  private readonly bodies: number[] = []
  private readonly read = new Map<string, Part>()

  /** @param code of the kernels, as they were compiled */
  constructor(private readonly code: Uint8Array) {
    const reader = new Reader(code, 8)
    let types: number[] = []
    let imported = 0
    while (reader.at < code.length) {
      const id = reader.byte()
      const end = reader.unsigned() + reader.at
      if (id === 1) types = reader.list(() => typeOf(reader))
      else if (id === 2) imported = reader.list(() => importKind(reader)).filter((kind) => kind === 0).length
      else if (id === 3) this.parameterCounts.push(...reader.list(() => types[reader.unsigned()] as number))
      else if (id === 7) {
        reader.list(() => {
          const exportName = reader.text()
          const kind = reader.byte()
          const index = reader.unsigned()
          if (kind === 0) this.exported.set(exportName, index - imported)
        })
      } else if (id === 10) {
        this.bodies.push(
          ...reader.list(() => {
            const size = reader.unsigned()
            reader.skip(size)
            return reader.at - size
          }),
        )
      }
      reader.at = end
    }
  }

  has(name: string): boolean {
    return this.exported.has(name)
  }

  /** Whether a part makes use of one of its parameters. */
  reads(name: string, parameter: number): boolean {
    return this.part(name).code.some((instruction) => 'local' in instruction && instruction.local === parameter)
  }

  /**
   * Puts a part in the place of a call: its arguments lie on the stack, and its result will.
   *
   * @throws Error where there is no such part, or where it is not straight code
   */
  put(name: string, into: Assembler, locals: PartLocals): void {
    const part = this.part(name)
    const own = locals.of(name, part.parameters + part.locals)
    for (let p = part.parameters - 1; p >= 0; p--) into.set(own[p] as number)
    const written = new Set(own.slice(0, part.parameters))
    for (const instruction of part.code) {
      if ('bytes' in instruction) into.emit(...instruction.bytes)
      else if ('constant' in instruction) {
        const known = locals.constants.get(instruction.constant)
        if (known !== undefined) into.get(known)
        else {
          const local = into.local(v128)
          locals.constants.set(instruction.constant, local)
          into.integer(0)
          into.memory('splat', instruction.constant)
          into.tee(local)
        }
      } else {
        const local = own[instruction.local] as number
        if (instruction.kind !== 'get') written.add(local)
        if (written.has(local)) into[instruction.kind](local)
        // Locals of a function begin as 0; here they are what the last use left.
        else into.vector([0, 0, 0, 0])
      }
    }
  }

  private part(name: string): Part {
    const known = this.read.get(name)
    if (known) return known
    const index = this.exported.get(name)
    if (index === undefined) throw new Error(`the kernels have no part ${name}`)
    const reader = new Reader(this.code, this.bodies[index] as number)
    const locals = reader.list(() => {
      const count = reader.unsigned()
      if (reader.byte() !== v128) throw new Error(`${name} has a local that is no vector`)
      return count
    })
    const part = {
      parameters: this.parameterCounts[index] as number,
      locals: locals.reduce((sum, count) => sum + count, 0),
      code: [...instructions(reader, name)],
    }
    this.read.set(name, part)
    return part
  }
}

/** The locals of parts in one program: each part has its own, used again at each of its places. */
export class PartLocals {
  /** What is loaded from tables already, by address. */
  readonly constants = new Map<number, number>()
  private readonly locals = new Map<string, readonly number[]>()

  constructor(private readonly assembler: Assembler) {}

  of(name: string, count: number): readonly number[] {
    let own = this.locals.get(name)
    if (!own) {
      own = Array.from({ length: count }, () => this.assembler.local(v128))
      this.locals.set(name, own)
    }
    return own
  }
}

/** @returns how many parameters it has */
function typeOf(reader: Reader): number {
  reader.byte()
  const parameters = reader.unsigned()
  reader.skip(parameters)
  reader.skip(reader.unsigned())
  return parameters
}

function importKind(reader: Reader): number {
  reader.text()
  reader.text()
  const kind = reader.byte()
  if (kind === 2) {
    const hasMost = reader.byte() & 1
    reader.unsigned()
    if (hasMost) reader.unsigned()
  } else reader.unsigned()
  return kind
}

/** @throws Error at an instruction that branches, calls, or is not known here */
function* instructions(reader: Reader, name: string): Generator<Instruction> {
  for (;;) {
    const from = reader.at
    const code = reader.byte()
    if (code === 0x0b) return
    if (code in localKinds) {
      yield { kind: localKinds[code as keyof typeof localKinds], local: reader.unsigned() }
      continue
    }
    if (code === 0x41) {
      const value = reader.unsigned()
      const next = reader.at
      if (reader.byte() === 0xfd && reader.unsigned() === 9) {
        reader.unsigned()
        yield { constant: value + reader.unsigned() }
        continue
      }
      reader.at = next
    } else if (code === 0x43) reader.skip(4)
    else if (code === 0xfd) skipVectorImmediates(reader)
    // `drop`, `select`, and arithmetic.
    else if (code !== 0x1a && code !== 0x1b && (code < 0x45 || code > 0xc4)) {
      throw new Error(`${name} is not straight code: ${code}`)
    }
    yield { bytes: reader.slice(from) }
  }
}

function skipVectorImmediates(reader: Reader): void {
  const code = reader.unsigned()
  const isAccess = code <= 11 || (code >= 84 && code <= 93)
  if (isAccess) {
    reader.unsigned()
    reader.unsigned()
  }
  if (code === 12 || code === 13) reader.skip(16)
  else if ((code >= 21 && code <= 34) || (code >= 84 && code <= 91)) reader.byte()
}

/** A part's name in the kernels. */
export const partName = (kind: 'value' | 'back' | 'slope' | 'bound' | 'update', code: number): string =>
  `${kind}${code}`
