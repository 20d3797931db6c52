import { expect, it } from 'vitest'
import { parseNumber, stepped } from '../../src/controls/typed-number.ts'
import { dataSettings, layerSettings, outputSettings, trainingSettings } from '../../src/experiment/settings.ts'
import { number, type NumberSetting, type Setting } from '../../src/lib/setting.ts'

/** Every number that can be typed, those of items included. */
const numbers = [dataSettings, layerSettings, outputSettings, trainingSettings]
  .flatMap((group): Setting[] => Object.values(group))
  .flatMap((setting): Setting[] =>
    setting.kind === 'item' ? setting.options.flatMap(({ parameters }) => Object.values(parameters)) : [setting],
  )
  .filter((setting): setting is NumberSetting => setting.kind === 'number')

it('every number goes up and down from its usual value, in its range, to what could be typed', () => {
  expect(numbers.length).toBeGreaterThan(60)
  const stuck = numbers.filter((setting) => {
    const { default: usual, min, max } = setting
    const up = stepped(setting, usual, 1)
    const down = stepped(setting, usual, -1)
    const moves = (usual === max || up > usual) && (usual === min || down < usual)
    return !moves || [up, down].some((value) => parseNumber(String(value), setting) !== value)
  })
  expect(stuck.map(({ key, label, min, max }) => `${label.en} (${key}, ${min} to ${max})`)).toEqual([])
})

it('equal steps are equal ratios where the scale is logarithmic', () => {
  const help = { en: '', ko: '' }
  const epsilon = number({ key: 'e', label: help, help, min: 1e-8, max: 0.1, step: 10, scale: 'log', default: 1e-5 })
  expect(stepped(epsilon, 1e-5, 1)).toBe(1e-4)
  expect(stepped(epsilon, 1e-5, -1)).toBe(1e-6)
  expect(stepped(epsilon, 1e-8, -1)).toBe(1e-8)
})
