import type { Ailment } from './health.ts'

/** What marks a unit, as a path around 0 from −1 to 1: a cross, and a curve that has become flat. */
export const signs: Readonly<Record<Ailment, string>> = {
  dead: 'M-1-1L1 1M1-1L-1 1',
  saturated: 'M-1.1 1C-.4 1-.4-1 .3-1H1.1',
}
