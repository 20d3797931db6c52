import type { CurveId } from '../../experiment/curves.ts'
import type { HistoryRow } from '../../training/protocol.ts'
import { formatLoss, formatRate, formatShare } from '../number-format.ts'
import type { curvesText } from './text.ts'

/** How one kind of curve reads the history. */
interface CurveKind {
  readonly train: (row: HistoryRow) => number
  /** Absent: there is one line alone. */
  readonly validation?: (row: HistoryRow) => number
  /** How much worse the validation set fares. */
  readonly gap?: (row: HistoryRow) => number
  readonly format: (value: number) => string
  /** Labels of the axis. */
  readonly tick: (value: number) => string
  readonly chart: keyof typeof curvesText
  readonly hasLog: boolean
}

/** Tick labels of losses and rates: short, without trailing zeros. */
const shortTick = (value: number): string =>
  value !== 0 && Math.abs(value) < 0.001
    ? value.toExponential(0).replace('-', '−')
    : String(Number(value.toPrecision(3)))

export const curveKinds: Readonly<Record<CurveId, CurveKind>> = {
  loss: {
    train: (row) => row.trainLoss,
    validation: (row) => row.validationLoss,
    gap: (row) => row.validationLoss - row.trainLoss,
    format: formatLoss,
    tick: shortTick,
    chart: 'loss',
    hasLog: true,
  },
  accuracy: {
    train: (row) => row.trainAccuracy,
    validation: (row) => row.validationAccuracy,
    gap: (row) => row.trainAccuracy - row.validationAccuracy,
    format: formatShare,
    tick: (value) => `${Math.round(value * 100)}%`,
    chart: 'accuracy',
    hasLog: false,
  },
  rate: {
    train: (row) => row.learningRate,
    format: formatRate,
    tick: shortTick,
    chart: 'learningRate',
    hasLog: true,
  },
}
