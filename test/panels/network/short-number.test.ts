import { expect, it } from 'vitest'
import { shortNumber } from '../../../src/panels/network/live/draw-pass.ts'

it('a number below a unit is short, and never a nought that it is not', () => {
  const told = [0, 0.5, -1.234, 123.4, 12_345, 0.0025, -0.00031].map(shortNumber)
  expect(told).toEqual(['0.00', '0.50', '−1.23', '123', '1e4', '0.0025', '−3e−4'])
})
