/**
 * Unpacks what DEFLATE packed (RFC 1951), at once and into exactly as many bytes as are expected. Browsers have it too,
 * but only as a stream, which a link cannot wait for, and without a limit.
 */

/** A Huffman code: how many codes there are of each length, and their symbols in order of code. */
interface Code {
  readonly counts: Uint16Array
  readonly symbols: Uint16Array
}

const longestCode = 15
/** Bases and extra bits of lengths and distances, sections 3.2.5 of the RFC. */
const lengthBases = [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131]
lengthBases.push(163, 195, 227, 258)
const lengthBits = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0]
const distanceBits = Array.from({ length: 30 }, (_, i) => Math.max(0, (i >> 1) - 1))
const distanceBases = Array.from({ length: 30 }, (_, i) =>
  i < 2 ? i + 1 : 1 + ((2 + (i & 1)) << (distanceBits[i] as number)),
)
/** In which the lengths of the codes of lengths stand. */
const lengthOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]

function codeOf(lengths: Uint8Array): Code {
  const counts = new Uint16Array(longestCode + 1)
  for (const length of lengths) if (length > 0) counts[length] = (counts[length] as number) + 1
  const offsets = new Uint16Array(longestCode + 2)
  for (let length = 1; length <= longestCode; length++) {
    offsets[length + 1] = (offsets[length] as number) + (counts[length] as number)
  }
  const symbols = new Uint16Array(lengths.length)
  for (const [symbol, length] of lengths.entries()) {
    if (length === 0) continue
    const place = offsets[length] as number
    symbols[place] = symbol
    offsets[length] = place + 1
  }
  return { counts, symbols }
}

const fixedLiterals = codeOf(Uint8Array.from({ length: 288 }, (_, i) => (i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8)))
const fixedDistances = codeOf(new Uint8Array(30).fill(5))

class Unpacking {
  private at = 0
  private held = 0
  private heldBits = 0
  private end = 0

  constructor(
    private readonly bytes: Uint8Array,
    private readonly out: Uint8Array,
  ) {}

  /** @throws RangeError where the bytes are damaged, or give more or less than there is room for */
  run(): void {
    let isLast = false
    while (!isLast) {
      isLast = this.bits(1) === 1
      const kind = this.bits(2)
      if (kind === 0) this.stored()
      else if (kind === 1) this.block(fixedLiterals, fixedDistances)
      else if (kind === 2) this.dynamic()
      else throw new RangeError('no such kind of block')
    }
    if (this.end !== this.out.length) throw new RangeError('less than was expected')
  }

  private bits(count: number): number {
    while (this.heldBits < count) {
      if (this.at >= this.bytes.length) throw new RangeError('cut off')
      this.held |= (this.bytes[this.at++] as number) << this.heldBits
      this.heldBits += 8
    }
    const value = this.held & ((1 << count) - 1)
    this.held >>>= count
    this.heldBits -= count
    return value
  }

  private symbol({ counts, symbols }: Code): number {
    let code = 0
    let first = 0
    let index = 0
    for (let length = 1; length <= longestCode; length++) {
      code |= this.bits(1)
      const count = counts[length] as number
      if (code - first < count) return symbols[index + code - first] as number
      index += count
      first = (first + count) << 1
      code <<= 1
    }
    throw new RangeError('no such code')
  }

  private put(byte: number): void {
    if (this.end >= this.out.length) throw new RangeError('more than was expected')
    this.out[this.end++] = byte
  }

  private stored(): void {
    this.held = 0
    this.heldBits = 0
    const length = this.bits(16)
    if (length !== (this.bits(16) ^ 0xffff)) throw new RangeError('a stored block of two lengths')
    for (let i = 0; i < length; i++) this.put(this.bits(8))
  }

  private block(literals: Code, distances: Code): void {
    for (;;) {
      const symbol = this.symbol(literals)
      if (symbol < 256) {
        this.put(symbol)
        continue
      }
      if (symbol === 256) return
      const length = this.extended(symbol - 257, lengthBases, lengthBits)
      const distance = this.extended(this.symbol(distances), distanceBases, distanceBits)
      if (distance > this.end) throw new RangeError('before the beginning')
      for (let i = 0; i < length; i++) this.put(this.out[this.end - distance] as number)
    }
  }

  private extended(symbol: number, bases: readonly number[], extra: readonly number[]): number {
    const [base, count] = [bases[symbol], extra[symbol]]
    if (base === undefined || count === undefined) throw new RangeError('no such length')
    return base + this.bits(count)
  }

  private dynamic(): void {
    const [literals, distances, orders] = [this.bits(5) + 257, this.bits(5) + 1, this.bits(4) + 4]
    const ofLengths = new Uint8Array(lengthOrder.length)
    for (const place of lengthOrder.slice(0, orders)) ofLengths[place] = this.bits(3)
    const code = codeOf(ofLengths)
    const lengths = new Uint8Array(literals + distances)
    for (let i = 0; i < lengths.length; ) {
      const symbol = this.symbol(code)
      if (symbol < 16) {
        lengths[i++] = symbol
        continue
      }
      if (symbol === 16 && i === 0) throw new RangeError('nothing to repeat')
      const value = symbol === 16 ? (lengths[i - 1] as number) : 0
      const times = symbol === 16 ? 3 + this.bits(2) : symbol === 17 ? 3 + this.bits(3) : 11 + this.bits(7)
      if (i + times > lengths.length) throw new RangeError('too many lengths')
      lengths.fill(value, i, i + times)
      i += times
    }
    this.block(codeOf(lengths.subarray(0, literals)), codeOf(lengths.subarray(literals)))
  }
}

/** Exactly `size` bytes, or null where the packed ones are damaged or give another number of them. Never throws. */
export function inflate(bytes: Uint8Array, size: number): Uint8Array | null {
  const out = new Uint8Array(size)
  try {
    new Unpacking(bytes, out).run()
    return out
  } catch {
    return null
  }
}
