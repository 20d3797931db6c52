import { describe, expect, it } from 'vitest'
import { readLink } from '../../src/experiment/link.ts'
import { planRun } from '../../src/training/plan.ts'
import { liveSettings } from '../../src/training/training-spec.ts'

const read = (link: string) => readLink(link).experiment

describe('what the engine is asked for', () => {
  it('is everything that the experiment sets', () => {
    const { spec } = planRun(
      read(
        'data=moons&layers=4:norm=layer:dropout=0.2:bias=1:l1=0.1:l2=0.2&outbias=2&outl1=0.3&outl2=0.4&l1=0.01&l2=0.02&decay=0.03&maxnorm=4&clipvalue=5&clipnorm=6&indropout=0.1&innoise=0.7&warmup=3&stop=trainLoss:patience=7:delta=0.1&restore=0',
      ),
    )
    expect(spec.network.layers).toMatchObject([
      { units: 4, normalization: { id: 'layer' }, dropout: 0.2, bias: 1, l1: 0.1, l2: 0.2 },
      { units: 1, bias: 2, l1: 0.3, l2: 0.4 },
    ])
    expect(spec.training).toMatchObject({
      l1: 0.01,
      l2: 0.02,
      weightDecay: 0.03,
      maxNorm: 4,
      clipValue: 5,
      clipNorm: 6,
      inputDropout: 0.1,
      inputNoise: 0.7,
      warmup: 3,
      schedule: { id: 'constant' },
      earlyStopping: { watch: 'trainLoss', patience: 7, minDelta: 0.1, restoreBest: false },
    })
  })

  it('has no early stopping where it is off', () => {
    expect('earlyStopping' in planRun(read('data=moons')).spec.training).toBe(false)
  })
})

describe('what a live run is told', () => {
  it('is all but loss and seed, and what every layer does in training', () => {
    const told = liveSettings(read('data=moons&layers=4:dropout=0.2,3:l1=0.1&outl2=0.4&lr=0.5&seed=9'))
    expect(told).toMatchObject({ learningRate: 0.5, optimizer: { id: 'adam' } })
    expect(told.layers).toEqual([
      { dropout: 0.2, l1: 0, l2: 0 },
      { dropout: 0, l1: 0.1, l2: 0 },
      { dropout: 0, l1: 0, l2: 0.4 },
    ])
    expect(told).not.toHaveProperty('loss')
    expect(told).not.toHaveProperty('seed')
  })

  it('says that early stopping is off', () => {
    expect(liveSettings(read('data=moons')).earlyStopping).toBeNull()
  })
})
