import { scaleLinear } from 'd3-scale'
import type { Dataset, Quantity } from '../../data/datasets/item.ts'
import type { ColumnId } from '../../data/features/item.ts'
import type { Size } from '../../plots/size.ts'

/** The picture within its box, and the scales of its two axes. */
export interface Area {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  readonly horizontal: Quantity
  readonly vertical: Quantity
  readonly x: ReturnType<typeof scaleLinear<number, number>>
  readonly y: ReturnType<typeof scaleLinear<number, number>>
}

const margin = { left: 38, right: 4, top: 4, bottom: 36 }

/** Two axes of the plane; or, with one input, that input and what is predicted. */
export function areaOf(dataset: Dataset, plane: readonly ColumnId[], { width, height }: Size): Area {
  const column = (id: ColumnId | undefined) => dataset.columns.find((own) => own.id === id)
  const horizontal = column(plane[0]) ?? dataset.columns[0] ?? dataset.target
  const vertical = column(plane[1]) ?? dataset.target
  const inner = {
    left: margin.left,
    top: margin.top,
    width: Math.max(1, width - margin.left - margin.right),
    height: Math.max(1, height - margin.top - margin.bottom),
  }
  return {
    ...inner,
    horizontal,
    vertical,
    x: scaleLinear(horizontal.domain, [inner.left, inner.left + inner.width]),
    y: scaleLinear(vertical.domain, [inner.top + inner.height, inner.top]),
  }
}
