import { expect, it } from 'vitest'
import { curveOf } from '../../../src/panels/network/edges.ts'
import { networkGeometry } from '../../../src/panels/network/geometry.ts'
import { edgeAt, placeOn } from '../../../src/panels/network/live/edge-at.ts'

const geometry = networkGeometry({ width: 800, height: 600 }, [2, 4, 3, 1], { isEditable: true, fingers: false })
const [inputs, first] = geometry.columns
if (!inputs || !first) throw new Error('no columns')

it('an edge is found where it begins and where it ends, by a finger from further away', () => {
  const [y0 = 0] = inputs.centres
  const y1 = first.centres[2] ?? 0
  const start = inputs.x + inputs.tile / 2
  const end = first.x - first.tile / 2
  const edge = { layer: 0, input: 0, unit: 2 }
  expect(edgeAt(geometry, end - 3, y1 + 1)).toMatchObject({ layer: 0, unit: 2 })
  const curve = curveOf(inputs, 0, first, 2)
  if (!curve) throw new Error('no curve')
  const bend = (first.x - inputs.x) * 0.42
  expect(placeOn(curve, bend, 0)).toEqual([start, y0])
  expect(placeOn(curve, bend, 1)).toEqual([end, y1])
  const [x, y] = placeOn(curve, bend, 0.9)
  expect(edgeAt(geometry, x, y)).toEqual(edge)
  const last = first.centres.at(-1) ?? 0
  expect(edgeAt(geometry, end - 2, last + 14)).toBeNull()
  expect(edgeAt(geometry, end - 2, last + 14, true)).toMatchObject({ layer: 0, unit: 3 })
  expect(edgeAt(geometry, first.x, last), 'a unit is none').toBeNull()
})
