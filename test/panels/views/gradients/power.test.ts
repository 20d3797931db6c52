import { expect, it } from 'vitest'
import { formatPower } from '../../../../src/panels/views/gradients/power.ts'

it('numbers of any order are short', () => {
  expect([0, 0.25, 1234, 0.000031, 1e-7, 2.5e6, 1e-3, -0.5, -2e-6, Number.NaN].map(formatPower)).toEqual([
    '0',
    '0.25',
    '1200',
    '3.1·10⁻⁵',
    '10⁻⁷',
    '2.5·10⁶',
    '10⁻³',
    '−0.5',
    '−2·10⁻⁶',
    '—',
  ])
})
