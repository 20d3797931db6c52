import { fill } from '../../../i18n/format.ts'
import type { Text } from '../../../lib/text.ts'
import { gradientsText } from './text.ts'

/** @param layer its place, 0 the first; the last of all `layers` is the output layer */
export const layerName = (layer: number, layers: number): Text =>
  layer === layers - 1 ? gradientsText.output : fill(gradientsText.hidden, { layer: layer + 1 })
