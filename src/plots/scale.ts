import { nice, ticks } from 'd3-array'

type Interval = readonly [from: number, to: number]

/** Places of numbers on a line: `scale(value)` is a place in pixels. */
export interface Scale {
  (value: number): number
  readonly domain: Interval
  /** The number at a place. */
  readonly invert: (place: number) => number
  /** About so many round numbers within the domain. */
  readonly ticks: (count: number) => number[]
}

const between = ([from, to]: Interval, part: number): number => from * (1 - part) + to * part

/** Where in an interval a number is: 0 at its start, 1 at its end; the middle of one that has no length. */
const partOf = ([from, to]: Interval, value: number): number => (to === from ? 0.5 : (value - from) / (to - from))

/** Equal ways for equal differences. */
export function linearScale(domain: Interval, range: Interval): Scale {
  const scale = (value: number) => between(range, partOf(domain, value))
  const invert = (place: number) => between(domain, partOf(range, place))
  return Object.assign(scale, { domain, invert, ticks: (count: number) => ticks(...domain, count) })
}

/** A domain widened to round numbers, whichever way it runs. */
export function roundDomain([from, to]: Interval): Interval {
  if (from <= to) return nice(from, to, 10)
  const [low, high] = nice(to, from, 10)
  return [high, low]
}

/** Equal ways for equal ratios, of positive numbers; what is outside of the domain is drawn at its end. */
export function logScale([from, to]: Interval, range: Interval): Scale {
  const logs: Interval = [Math.log(from), Math.log(to)]
  const scale = (value: number) => between(range, Math.min(1, Math.max(0, partOf(logs, Math.log(value)))))
  const invert = (place: number) => Math.exp(between(logs, partOf(range, place)))
  return Object.assign(scale, { domain: [from, to] as const, invert, ticks: () => decades([from, to]) })
}

/** 1, 2 and 5 of every decade; only the decades where there are many, and round numbers where there are few. */
function decades([low, high]: Interval): number[] {
  const first = Math.floor(Math.log10(low))
  const last = Math.ceil(Math.log10(high))
  const factors = last - first > 3 ? [1] : [1, 2, 5]
  const every = Math.ceil((last - first) / 6)
  const found: number[] = []
  for (let decade = first; decade <= last; decade += factors.length > 1 ? 1 : every) {
    for (const factor of factors) {
      const tick = Number(`${factor}e${decade}`)
      if (tick >= low && tick <= high) found.push(tick)
    }
  }
  return found.length < 3 ? ticks(low, high, 4) : found
}
