import type { FrameLayout, FrameScalars, HistoryRow } from './protocol.ts'

/** Numbers of one row of history: epoch, training and validation loss, training and validation accuracy. */
export const historyWidth = 5

/** The parts of a frame's buffer, as views: nothing is copied. */
export interface FrameViews {
  /** `[rows, 5]`, see `historyWidth`; accuracies are NaN for regression. */
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
  }
}
