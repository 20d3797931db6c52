import { median } from 'd3-array'
import type { Watched } from '../../../training/protocol.ts'

/** How gradients get from the output back to the first layer. `layer`: its place, 0 the first. */
export type Flow =
  /** The gradient of a layer is this share of that of the output layer. */
  | { readonly kind: 'vanishing'; readonly layer: number; readonly share: number }
  /** The gradient of a layer is so many times that of the output layer. */
  | { readonly kind: 'growing'; readonly layer: number; readonly factor: number }
  /** The whole gradient is so many times what it was. */
  | { readonly kind: 'exploding'; readonly factor: number }
  /** Not one weight of the layer gets a gradient, though the output layer does. */
  | { readonly kind: 'blocked'; readonly layer: number }
  | { readonly kind: 'healthy'; readonly share: number }
  /** Nothing is to be learned from the batch: the loss is flat where it is. */
  | { readonly kind: 'flat' }
  /** Without a hidden layer there is no way to go. */
  | { readonly kind: 'short' }

/** Share of the output layer's gradient below which a layer hardly learns, and above whose inverse it leaps. */
const smallest = 1e-3
const largest = 100
/** Observations whose median speaks: single batches differ. */
const window = 5
/** Observations before them that there must be to speak of a change. */
const calm = 10

/** What the last observed steps say. Layers differ in size, so that only powers of ten mean something. */
export function flowOf(steps: readonly Watched[]): Flow | null {
  const last = steps.slice(-window)
  const layers = last[0]?.layers.length ?? 0
  if (layers === 0) return null
  const usual = median(steps.slice(0, -window), ({ gradientNorm }) => gradientNorm) ?? Number.NaN
  const factor = (median(last, ({ gradientNorm }) => gradientNorm) ?? Number.NaN) / usual
  if (steps.length >= window + calm && factor > largest) return { kind: 'exploding', factor }
  if (last.every(({ gradientNorm }) => gradientNorm === 0)) return { kind: 'flat' }
  if (layers === 1) return { kind: 'short' }
  const norms = Array.from(
    { length: layers },
    (_, k) => median(last, (step) => step.layers[k]?.gradientNorm) ?? Number.NaN,
  )
  const output = norms.at(-1) as number
  const hidden = norms.slice(0, -1)
  const least = Math.min(...hidden)
  const most = Math.max(...hidden)
  if (least === 0 && output > 0) return { kind: 'blocked', layer: hidden.indexOf(0) }
  if (least < smallest * output) return { kind: 'vanishing', layer: hidden.indexOf(least), share: least / output }
  if (most > largest * output) return { kind: 'growing', layer: hidden.indexOf(most), factor: most / output }
  return { kind: 'healthy', share: (norms[0] as number) / output }
}
