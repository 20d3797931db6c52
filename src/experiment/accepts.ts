import type { Item, ListSetting, NumberSetting, Setting } from '../lib/setting.ts'

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Whether a value is one of a setting, as it stands. */
export function accepts(setting: Setting, value: unknown): boolean {
  switch (setting.kind) {
    case 'number':
      return isNumberOf(setting, value)
    case 'boolean':
      return typeof value === 'boolean'
    case 'text':
      return typeof value === 'string' && value.length <= setting.maxLength
    case 'choice':
      return setting.options.some(({ id }) => id === value)
    case 'item':
      return isRecord(value) && setting.options.some((option) => option.id === value.id && isItem(option, value))
    case 'list':
      return Array.isArray(value) && isListOf(setting, value)
  }
}

const isNumberOf = ({ integer, min, max }: NumberSetting, value: unknown): boolean =>
  (integer ? Number.isInteger(value) : Number.isFinite(value)) && (value as number) >= min && (value as number) <= max

/** Beside the id its parameters, all of them and nothing else. */
function isItem({ parameters }: Item, values: Record<string, unknown>): boolean {
  const names = Object.keys(parameters)
  return (
    Object.keys(values).length === names.length + 1 &&
    names.every((name) => Object.hasOwn(values, name) && isNumberOf(parameters[name] as NumberSetting, values[name]))
  )
}

const isListOf = (setting: ListSetting, values: readonly unknown[]): boolean =>
  values.length >= setting.minLength &&
  values.length <= setting.maxLength &&
  new Set(values).size === values.length &&
  values.every((value) => entryOf(setting, value) === value)

/** An entry of a list as it is to stand there; undefined where it is none. */
export function entryOf({ options, own }: ListSetting, value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined
  const plain = own ? value.trim() : value
  if (options.some(({ id }) => id === plain)) return plain
  const read = own?.(value)
  return read && 'entry' in read ? read.entry : undefined
}
