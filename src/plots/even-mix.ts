import type { Rgb } from './colour.ts'

/* OKLab (B. Ottosson, 2020): equal ways look equally long. */

const linearOf = (byte: number): number => {
  const part = byte / 255
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
}

const byteOf = (linear: number): number => {
  const part = linear <= 0.0031308 ? linear * 12.92 : 1.055 * linear ** (1 / 2.4) - 0.055
  return Math.min(255, Math.max(0, part * 255))
}

/** The roots of what the three cones of an eye answer: OKLab but for a turn, which a straight line does not mind. */
function rootsOf(colour: Rgb): Rgb {
  const [r, g, b] = [linearOf(colour[0]), linearOf(colour[1]), linearOf(colour[2])]
  return [
    Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b),
    Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b),
    Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b),
  ]
}

/** Some of the way from one colour to another, as `color-mix(in oklab, …)` mixes them. */
export function evenMix(from: Rgb, to: Rgb, part: number): Rgb {
  const [a, b] = [rootsOf(from), rootsOf(to)]
  const [l, m, s] = [0, 1, 2].map((i) => ((a[i] as number) * (1 - part) + (b[i] as number) * part) ** 3) as [
    number,
    number,
    number,
  ]
  return [
    byteOf(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    byteOf(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    byteOf(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ]
}
