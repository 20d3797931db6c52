import jsQR from 'jsqr'
import { describe, expect, it } from 'vitest'
import { bytesOf, mostBytes, squaresOf } from '../../../src/panels/share/qr-squares.ts'

/** What a camera's program reads from the squares, four pixels to the module. */
function scan(text: string): string | undefined {
  const { side, path } = squaresOf(text)
  const scale = 4
  const width = side * scale
  const pixels = new Uint8ClampedArray(width * width * 4).fill(255)
  for (const [, x, y] of path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)) {
    for (let row = 0; row < scale; row++) {
      for (let column = 0; column < scale; column++) {
        const pixel = ((Number(y) * scale + row) * width + Number(x) * scale + column) * 4
        pixels.fill(0, pixel, pixel + 3)
      }
    }
  }
  return jsQR(pixels, width, width)?.data
}

describe('the squares of a QR code', () => {
  const links = [
    'https://example.org/#v=1&data=moons',
    `https://example.org/#v=1&data=spiral&layers=8:relu,4&title=${encodeURIComponent('숙제 1')}`,
    `https://example.org/#v=1&title=${'x'.repeat(1200)}`,
  ]
  for (const link of links) it(`are read by another program: ${link.slice(0, 50)}`, () => expect(scan(link)).toBe(link))

  it('hold as much as is said, and no more', () => {
    expect(squaresOf('x'.repeat(mostBytes)).side).toBe(177 + 8)
    expect(() => squaresOf('x'.repeat(mostBytes + 1))).toThrow(/./)
    expect(bytesOf('한')).toBe(3)
  })
})
