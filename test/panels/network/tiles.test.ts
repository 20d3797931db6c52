import { expect, it } from 'vitest'
import { tablesOf } from '../../../src/panels/network/tiles.ts'
import { classTables, divergingTable, type Palette, parseColour, pixel } from '../../../src/plots/colour.ts'

const palette = {
  negative: parseColour('#e8710a'),
  middle: parseColour('#f4f3ef'),
  positive: parseColour('#1a6fd4'),
  classes: ['#e8710a', '#1a6fd4', '#12946f'].map(parseColour),
} as unknown as Palette
const looks = {
  palette,
  table: divergingTable(palette),
  classTables: classTables(palette),
}

it('shows the probability of one of several classes in its colour, and all else from negative to positive', () => {
  const tableOf = tablesOf(looks, 3, 'multiclass')
  for (const [k, colour] of palette.classes.entries()) {
    expect(tableOf(3, k)[255]).toBe(pixel(colour))
    expect(tableOf(3, k)[0]).toBe(pixel(palette.middle))
  }
  expect(tableOf(3, 4)).toBe(tableOf(3, 1))
  for (const column of [0, 1, 2]) expect(tableOf(column, 0)).toBe(looks.table)
  for (const task of ['binary', 'regression'] as const) expect(tablesOf(looks, 3, task)(3, 0)).toBe(looks.table)
})
