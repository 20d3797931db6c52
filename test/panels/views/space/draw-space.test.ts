import { expect, it } from 'vitest'
import { drawGrid, squareOf } from '../../../../src/panels/views/space/draw-space.ts'
import type { Palette } from '../../../../src/plots/colour.ts'

it('draws lines along the first input whole, along the second in dashes of its own', () => {
  const done: string[] = []
  const note = (name: string) => () => void done.push(name)
  const context = { beginPath: note('begin'), moveTo: note('move'), lineTo: note('line'), stroke: note('stroke') }
  const lines = [
    { from: 0, count: 5, along: 0 },
    { from: 5, count: 5, along: 1 },
  ] as const
  const square = squareOf(100, { x: 0, y: 0, reach: 1 })
  const palette = { ink: [0, 0, 0], stroke: 1 } as unknown as Palette
  // Dashes of the canvas are not there: lines that are folded would take them too long.
  drawGrid(context as unknown as CanvasRenderingContext2D, new Float64Array(20), lines, palette, square)
  expect(done.join(' ')).toBe('begin move line line line line stroke begin move line move line move stroke')
})
