/**
 * The numbers of the npm package seedrandom 2.4 (David Bau), which TensorFlow Playground draws from: ARC4, keyed with a
 * text and without its first 256 bytes, 56 bits of it to a number.
 */

const size = 256
const two52 = 4503599627370496
const two56 = 72057594037927936

/** The text folded into at most 256 bytes, each place with all that came before it. */
function keyOfText(text: string): number[] {
  const key: number[] = []
  let smear = 0
  for (let i = 0; i < text.length; i++) {
    smear ^= (key[i % size] ?? 0) * 19
    key[i % size] = (smear + text.charCodeAt(i)) & 255
  }
  return key.length === 0 ? [0] : key
}

/** Bytes of ARC4 under a key. */
class Arc4 {
  private readonly state: number[] = Array.from({ length: size }, (_, i) => i)
  private i = 0
  private j = 0

  constructor(key: readonly number[]) {
    let j = 0
    for (let i = 0; i < size; i++) {
      j = (j + (key[i % key.length] as number) + (this.state[i] as number)) & 255
      this.swap(i, j)
    }
    for (let i = 0; i < size; i++) this.byte()
  }

  byte(): number {
    this.i = (this.i + 1) & 255
    this.j = (this.j + (this.state[this.i] as number)) & 255
    this.swap(this.i, this.j)
    return this.state[((this.state[this.i] as number) + (this.state[this.j] as number)) & 255] as number
  }

  private swap(i: number, j: number): void {
    const kept = this.state[i] as number
    this.state[i] = this.state[j] as number
    this.state[j] = kept
  }
}

/** Draws uniform in [0, 1), one after another. */
export type Draws = () => number

/** The draws that `seedrandom(text)` gives. */
export function seedrandom(text: string): Draws {
  const arc4 = new Arc4(keyOfText(text))
  return () => {
    let high = 0
    for (let k = 0; k < 6; k++) high = high * 256 + arc4.byte()
    // 56 bits, of which the last are cut, not rounded, to the 53 that a double holds.
    let [numerator, denominator, low] = [high * 256, two56, arc4.byte()]
    while (numerator < two52) {
      numerator = (numerator + low) * 256
      denominator *= 256
      low = arc4.byte()
    }
    while (numerator >= 2 * two52) {
      numerator /= 2
      denominator /= 2
      low >>>= 1
    }
    return (numerator + low) / denominator
  }
}
