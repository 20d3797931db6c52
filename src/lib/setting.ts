import type { Text } from './text.ts'

/** What is usually chosen for a setting; where it depends on the settings beside it, by their values. */
export type Usual<T> = readonly T[] | ((beside: Readonly<Record<string, unknown>>) => readonly T[])

/**
 * A setting is something a user can set: its range, default, label, help text and link key stand here, once.
 * The reading of documents, the link codec, the exporters and the controls of the page are derived from it.
 */
interface Described {
  /** The key of the setting in a link: short, readable, never changed once released. */
  readonly key: string
  readonly label: Text
  /** One sentence that says what the setting does. */
  readonly help: Text
}

export interface NumberSetting extends Described {
  readonly kind: 'number'
  readonly min: number
  readonly max: number
  readonly default: number
  /** Distance between two values of a slider or spin button; with `scale: 'log'` the ratio of the first step. */
  readonly step: number
  readonly integer: boolean
  readonly scale: 'linear' | 'log'
  /** Values worth offering by name, ascending. */
  readonly suggestions: readonly number[]
  /** Ascending. */
  readonly usual?: Usual<number>
}

export interface BooleanSetting extends Described {
  readonly kind: 'boolean'
  readonly default: boolean
}

export interface TextSetting extends Described {
  readonly kind: 'text'
  readonly default: string
  /** Greatest number of UTF-16 code units. */
  readonly maxLength: number
}

/** One row of a table that a user can choose from. */
export interface Option<Id extends string = string> {
  readonly id: Id
  readonly label: Text
  readonly help: Text
}

export interface ChoiceSetting<Id extends string = string> extends Described {
  readonly kind: 'choice'
  readonly options: readonly Option<Id>[]
  readonly default: Id
  /** LaTeX that goes before the formulas of its options: what they are formulas of. */
  readonly symbol?: string
}

/** An option with settings of its own, such as an optimizer with its momentum. */
export interface Item<Id extends string = string> extends Option<Id> {
  readonly parameters: Readonly<Record<string, NumberSetting>>
}

/** A choice whose options have settings of their own; its value is `{ id, …parameters }`. */
export interface ItemSetting<I extends Item = Item> extends Described {
  readonly kind: 'item'
  readonly options: readonly I[]
  readonly default: I['id']
  readonly usual?: Usual<I['id']>
  /** As of a choice. */
  readonly symbol?: string
}

/** An entry that someone wrote: as it is to stand in the list, or where in the text it can't be read, from 1. */
export type OwnEntry = { readonly entry: string } | { readonly at: number }

/** An ordered choice of several options, none twice. */
export interface ListSetting<Id extends string = string> extends Described {
  readonly kind: 'list'
  readonly options: readonly { readonly id: Id; readonly label?: Text }[]
  /** Reads an entry that is none of the options; absent: there are no others. */
  readonly own?: (text: string) => OwnEntry
  readonly minLength: number
  readonly maxLength: number
  readonly default: readonly Id[]
}

export type Setting = NumberSetting | BooleanSetting | TextSetting | ChoiceSetting | ItemSetting | ListSetting

export type Settings = Readonly<Record<string, Setting>>

/** The value of an item: its id and its parameters. */
export type ItemValue<I extends Item> = I extends Item
  ? { readonly id: I['id'] } & { readonly [P in keyof I['parameters']]: number }
  : never

export type ValueOf<S extends Setting> = S extends { kind: 'number' }
  ? number
  : S extends { kind: 'boolean' }
    ? boolean
    : S extends { kind: 'text' }
      ? string
      : S extends ChoiceSetting<infer Id>
        ? Id
        : S extends ItemSetting<infer I>
          ? ItemValue<I>
          : S extends ListSetting<infer Id>
            ? readonly Id[]
            : never

export type ValuesOf<S extends Settings> = {
  readonly [K in keyof S]: ValueOf<S[K]>
}

type NumberOptions = Omit<NumberSetting, 'kind' | 'integer' | 'scale' | 'suggestions'> &
  Partial<Pick<NumberSetting, 'integer' | 'scale' | 'suggestions'>>

export const number = (options: NumberOptions): NumberSetting => ({
  integer: false,
  scale: 'linear',
  suggestions: [],
  ...options,
  kind: 'number',
})

export const integer = (options: NumberOptions): NumberSetting => number({ ...options, integer: true })

export const boolean = (options: Omit<BooleanSetting, 'kind'>): BooleanSetting => ({ ...options, kind: 'boolean' })

export const text = (options: Omit<TextSetting, 'kind'>): TextSetting => ({
  ...options,
  kind: 'text',
})

export const choice = <const Id extends string>(options: Omit<ChoiceSetting<Id>, 'kind'>): ChoiceSetting<Id> => ({
  ...options,
  kind: 'choice',
})

export const item = <const I extends Item>(options: Omit<ItemSetting<I>, 'kind'>): ItemSetting<I> => ({
  ...options,
  kind: 'item',
})

export const list = <const Id extends string>(options: Omit<ListSetting<Id>, 'kind'>): ListSetting<Id> => ({
  ...options,
  kind: 'list',
})

/** The value of an item with every parameter at its default. */
export const itemDefault = <I extends Item>(option: I): ItemValue<I> =>
  ({
    id: option.id,
    ...Object.fromEntries(Object.entries(option.parameters).map(([name, p]) => [name, p.default])),
  }) as ItemValue<I>

/** The row of a table with this id. Throws a RangeError where there is none: ids are validated at the edge. */
export function byId<I extends { readonly id: string }>(table: readonly I[], id: string): I {
  const found = table.find((row) => row.id === id)
  if (!found)
    throw new RangeError(`no item ${JSON.stringify(id)} in a table of ${table.map((row) => row.id).join(', ')}`)
  return found
}
