import type { FrameLayout, FrameScalars, HistoryRow } from './protocol.ts'

/** The numbers of one row of history, in order. */
const historyColumns = [
  'epoch',
  'trainLoss',
  'validationLoss',
  'trainAccuracy',
  'validationAccuracy',
  'learningRate',
] as const satisfies readonly (keyof HistoryRow)[]

export const historyWidth = historyColumns.length

/** The parts of a frame's buffer, as views: nothing is copied. */
export interface FrameViews {
  /** `[rows, historyWidth]`; accuracies are NaN for regression. */
  readonly history: Float64Array
  /** All parameters in canonical order (`LayerShape`). */
  readonly parameters: Float32Array
  /** `[units, rows · columns]`, row 0 at the top of the plane. */
  readonly unitMaps: Float32Array
  /** `[outputs, rows · columns]`. */
  readonly outputMap: Float32Array
  /** The same size: standard deviations over draws, where the frame is `uncertain`. */
  readonly outputDeviation: Float32Array
}

export interface Frame extends FrameViews {
  readonly scalars: FrameScalars
  readonly layout: FrameLayout
}

const cells = ([columns, rows]: readonly [number, number]): number => columns * rows

/** Size of a frame's buffer in bytes. */
export function frameBytes(layout: FrameLayout): number {
  const floats =
    layout.parameters + layout.units * cells(layout.unitGrid) + 2 * layout.outputs * cells(layout.outputGrid)
  return layout.history * historyWidth * 8 + floats * 4
}

export function frameViews(buffer: ArrayBuffer, layout: FrameLayout): FrameViews {
  const history = new Float64Array(buffer, 0, layout.history * historyWidth)
  let offset = history.byteLength
  const next = (length: number): Float32Array => {
    const view = new Float32Array(buffer, offset, length)
    offset += view.byteLength
    return view
  }
  return {
    history,
    parameters: next(layout.parameters),
    unitMaps: next(layout.units * cells(layout.unitGrid)),
    outputMap: next(layout.outputs * cells(layout.outputGrid)),
    outputDeviation: next(layout.outputs * cells(layout.outputGrid)),
  }
}

/** One row of a frame's history. */
export function historyRow(history: Float64Array, row: number): HistoryRow {
  const at = row * historyWidth
  return {
    epoch: history[at] as number,
    trainLoss: history[at + 1] as number,
    validationLoss: history[at + 2] as number,
    trainAccuracy: history[at + 3] as number,
    validationAccuracy: history[at + 4] as number,
    learningRate: history[at + 5] as number,
  }
}

/** The numbers of a row as they stand in a table; what a row of an earlier version lacks is NaN. */
export const rowNumbers = (row: Partial<HistoryRow>): number[] => historyColumns.map((name) => row[name] ?? Number.NaN)
