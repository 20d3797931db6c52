const rounded = (place: number): number => Math.round(place * 1000) / 1000

/**
 * The `d` of an SVG path through places in pixels, in order. A place that is not finite leaves a gap; one by itself
 * between two gaps is closed, so that round line ends make it a dot.
 */
export function linePath(places: readonly (readonly [x: number, y: number])[]): string {
  let path = ''
  let length = 0
  for (const [x, y] of [...places, [Number.NaN, Number.NaN] as const]) {
    if (Number.isFinite(x) && Number.isFinite(y)) {
      path += `${length === 0 ? 'M' : 'L'}${rounded(x)},${rounded(y)}`
      length++
    } else {
      if (length === 1) path += 'Z'
      length = 0
    }
  }
  return path
}

/** The same path, backwards and without its first letter: of a path without gaps. */
export const reversePath = (path: string): string => path.slice(1).split('L').toReversed().join('L')
