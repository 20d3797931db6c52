import { expect, test } from 'vitest'
import { linesOf } from '../../../src/panels/output/draw-map.ts'
import { outputScale } from '../../../src/panels/output/output-scale.ts'

const levels = (...scale: Parameters<typeof outputScale>) => linesOf(scale[0], outputScale(...scale))

test('the decision falls at one half for targets 0 and 1, at 0 for −1 and 1', () => {
  expect(levels('binary', 'unit', [0, 9]).filter(({ main }) => main)).toEqual([{ level: 0.5, main: true }])
  expect(levels('binary', 'signed', [0, 9]).filter(({ main }) => main)).toEqual([{ level: 0, main: true }])
})

test('lines beside the decision are halfway to the targets', () => {
  expect(levels('binary', 'unit', [0, 9]).map(({ level }) => level)).toEqual([0.5, 0.25, 0.75])
  expect(levels('binary', 'signed', [0, 9]).map(({ level }) => level)).toEqual([0, -0.5, 0.5])
})

test('real targets are measured by their own domain, whatever the loss', () => {
  expect(outputScale('regression', 'unit', [-2, 6])).toEqual({ low: -2, boundary: 2, high: 6 })
})
