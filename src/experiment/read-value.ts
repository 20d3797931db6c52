import {
  type Item,
  itemDefault,
  type ItemSetting,
  type ListSetting,
  type NumberSetting,
  type Setting,
} from '../lib/setting.ts'
import type { Text } from '../lib/text.ts'
import { accepts, entryOf, isRecord } from './accepts.ts'
import { type Problem, problems } from './problem.ts'

/** Collects what had to be mended while reading. */
export type Report = (problem: Problem) => void

const labelOf = (setting: Setting, id: string): string | Text =>
  'options' in setting ? (setting.options.find((option) => option.id === id)?.label ?? id) : id

/**
 * A setting's value from anything: taken as it is where it is valid, brought to the nearest valid one where that is
 * plain (a number out of range), else the fallback. Whatever is not taken as it is, is reported. Never throws.
 */
export function readValue(setting: Setting, raw: unknown, fallback: unknown, path: string, report: Report): unknown {
  if (raw === undefined) return fallback
  if (accepts(setting, raw)) return raw
  switch (setting.kind) {
    case 'number':
      return readNumber(setting, raw, fallback, path, report)
    case 'boolean':
      report(problems.wrongType(path, setting.label, raw, String(fallback)))
      return fallback
    case 'text':
      return readString(setting.label, setting.maxLength, raw, fallback, path, report)
    case 'choice':
      report(problems.notOffered(path, setting.label, raw, labelOf(setting, String(fallback))))
      return fallback
    case 'item':
      return readItem(setting, raw, fallback as { id: string }, path, report)
    case 'list':
      return readList(setting, raw, fallback, path, report)
  }
}

function readNumber(setting: NumberSetting, raw: unknown, fallback: unknown, path: string, report: Report): unknown {
  if (typeof raw !== 'number' || Number.isNaN(raw)) {
    report(problems.wrongType(path, setting.label, raw, String(fallback)))
    return fallback
  }
  const bounded = Math.min(setting.max, Math.max(setting.min, raw))
  const used = setting.integer ? Math.round(bounded) : bounded
  report(problems.outOfRange(path, setting.label, String(raw), String(used)))
  return used
}

function readString(
  label: Text,
  limit: number,
  raw: unknown,
  fallback: unknown,
  path: string,
  report: Report,
): unknown {
  if (typeof raw !== 'string') {
    report(problems.wrongType(path, label, raw, JSON.stringify(fallback)))
    return fallback
  }
  report(problems.tooMany(path, label, raw.length, limit))
  return raw.slice(0, limit)
}

function readItem(setting: ItemSetting, raw: unknown, fallback: { id: string }, path: string, report: Report): unknown {
  if (!isRecord(raw) || typeof raw.id !== 'string') {
    report(problems.wrongType(path, setting.label, raw, fallback.id))
    return fallback
  }
  const option = setting.options.find((candidate) => candidate.id === raw.id)
  if (!option) {
    report(problems.notOffered(path, setting.label, raw.id, labelOf(setting, fallback.id)))
    return fallback
  }
  return { id: option.id, ...readParameters(option, raw, path, report) }
}

function readParameters(option: Item, raw: Record<string, unknown>, path: string, report: Report): object {
  const defaults = itemDefault(option) as Record<string, unknown>
  for (const name of Object.keys(raw)) {
    if (name !== 'id' && !Object.hasOwn(option.parameters, name)) report(problems.unknownKey(`${path}.${name}`))
  }
  return Object.fromEntries(
    Object.entries(option.parameters).map(([name, parameter]) => [
      name,
      readValue(parameter, Object.hasOwn(raw, name) ? raw[name] : undefined, defaults[name], `${path}.${name}`, report),
    ]),
  )
}

function readList(setting: ListSetting, raw: unknown, fallback: unknown, path: string, report: Report): unknown {
  const inWords = (fallback as readonly string[]).join(', ')
  if (!Array.isArray(raw)) {
    report(problems.wrongType(path, setting.label, raw, inWords))
    return fallback
  }
  const known = new Set<string>()
  for (const value of raw.slice(0, 100)) {
    const entry = entryOf(setting, value)
    if (entry !== undefined) known.add(entry)
    else report(notAnEntry(setting, value, inWords, path))
  }
  const ids = [...known].slice(0, setting.maxLength)
  if (known.size > ids.length) report(problems.tooMany(path, setting.label, known.size, setting.maxLength))
  return ids.length < setting.minLength ? fallback : ids
}

function notAnEntry({ label, own }: ListSetting, value: unknown, used: string, path: string): Problem {
  const read = typeof value === 'string' ? own?.(value) : undefined
  return read && 'at' in read
    ? problems.unreadableEntry(path, label, String(value), read.at)
    : problems.notOffered(path, label, value, used)
}
