/** Shapes that tell classes apart without colour. */
export const markers = ['circle', 'square', 'triangle', 'diamond', 'cross', 'hexagon'] as const

export type Marker = (typeof markers)[number]

export const markerOf = (index: number): Marker => markers[index % markers.length] ?? 'circle'

/** Adds a marker of about the area of a circle of this radius to a path. */
export function traceMarker(path: CanvasPath, marker: Marker, x: number, y: number, radius: number): void {
  switch (marker) {
    case 'circle':
      path.moveTo(x + radius, y)
      path.arc(x, y, radius, 0, 2 * Math.PI)
      return
    case 'square': {
      const half = radius * 0.89
      path.rect(x - half, y - half, 2 * half, 2 * half)
      return
    }
    case 'triangle':
      return polygon(path, 3, x, y + radius * 0.2, radius * 1.4, -90)
    case 'diamond':
      return polygon(path, 4, x, y, radius * 1.3, 0)
    case 'cross':
      return plus(path, x, y, radius)
    case 'hexagon':
      return polygon(path, 6, x, y, radius * 1.1, 0)
  }
}

function polygon(path: CanvasPath, corners: number, x: number, y: number, radius: number, start: number): void {
  for (let i = 0; i < corners; i++) {
    const angle = ((start + (360 * i) / corners) * Math.PI) / 180
    const px = x + radius * Math.cos(angle)
    const py = y + radius * Math.sin(angle)
    if (i === 0) path.moveTo(px, py)
    else path.lineTo(px, py)
  }
  path.closePath()
}

function plus(path: CanvasPath, x: number, y: number, radius: number): void {
  const a = radius * 1.15
  const b = radius * 0.42
  const corners = [
    [-b, -a],
    [b, -a],
    [b, -b],
    [a, -b],
    [a, b],
    [b, b],
    [b, a],
    [-b, a],
    [-b, b],
    [-a, b],
    [-a, -b],
    [-b, -b],
  ] as const
  for (const [i, [dx, dy]] of corners.entries()) {
    if (i === 0) path.moveTo(x + dx, y + dy)
    else path.lineTo(x + dx, y + dy)
  }
  path.closePath()
}
