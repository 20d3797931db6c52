/**
 * Where a field on a grid passes through a level: marching squares, each segment given to `segment` in cell
 * coordinates, where cell `(column, row)` has its centre at `(column + ½, row + ½)`.
 */
export function isolines(
  value: (index: number) => number,
  [columns, rows]: readonly [number, number],
  level: number,
  segment: (x0: number, y0: number, x1: number, y1: number) => void,
): void {
  for (let row = 0; row + 1 < rows; row++) {
    let topLeft = value(row * columns) - level
    let bottomLeft = value((row + 1) * columns) - level
    for (let column = 0; column + 1 < columns; column++) {
      const topRight = value(row * columns + column + 1) - level
      const bottomRight = value((row + 1) * columns + column + 1) - level
      const kind = (topLeft > 0 ? 8 : 0) | (topRight > 0 ? 4 : 0) | (bottomRight > 0 ? 2 : 0) | (bottomLeft > 0 ? 1 : 0)
      if (kind !== 0 && kind !== 15) {
        const x = column + 0.5
        const y = row + 0.5
        const top = x + topLeft / (topLeft - topRight)
        const bottom = x + bottomLeft / (bottomLeft - bottomRight)
        const left = y + topLeft / (topLeft - bottomLeft)
        const right = y + topRight / (topRight - bottomRight)
        cross(kind, { x, y, top, bottom, left, right }, topLeft + topRight + bottomLeft + bottomRight > 0, segment)
      }
      topLeft = topRight
      bottomLeft = bottomRight
    }
  }
}

interface Crossings {
  readonly x: number
  readonly y: number
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

/** One segment for each way through a square; two where opposite corners agree, the centre deciding which. */
function cross(
  kind: number,
  { x, y, top, bottom, left, right }: Crossings,
  centre: boolean,
  segment: (x0: number, y0: number, x1: number, y1: number) => void,
): void {
  const cutTopLeft = () => segment(x, left, top, y)
  const cutTopRight = () => segment(top, y, x + 1, right)
  const cutBottomRight = () => segment(x + 1, right, bottom, y + 1)
  const cutBottomLeft = () => segment(bottom, y + 1, x, left)
  switch (kind) {
    case 1:
    case 14:
      return cutBottomLeft()
    case 2:
    case 13:
      return cutBottomRight()
    case 4:
    case 11:
      return cutTopRight()
    case 7:
    case 8:
      return cutTopLeft()
    case 3:
    case 12:
      return segment(x, left, x + 1, right)
    case 6:
    case 9:
      return segment(top, y, bottom, y + 1)
    default: {
      const alongFalling = (kind === 10) === centre
      if (alongFalling) {
        cutTopRight()
        cutBottomLeft()
      } else {
        cutTopLeft()
        cutBottomRight()
      }
    }
  }
}
