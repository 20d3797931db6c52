import { mostDecimals, numberAt, powerOfTen, stepsOf } from './item.ts'
import { ownLimits } from './limits.ts'

/** Into at most so many steps the numbers of a column of a file part its range: six digits of it are kept. */
export const finestSteps = 1_000_000

/** How many decimals a number is written with, in the shortest notation that names it. */
function decimalsOf(value: number): number {
  const [mantissa = '', exponent = '0'] = String(value).split('e')
  return Math.max(0, (mantissa.split('.')[1]?.length ?? 0) - Number(exponent))
}

/**
 * Numbers rounded once, where they enter an experiment, so that it holds them exactly, in whatever way it travels: to
 * as many decimals as they are written with, but no more than part their range into `most` steps.
 */
export function quantise(
  values: readonly number[],
  most: number = finestSteps,
): { readonly values: readonly number[]; readonly decimals: number; readonly isRounded: boolean } {
  let [low, high, written] = [Infinity, -Infinity, 0]
  for (const value of values) {
    low = Math.min(low, value)
    high = Math.max(high, value)
    written = Math.max(written, decimalsOf(value))
  }
  let decimals = Math.min(written, mostDecimals)
  const isTooFine = () => {
    const [least, greatest] = [stepsOf(low, decimals), stepsOf(high, decimals)]
    return greatest - least > most || Math.max(-least, greatest) > ownLimits.magnitude
  }
  while (isTooFine() && decimals > -mostDecimals) decimals--
  const rounded = values.map((value) => numberAt(stepsOf(value, decimals), decimals))
  return { values: rounded, decimals, isRounded: rounded.some((value, i) => value !== values[i]) }
}

/** What pictures show of numbers: their range and a twentieth of it on either side, in round figures. */
export function domainOf(values: readonly number[]): readonly [number, number] {
  const low = values.reduce((a, b) => Math.min(a, b), Infinity)
  const high = values.reduce((a, b) => Math.max(a, b), -Infinity)
  const range = high - low || Math.abs(high) || 1
  const round = (value: number) => Number(value.toPrecision(12))
  const steps = powerOfTen(Math.max(-mostDecimals, Math.min(mostDecimals, exponentOf(range) - 2)))
  return [round(Math.floor((low - range / 20) / steps) * steps), round(Math.ceil((high + range / 20) / steps) * steps)]
}

const exponentOf = (value: number): number => Number(value.toExponential().split('e')[1])
