import { describe, expect, it } from 'vitest'
import { loadKernels } from '../../src/engine/kernels/node.ts'
import { simdRun } from '../../src/engine/run.ts'
import { readLink, writeLink } from '../../src/experiment/link.ts'
import type { Experiment } from '../../src/experiment/types.ts'
import { writeWeights } from '../../src/experiment/weights.ts'
import { drawWeights, setData, setLayer, setTraining, withFittingWeights } from '../../src/state/edits.ts'
import type { Answer, Event, Metrics, Question, RunState } from '../../src/training/protocol.ts'
import { late } from '../../src/training/late.ts'
import { Session } from '../../src/training/session.ts'

const kernels = await loadKernels()

class Bench {
  private answer: Answer | null = null
  private readonly session = new Session({
    late: () => late,
    now: () => 0,
    post: (event: Event) => {
      if (event.type === 'answer') this.answer = event.answer
    },
    start: (spec) => simdRun(kernels, spec),
  })

  constructor(experiment: Experiment) {
    this.session.handle({ type: 'load', run: 1, experiment })
  }

  ask(question: Question): Answer | null {
    this.session.handle({ type: 'ask', question, request: 1 })
    return this.answer
  }

  step(count: number): void {
    this.session.handle({ type: 'step', count, unit: 'batch', request: 1 })
  }
}

const rows = [
  [0.1, 0.2],
  [-3, 4],
  [5.5, -5.5],
]

describe('an experiment shared with its weights', () => {
  const links = [
    'v=1&data=moons&layers=8,4',
    'v=1&data=blobs&layers=6:relu:norm=batch,5:norm=layer:dropout=0.2',
    'v=1&data=gaussian&layers=',
  ]
  for (const link of links) {
    it(`predicts the same, to the last bit: ${link}`, async () => {
      const { experiment } = readLink(link)
      const first = new Bench(experiment)
      first.step(37)
      const prediction = first.ask({ about: 'prediction', rows })
      const { trainLoss, validationLoss } = first.ask({ about: 'metrics' }) as Metrics
      const weights = await writeWeights(first.ask({ about: 'state' }) as RunState)

      const shared = writeLink({ ...experiment, network: { ...experiment.network, weights } })
      const { experiment: opened, problems } = readLink(shared)
      expect(problems).toEqual([])
      const second = new Bench(opened)
      expect(second.ask({ about: 'prediction', rows })).toEqual(prediction)
      expect(second.ask({ about: 'metrics' })).toMatchObject({ epoch: 0, trainLoss, validationLoss })
      expect(new Bench(experiment).ask({ about: 'prediction', rows })).not.toEqual(prediction)
    })
  }

  it('keeps them while they belong to its network, and not longer', async () => {
    const { experiment } = readLink(links[0] as string)
    const weights = await writeWeights(new Bench(experiment).ask({ about: 'state' }) as RunState)
    const brought: Experiment = { ...experiment, network: { ...experiment.network, weights } }
    const after = (next: Experiment) => withFittingWeights(brought, next).network.weights
    expect(after(setTraining(brought, { learningRate: 1 }))).toBe(weights)
    expect(after(setLayer(brought, 0, { activation: 'relu' }))).toBe(weights)
    expect(after(setLayer(brought, 0, { units: 9 }))).toBeUndefined()
    expect(after(setLayer(brought, 0, { initializer: { id: 'zeros' } }))).toBeUndefined()
    expect(after(setTraining(brought, { seed: 2 }))).toBeUndefined()
    expect(after(setData(brought, { dataset: 'xor' }))).toBeUndefined()
    expect(drawWeights(brought)).toEqual(experiment)
  })
})
