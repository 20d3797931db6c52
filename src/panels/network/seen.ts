import { createStore } from 'zustand/vanilla'
import type { Watched } from '../../training/protocol.ts'
import type { EdgeId, Focus, UnitId } from './ids.ts'
import type { Health } from './live/health.ts'
import type { Moment } from './live/moments.ts'
import type { Pass } from './live/pass.ts'

/** How the edges are drawn. */
export interface EdgeLook {
  /** What each column sends on: edges then are what goes through them, `w · a`; null: they are their weights. */
  readonly flow: readonly ArrayLike<number>[] | null
  /** They step back beneath something else. */
  readonly isFaint: boolean
  /** Of each column, units that dropout left out; null where there is none. */
  readonly dropped: readonly (readonly boolean[] | null)[]
}

/** What slow motion shows. */
export interface Shown {
  readonly watched: Watched
  /** Whether the step was done: the samples before the last of a batch change nothing yet. */
  readonly updates: boolean
  readonly moment: Moment
  /** Nothing may move. */
  readonly isStill: boolean
  /** There is time to read what is said of each stage. */
  readonly isCalm: boolean
}

/** What is seen of the network beside its weights: a point on its way through, and what training does to units. */
export interface Seen {
  /** What the pointer or the keyboard is at. */
  readonly focus: Focus
  /** What was pressed, and is open. */
  readonly opened: { readonly unit: UnitId } | { readonly edge: EdgeId; readonly x: number; readonly y: number } | null
  readonly edges: EdgeLook
  /** Of the point that is asked about, or of the sample that slow motion shows. */
  readonly pass: Pass | null
  /** Where that point is on the plane, in parts of its axes from the top left; one axis alone has no `y`. */
  readonly place: { readonly x: number; readonly y: number | null } | null
  /** The step that was observed last. */
  readonly watched: Watched | null
  readonly health: Health | null
  readonly shown: Shown | null
}

export const nothingSeen: Omit<Seen, 'focus' | 'opened'> = {
  edges: { flow: null, isFaint: false, dropped: [] },
  pass: null,
  place: null,
  watched: null,
  health: null,
  shown: null,
}

/** Written by what is loaded later, read by the picture and the cards. */
export const seenStore = createStore<Seen>(() => ({ ...nothingSeen, focus: null, opened: null }))

export const focusOn = (focus: Focus): void => seenStore.setState({ focus })
