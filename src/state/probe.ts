import { createStore } from 'zustand/vanilla'

/** A place on the plane, in the units of its axes. */
export interface ProbePlace {
  readonly x: number
  readonly y: number
}

/** The point that is asked about: pointed at on the output, moved there by keys, or a sample that was chosen. */
export interface ProbeState {
  /** Where it is on the plane. */
  readonly place: ProbePlace | null
  /** All of it, in the columns of the dataset and their own units: what the network is asked about. */
  readonly row: readonly number[] | null
  /** The sample that it is, by its index in its set; null for a place between samples. */
  readonly sample: { readonly set: 'train' | 'validation'; readonly index: number } | null
}

const nowhere: ProbeState = { place: null, row: null, sample: null }

export const probeStore = createStore<ProbeState>(() => nowhere)

export const setProbe = (probe: ProbeState): void => probeStore.setState(probe)

/** Nothing is asked about any more. */
export function clearProbe(): void {
  if (probeStore.getState() !== nowhere) probeStore.setState(nowhere, true)
}
