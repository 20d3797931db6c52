import { constants, deflateRawSync } from 'node:zlib'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inflate } from '../../src/lib/inflate.ts'

const strategies = [
  { level: 0 },
  { level: 9 },
  { level: 1, strategy: constants.Z_FIXED },
  { level: 6, strategy: constants.Z_HUFFMAN_ONLY },
  { level: 9, strategy: constants.Z_RLE },
]

describe('unpacking', () => {
  for (const options of strategies) {
    it(`gives back what zlib packed with ${JSON.stringify(options)}`, () => {
      const repeated = fc
        .tuple(fc.uint8Array({ maxLength: 300 }), fc.nat({ max: 200 }))
        .map(([part, times]) => Uint8Array.from(Array.from({ length: times + 1 }, () => [...part]).flat()))
      fc.assert(
        fc.property(repeated, (bytes) => {
          expect(inflate(deflateRawSync(bytes, options), bytes.length)).toEqual(bytes)
        }),
        { numRuns: 100, seed: 8 },
      )
    })
  }

  it('refuses what gives more or less than was expected', () => {
    const packed = deflateRawSync(new Uint8Array(1000))
    expect(inflate(packed, 1000)).not.toBeNull()
    expect(inflate(packed, 999)).toBeNull()
    expect(inflate(packed, 1001)).toBeNull()
  })

  it('never throws, whatever the bytes, and stops at the limit', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.nat({ max: 100 }), (bytes, size) => {
        const out = inflate(bytes, size)
        expect(out === null || out.length === size).toBe(true)
      }),
      { numRuns: 20_000, seed: 9 },
    )
  })
})
