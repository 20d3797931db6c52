import { expect, it } from 'vitest'
import { type Geometry, networkGeometry } from '../../../src/panels/network/geometry.ts'

const largest = [2, ...Array<number>(10).fill(64), 1]
const mouse = { isEditable: true, fingers: false }

/** The distances between what stands beside what: heads in their row, the first units of columns. */
const gaps = ({ columns, head }: Geometry) =>
  columns.slice(1).map(({ x, tile }, i) => {
    const before = columns[i] ?? { x: 0, tile: 0 }
    return { heads: x - before.x - head, tiles: x - tile / 2 - (before.x + before.tile / 2) }
  })

// The panels of pages 1024, 1440 and 1920 pixels wide.
it.each([466, 780, 1180])('the largest network fits a panel %i pixels wide', (width) => {
  const geometry = networkGeometry({ width, height: 500 }, largest, mouse)
  expect(geometry.width).toBeCloseTo(width)
  expect(geometry.head).toBeGreaterThanOrEqual(24)
  for (const { heads, tiles } of gaps(geometry)) {
    expect(heads).toBeGreaterThan(0)
    expect(tiles).toBeGreaterThan(0)
  }
})

it('heads say as much as there is room for', () => {
  const looks = [900, 560, 500, 300].map(
    (width) => networkGeometry({ width, height: 500 }, [2, 6, 5, 3, 1], mouse).heads,
  )
  expect(looks).toEqual(['words', 'words', 'terse', 'compact'])
  expect(networkGeometry({ width: 560, height: 500 }, [2, 6, 5, 3, 1], { ...mouse, fingers: true }).heads).toBe(
    'compact',
  )
})

it('buttons for fingers stay large, and narrower panels scroll', () => {
  const geometry = networkGeometry({ width: 344, height: 700 }, largest, { ...mouse, fingers: true })
  expect(geometry.head).toBeGreaterThanOrEqual(44)
  expect(geometry.width).toBeGreaterThan(344)
})

it('units, how many more there are, and the foot of the panel stand one above the other', () => {
  for (const height of [340, 500, 900]) {
    for (const { centres, tile, hidden, foot } of networkGeometry({ width: 780, height }, largest, mouse).columns) {
      expect((centres[0] ?? 0) - tile / 2).toBeGreaterThan(88)
      expect((centres.at(-1) ?? 0) + tile / 2).toBeLessThanOrEqual(foot)
      expect(foot + (hidden > 0 ? 16 : 0)).toBeLessThanOrEqual(height - 8)
    }
  }
})
