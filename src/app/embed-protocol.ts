import type { PageApi, PageEvent } from './page-api.ts'

/**
 * What an embedded experiment and the page around it say to each other with `postMessage`: types, and the judge of what
 * comes in. Every message is a plain object with `layerwise: 1`; what is none is not for us.
 */

export const protocolVersion = 1

/** What can be called: the page API, with events by subscription. */
export type Call = Exclude<keyof PageApi, 'version' | 'on'> | 'subscribe' | 'unsubscribe'

/** Of the page around, repeated in the answer. */
export type RequestId = number | string

/** From the page around: `{ layerwise: 1, id: 7, call: 'step', args: [5, 'epoch'] }`. */
export interface Request {
  readonly layerwise: typeof protocolVersion
  readonly id: RequestId
  readonly call: Call
  readonly args: readonly unknown[]
}

/** To the page around. */
export type Reply =
  /** Once, when it can be called. */
  | { readonly layerwise: typeof protocolVersion; readonly hello: { readonly calls: readonly Call[] } }
  /** When the work of a call is done. */
  | { readonly layerwise: typeof protocolVersion; readonly id: RequestId; readonly result: unknown }
  | {
      readonly layerwise: typeof protocolVersion
      readonly id: RequestId
      readonly error: { readonly name: string; readonly message: string }
    }
  | { readonly layerwise: typeof protocolVersion; readonly event: PageEvent; readonly detail: unknown }

/** Most of what a message may hold, so that none can make the page work or remember without end. */
export const messageLimits = {
  /** Characters of all texts in it: as many as a file may have. */
  text: 1_000_000,
  /** Numbers, texts, lists and objects in it. */
  values: 100_000,
  /** Lists and objects within each other. */
  depth: 12,
  /** Rows of a prediction, and numbers in a row. */
  rows: 10_000,
  columns: 64,
  /** Steps of one call. */
  steps: 100_000,
  /** Calls that are not answered yet. */
  waiting: 64,
} as const

const events: readonly PageEvent[] = ['ready', 'frame', 'stopped', 'failed', 'change']

/** Says what is wrong with the arguments of a call, or null. */
type Check = (args: readonly unknown[]) => string | null

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

const isWhole = (value: unknown, least: number, most: number): boolean =>
  Number.isInteger(value) && (value as number) >= least && (value as number) <= most

const isNumber = (value: unknown): boolean => typeof value === 'number' && Number.isFinite(value)

const nothing: Check = (args) => (args.length === 0 ? null : 'takes no arguments')

const anEvent: Check = (args) =>
  args.length === 1 && events.some((event) => event === args[0]) ? null : `takes one of ${events.join(', ')}`

const calls: Readonly<Record<Call, Check>> = {
  experiment: nothing,
  load: ([given, ...more]) =>
    more.length === 0 && (isObject(given) || typeof given === 'string') ? null : 'takes a document or a link',
  play: nothing,
  pause: nothing,
  step: ([count = 1, unit = 'batch', ...more]) =>
    more.length === 0 &&
    isWhole(count, 1, messageLimits.steps) &&
    (unit === 'sample' || unit === 'batch' || unit === 'epoch')
      ? null
      : `takes a whole number from 1 to ${messageLimits.steps} and one of sample, batch, epoch`,
  reset: ([options = {}, ...more]) =>
    more.length === 0 &&
    isObject(options) &&
    (options['seed'] === undefined || isWhole(options['seed'], 0, 2 ** 32 - 1))
      ? null
      : 'takes { seed }, a whole number from 0 to 4294967295',
  metrics: nothing,
  weights: nothing,
  rangeTest: ([options = {}, ...more]) =>
    more.length === 0 &&
    isObject(options) &&
    ['low', 'high', 'steps'].every((name) => options[name] === undefined || isNumber(options[name]))
      ? null
      : 'takes { low, high, steps }, numbers',
  predict: ([rows, ...more]) =>
    more.length === 0 && Array.isArray(rows) && rows.length <= messageLimits.rows && rows.every(isRow)
      ? null
      : `takes at most ${messageLimits.rows} rows of numbers`,
  link: nothing,
  subscribe: anEvent,
  unsubscribe: anEvent,
}

const isRow = (row: unknown): boolean =>
  Array.isArray(row) && row.length > 0 && row.length <= messageLimits.columns && row.every(isNumber)

export const callNames = Object.keys(calls) as readonly Call[]

/** Plain JSON values within the limits: nothing that another part of the page would stumble over, circles included. */
function isPlain(value: unknown, left: { text: number; values: number }, depth: number): boolean {
  left.values--
  if (left.values < 0) return false
  if (typeof value === 'string') {
    left.text -= value.length
    return left.text >= 0
  }
  if (value === null || value === undefined || typeof value === 'boolean' || typeof value === 'number') return true
  if (depth === 0) return false
  if (Array.isArray(value)) {
    return value.length <= left.values && value.every((one) => isPlain(one, left, depth - 1))
  }
  return (
    isObject(value) &&
    Object.entries(value).every(([name, one]) => isPlain(name, left, 0) && isPlain(one, left, depth - 1))
  )
}

const isId = (id: unknown): id is RequestId => isNumber(id) || (typeof id === 'string' && id.length <= 64)

/** What to do with a message: carry it out, say why not, or, where it is not for us, nothing. */
export type Judged = { readonly request: Request } | { readonly id: RequestId; readonly fault: string } | null

/** Judges a message from anywhere. Total. */
export function judgeMessage(data: unknown): Judged {
  if (!isObject(data) || !('layerwise' in data) || !isId(data['id'])) return null
  const { layerwise, id, call, args = [] } = data
  if (layerwise !== protocolVersion)
    return { id, fault: `only version ${protocolVersion} of the protocol is spoken here` }
  if (typeof call !== 'string' || !Object.hasOwn(calls, call)) {
    return { id, fault: `there is no such call; there are ${callNames.join(', ')}` }
  }
  const { text, values, depth } = messageLimits
  if (!Array.isArray(args) || !isPlain(args, { text, values }, depth)) {
    return { id, fault: `${call} takes a list of plain values, not too many, and not too deep within each other` }
  }
  const name = call as Call
  const fault = calls[name](args)
  return fault === null
    ? { request: { layerwise: protocolVersion, id, call: name, args } }
    : { id, fault: `${name} ${fault}` }
}
