import { createStore } from 'zustand/vanilla'
import type { Text } from '../../lib/text.ts'
import { pageStore } from '../page.ts'
import type { Listing } from './database.ts'

/** What can be done with the experiments that are kept. */
export interface Keeping {
  /** Resolves when nothing waits to be written. */
  settled(): Promise<void>
  /** The entry that the present experiment is kept under. */
  present(): Promise<{ readonly id: string }>
  /** What can be read of what is kept. */
  list(): Promise<Listing>
  /** Opens an entry where its run stands; false where it can’t be read. */
  openEntry(id: string): Promise<boolean>
  remove(id: string): Promise<void>
  removeAll(): Promise<void>
  /** The usual experiment, from its start. */
  startFresh(): void
}

/** What is said about keeping experiments, and about the page as it is kept. */
export interface KeepingState {
  /** Null while the database is not asked for. */
  readonly keeper: Keeping | null
  /** A kept experiment was opened by itself: where its run stands, and whether the address did not ask for it. */
  readonly resumed: { readonly epoch: number; readonly step: number; readonly isLast: boolean } | null
  /** Something that could be gone on with. */
  readonly offer: Offer | null
  /** Why nothing is kept. */
  readonly refused: 'forbidden' | 'full' | 'newer' | null
  /** The run that was kept could not be read. */
  readonly broken: boolean
  /** Another version of the page waits; what takes it. */
  readonly update: (() => void) | null
}

export interface Offer {
  readonly id: string
  /** Its tab crashed, or the link that was opened is one that was worked on before. */
  readonly why: 'crashed' | 'known'
  /** Its title, or its dataset. */
  readonly name: string | Text
  readonly epoch: number
}

export const keepingStore = createStore<KeepingState>(() => ({
  keeper: null,
  resumed: null,
  offer: null,
  refused: null,
  broken: false,
  update: null,
}))

/** Says something, in the notices of the page. */
export function say(change: Partial<KeepingState>): void {
  keepingStore.setState(change)
  pageStore.setState({ keeping: true })
}
