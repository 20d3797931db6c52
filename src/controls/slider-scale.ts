import type { NumberSetting } from '../lib/setting.ts'

interface Places {
  /** Places are whole numbers from 0 to this one. */
  readonly last: number
  readonly toPlace: (value: number) => number
  readonly toValue: (place: number) => number
}

const decimals = (step: number): number => Math.max(0, -Math.floor(Math.log10(step) + 1e-9))

/** The places where a slider can rest: multiples of the step, or the suggestions of a logarithmic setting. */
export function places(setting: NumberSetting, min: number, max: number): Places {
  if (setting.scale === 'log') {
    const stops = [...new Set([min, ...setting.suggestions.filter((value) => value > min && value < max), max])]
    return {
      last: stops.length - 1,
      toPlace: (value) => {
        const above = stops.findIndex((stop) => stop >= value)
        return above < 0 ? stops.length - 1 : above
      },
      toValue: (place) => stops[place] as number,
    }
  }
  const { step } = setting
  const last = Math.round((max - min) / step)
  return {
    last,
    toPlace: (value) => Math.min(last, Math.max(0, Math.round((value - min) / step))),
    toValue: (place) => Math.min(max, Number((min + place * step).toFixed(decimals(step)))),
  }
}
