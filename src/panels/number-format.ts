/** A loss as it is read at a glance: three decimals, or a power of ten where that would say nothing. */
export function formatLoss(value: number): string {
  if (!Number.isFinite(value)) return value > 0 ? '∞' : '–'
  if (value !== 0 && Math.abs(value) < 0.001) return value.toExponential(1).replace('-', '−').replace('e−', 'e−')
  return Math.abs(value) >= 1000 ? value.toPrecision(4) : value.toFixed(3)
}

/** A share of one as a percentage. */
export const formatShare = (value: number): string => `${(value * 100).toFixed(1)}%`

/** 950, 12.3k, 4.56M. */
export function formatCount(value: number): string {
  if (value >= 1e6) return `${(value / 1e6).toPrecision(3)}M`
  if (value >= 1e5) return `${(value / 1e3).toPrecision(3)}k`
  return Math.round(value).toLocaleString('en')
}

/** A learning rate in three digits: 0.00312, 3.12e−6. */
export function formatRate(value: number): string {
  const rounded = Number(value.toPrecision(3))
  return (Math.abs(rounded) < 1e-5 && rounded !== 0 ? rounded.toExponential() : String(rounded)).replace('e-', 'e−')
}

/** A number of either sign in so many digits at most, with a real minus. */
export const formatSigned = (value: number, digits = 3): string =>
  String(Number(value.toPrecision(digits))).replaceAll('-', '−')

/** What a unit puts out: three decimals, four where it is small. */
export const formatOutput = (value: number): string =>
  value.toFixed(Math.abs(value) < 0.01 && value !== 0 ? 4 : 3).replace('-', '−')
