import type { RangeTest, RangeTestOptions } from '../engine/range-test.ts'
import { datasetOf } from '../data/dataset-of.ts'
import { readLink } from '../experiment/link.ts'
import { readExperiment } from '../experiment/read.ts'
import type { Experiment } from '../experiment/types.ts'
import { addressOf } from '../state/address.ts'
import type { Workspace } from '../state/workspace.ts'
import type { LayerWeights, Metrics, StepUnit } from '../training/protocol.ts'

/** What `on` can tell: a new run is ready, a frame was shown, a run stopped or failed, the experiment changed. */
export type PageEvent = 'ready' | 'frame' | 'stopped' | 'failed' | 'change'

/** `window.layerwise`, documented in the README. Promises resolve when the work is done. */
export interface PageApi {
  readonly version: string
  readonly experiment: Experiment
  /** Opens a document or link, paused at its start. Resolves with what was ignored or changed. */
  load(experimentOrLink: unknown): Promise<readonly string[]>
  play(): void
  pause(): Promise<Metrics>
  step(count?: number, unit?: StepUnit): Promise<Metrics>
  reset(options?: { readonly seed?: number }): Promise<void>
  metrics(): Promise<Metrics>
  weights(): Promise<readonly LayerWeights[]>
  /** Loss against a learning rate that grows in each step, from the weights of now; the run is left as it is. */
  rangeTest(options?: Partial<RangeTestOptions>): Promise<RangeTest>
  /** Rows in the columns of the dataset, in their own units → the outputs of the network. */
  predict(rows: readonly (readonly number[])[]): Promise<readonly (readonly number[])[]>
  link(): string
  /** Returns the function that ends it. */
  on(event: PageEvent, handler: (detail: unknown) => void): () => void
}

const units: readonly StepUnit[] = ['sample', 'batch', 'epoch']

export function createPageApi(workspace: Workspace): PageApi {
  const ready = async () => {
    await workspace.metrics()
  }
  return {
    version: '1',
    get experiment() {
      return workspace.experiment
    },
    async load(experimentOrLink) {
      const { experiment, problems } =
        typeof experimentOrLink === 'string' ? readLink(experimentOrLink) : readExperiment(experimentOrLink)
      workspace.open(experiment, problems)
      await ready()
      return problems.map((problem) => problem.path)
    },
    play: () => workspace.play(),
    pause: () => {
      workspace.pause()
      return workspace.metrics()
    },
    step: (count = 1, unit = 'batch') => {
      if (!Number.isInteger(count) || count < 1 || !units.includes(unit)) {
        return Promise.reject(new TypeError(`step takes a whole number from 1 and one of ${units.join(', ')}`))
      }
      return workspace.step(count, unit)
    },
    reset: ({ seed } = {}) => {
      workspace.reset(seed)
      return ready()
    },
    metrics: () => workspace.metrics(),
    weights: () => workspace.weights(),
    rangeTest: (options) => workspace.rangeTest(options),
    predict: async (rows) => {
      const { length } = datasetOf(workspace.experiment.data).columns
      if (rows.some((row) => row.length !== length)) throw new TypeError(`predict takes rows of ${length} numbers`)
      return workspace.predict(rows)
    },
    link: () => addressOf(workspace.experiment),
    on(event, handler) {
      if (event === 'change') {
        return workspace.store.subscribe((state, before) => {
          if (state.experiment !== before.experiment) handler(state.experiment)
        })
      }
      return workspace.listen((fact) => {
        if (fact.type === event) handler(fact.type === 'frame' ? fact.scalars : fact)
      })
    },
  }
}
