import { layerSettings } from './settings.ts'
import type { HiddenLayer } from './types.ts'
import { defaultLayer } from './defaults.ts'
import type { Setting } from '../lib/setting.ts'
import { decode, nameOf, parseItem, parseValue, splitOnce, writeItem, writeValue } from './link-value.ts'

/**
 * Hidden layers in a link: `6,5:relu:dropout=0.2,3:tanh:init=heNormal`. Each layer is its number of units; then, after colons, its
 * activation by name and its other settings as `key=value`, those at their default left out.
 */

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

const others = Object.entries(layerSettings).filter(([name]) => name !== 'units' && name !== 'activation') as [
  Exclude<keyof HiddenLayer, 'units' | 'activation'>,
  Setting,
][]

function writeLayer(layer: HiddenLayer): string {
  const parts = [writeValue(layerSettings.units, layer.units)]
  if (layer.activation !== defaultLayer.activation) parts.push(layer.activation)
  for (const [name, setting] of others) {
    const value: unknown = layer[name]
    if (same(value, defaultLayer[name])) continue
    const [first, ...parameters] =
      setting.kind === 'item' ? writeItem(setting, value as Record<string, unknown>) : [writeValue(setting, value)]
    parts.push(`${setting.key}=${first}`, ...parameters)
  }
  return parts.join(':')
}

/** Parts that follow an item's own, such as `init=normal:deviation=0.1`, are that item's parameters. */
function parseLayer(text: string): Record<string, unknown> {
  const [units = '', ...parts] = text.split(':')
  const raw: Record<string, unknown> = {
    units: parseValue(layerSettings.units, units),
  }
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i] as string
    const [key, value] = splitOnce(part, '=')
    if (value === undefined) {
      raw.activation = part
      continue
    }
    const name = nameOf(layerSettings, key)
    if (!name) {
      raw[key] = value
      continue
    }
    const setting = layerSettings[name as keyof typeof layerSettings]
    if (setting.kind !== 'item') {
      raw[name] = parseValue(setting, value)
      continue
    }
    const parameters = setting.options.find((option) => option.id === value)?.parameters ?? {}
    const own: string[] = []
    while (i + 1 < parts.length && nameOf(parameters, splitOnce(parts[i + 1] as string, '=')[0])) {
      own.push(parts[++i] as string)
    }
    raw[name] = parseItem(setting, value, own)
  }
  return raw
}

export const writeLayers = (layers: readonly HiddenLayer[]): string => layers.map(writeLayer).join(',')

export function parseLayers(text: string): Record<string, unknown>[] {
  const decoded = decode(text)
  return decoded === '' ? [] : decoded.split(',', 1000).map(parseLayer)
}
