/** A weight: of layer `layer` (from 0), from its input `input` to its unit `unit`. */
export interface EdgeId {
  readonly layer: number
  readonly input: number
  readonly unit: number
}

/** Whether two are the same weight. */
export const isSameEdge = (a: EdgeId, b: EdgeId): boolean =>
  a.layer === b.layer && a.input === b.input && a.unit === b.unit

/** A unit: column 0 is the inputs, column `k` the units of layer `k − 1`. */
export interface UnitId {
  readonly column: number
  readonly unit: number
}

export type Focus = { readonly edge: EdgeId } | { readonly unit: UnitId } | null

/** Ids of the buttons that move a hidden layer, and of those that its settings are behind. */
export const layerGripId = (index: number): string => `move-layer-${index}`
export const layerButtonId = (index: number): string => `layer-${index}`
