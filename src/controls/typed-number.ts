import type { NumberSetting } from '../lib/setting.ts'

const decimal = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i

/** A typed number, with a decimal point or comma; null where it is none or the setting does not allow it. */
export function parseNumber(text: string, { min, max, integer }: NumberSetting): number | null {
  const plain = text.trim().replace('−', '-').replace(',', '.')
  if (!decimal.test(plain)) return null
  const value = Number(plain)
  return value >= min && value <= max && (!integer || Number.isInteger(value)) ? value : null
}

/** The next value up or down: of the suggestions where there are any, else a step away, or a ratio on a logarithmic scale. */
export function stepped(
  { min, max, step, integer, scale, suggestions }: NumberSetting,
  value: number,
  direction: 1 | -1,
): number {
  if (suggestions.length > 0) {
    const next = direction > 0 ? suggestions.find((s) => s > value) : suggestions.findLast((s) => s < value)
    return next ?? value
  }
  const moved = scale === 'log' ? value * step ** direction : value + direction * step
  const clean = integer ? moved : Number(moved.toPrecision(12))
  return Math.min(max, Math.max(min, clean))
}
