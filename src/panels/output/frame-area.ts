import type { Dataset, Quantity } from '../../data/datasets/item.ts'
import type { ColumnId } from '../../data/features/item.ts'
import { linearScale, type Scale } from '../../plots/scale.ts'
import type { Size } from '../../plots/size.ts'

/** The picture within its box, and the scales of its two axes. */
export interface Area {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  readonly horizontal: Quantity
  readonly vertical: Quantity
  readonly x: Scale
  readonly y: Scale
}

const margin = { right: 4, top: 8, bottom: 36 }
/** Room for the name of the vertical axis, and for each character of its tick labels. */
const nameWidth = 22
const characterWidth = 7
/** Room that digits alone take more than those with a sign or a point among them. */
const digitsMore = 10

/** Two axes of the plane; or, with one input, that input and what is predicted. */
export function areaOf(dataset: Dataset, plane: readonly ColumnId[], { width, height }: Size): Area {
  const column = (id: ColumnId | undefined) => dataset.columns.find((own) => own.id === id)
  const horizontal = column(plane[0]) ?? dataset.columns[0] ?? dataset.target
  const vertical = column(plane[1]) ?? dataset.target
  const ticks = linearScale(vertical.domain, [0, 1]).ticks(5)
  const longest = Math.max(2, ...ticks.map((tick) => String(tick).length))
  const isFull = ticks.some((tick) => Math.abs(tick) >= 100)
  const left = nameWidth + characterWidth * longest + (isFull ? digitsMore : 0)
  const inner = {
    left,
    top: margin.top,
    width: Math.max(1, width - left - margin.right),
    height: Math.max(1, height - margin.top - margin.bottom),
  }
  return {
    ...inner,
    horizontal,
    vertical,
    x: linearScale(horizontal.domain, [inner.left, inner.left + inner.width]),
    y: linearScale(vertical.domain, [inner.top + inner.height, inner.top]),
  }
}
