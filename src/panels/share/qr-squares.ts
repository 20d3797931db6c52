import { encode } from 'uqr'

/** Bytes that the largest code holds, at the least correction: ISO/IEC 18004, version 40-L. */
export const mostBytes = 2953
/** Modules of white around a code, as the standard asks for. */
const quiet = 4

export const bytesOf = (text: string): number => new TextEncoder().encode(text).length

/** The dark squares of a text's QR code, as an SVG path in modules, and how many modules its side has. */
export function squaresOf(text: string): { readonly side: number; readonly path: string } {
  const { data, size } = encode(text, { ecc: 'L', boostEcc: true, border: quiet })
  const squares = data.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')))
  return { side: size, path: squares.join('') }
}
