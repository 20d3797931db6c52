import type { ValuesOf } from '../lib/setting.ts'
import type {
  dataSettings,
  generalSettings,
  layerSettings,
  outputSettings,
  trainingSettings,
  viewSettings,
} from './settings.ts'

/** The version of the document that this code writes. */
export const version = 1

export interface DataValues extends ValuesOf<typeof dataSettings> {
  /** Samples of one's own, as `writeOwn` puts them, of the dataset `own` and of no other. */
  readonly own?: string
}
export type HiddenLayer = ValuesOf<typeof layerSettings>
export type OutputLayer = ValuesOf<typeof outputSettings>
export type TrainingValues = ValuesOf<typeof trainingSettings>
export type ViewValues = ValuesOf<typeof viewSettings>

/**
 * One plain JSON document: everything a user sets, and nothing else. The same experiment gives the same run, bit for
 * bit, in every browser and in Node.
 */
export interface Experiment extends ValuesOf<typeof generalSettings> {
  readonly version: typeof version
  readonly data: DataValues
  readonly network: {
    /** Hidden layers, from the inputs to the output; none makes a perceptron. */
    readonly layers: readonly HiddenLayer[]
    readonly output: OutputLayer
    /** Where the run starts in the place of drawn weights, as `writeWeights` puts them; absent: they are drawn. */
    readonly weights?: string
    /** Parameters that training leaves alone from the start, as `frozen.ts` says; absent: none. */
    readonly frozen?: readonly number[]
  }
  readonly training: TrainingValues
  readonly view: ViewValues
}
