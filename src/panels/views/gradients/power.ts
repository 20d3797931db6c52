const digits = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** A number whose order counts: 0.25, −20, 3·10⁻⁵, 10⁶. */
export function formatPower(value: number): string {
  if (value === 0 || !Number.isFinite(value)) return value === 0 ? '0' : '—'
  if (value < 0) return `−${formatPower(-value)}`
  const rounded = Number(value.toPrecision(2))
  if (rounded >= 0.01 && rounded < 10_000) return String(rounded)
  const [factor = '', exponent = ''] = rounded.toExponential().split('e')
  const power = Array.from(exponent.replace('+', ''), (c) => (c === '-' ? '⁻' : digits[Number(c)])).join('')
  return factor === '1' ? `10${power}` : `${factor}·10${power}`
}
