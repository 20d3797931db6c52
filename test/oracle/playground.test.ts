import { describe, expect, it } from 'vitest'
import { referenceRun } from '../../src/engine/reference/run.ts'
import type { Run } from '../../src/engine/types.ts'
import { readLink, writeLink } from '../../src/experiment/link.ts'
import { planRun } from '../../src/training/plan.ts'
import { type Twin, twinLosses } from './playground/twin.ts'

/** Links of TensorFlow Playground: what is shown there after each epoch is what is shown here. */

const runOf = (link: string): Run => referenceRun(planRun(readLink(link).experiment).spec)

const lossesOf = (run: Run) => ({ train: run.evaluate('train').loss, test: run.evaluate('validation').loss })

function ourLosses(link: string, epochs: number): { train: number; test: number }[] {
  const run = runOf(link)
  return Array.from({ length: epochs + 1 }, (_, epoch) => {
    run.train(epoch > 0 ? run.stepsPerEpoch : 0)
    return lossesOf(run)
  })
}

describe('the default network there, with seed 0.59704', () => {
  const link = 'https://playground.tensorflow.org/#activation=tanh&batchSize=10&dataset=circle&seed=0.59704'

  it('has the points and weights that were noted there', () => {
    const { spec } = planRun(readLink(link).experiment)
    const { x, y } = spec.data.train.exact as NonNullable<typeof spec.data.train.exact>
    expect([x[0], x[1], y[0]]).toEqual([0.24014491222149606, 0.46035893207186385, 1])
    const start = spec.start as Float64Array
    // Of the first unit: its second weight stands behind the first weights of the other three.
    expect([start[0], start[4]]).toEqual([0.013961340352000695, 0.43302599830780975])
  })

  it('has the losses that were noted there', () => {
    const losses = ourLosses(link, 100)
    for (const [epoch, train, test] of [
      [0, 0.49944, 0.50119],
      [1, 0.497578, 0.498116],
      [10, 0.486275, 0.484222],
      [100, 0.010396, 0.011562],
    ] as const) {
      expect(losses[epoch]?.train.toFixed(6)).toBe(train.toFixed(6))
      expect(losses[epoch]?.test.toFixed(6)).toBe(test.toFixed(6))
    }
  })
})

/**
 * Near chaos every rounding counts: these are the losses of the source of TensorFlow Playground itself with seedrandom
 * 2.4.4 in V8 11.3. Browsers of other years, whose sines and logarithms round otherwise, part from them.
 */
describe('runs near chaos', () => {
  it.each([
    ['seed=0.30906&learningRate=1&networkShape=3,3,3', 60, 0.09651965293150622, 0.0917996680049987],
    ['seed=0.5&activation=sigmoid&dataset=xor&learningRate=3', 60, 0.42047989927738816, 0.37745676762433783],
    [
      'seed=0.5&activation=relu&dataset=spiral&learningRate=0.3&networkShape=8,8,8',
      80,
      0.15926680451383307,
      0.2893817897256685,
    ],
    ['seed=0.5&dataset=gauss&noise=50&learningRate=3', 60, 0.11266764022228855, 0.1367989024622088],
    [
      'seed=0.77&dataset=spiral&activation=relu&learningRate=0.1&networkShape=8,8&xSquared=true&sinX=true&sinY=true&batchSize=1&regularization=L1&regularizationRate=0.001',
      60,
      0.5104585282792292,
      0.4810612829152257,
    ],
    // Seeds as browsers put them into the address.
    ['seed=a b', 1, 0.5044389340167852, 0.5028508755638291],
    ['seed=씨앗 x', 1, 0.5022706553496963, 0.5011591376461493],
  ])('%s: the same to the last bit after %i epochs', (link, epochs, train, test) => {
    expect(ourLosses(link, epochs)[epochs]).toEqual({ train, test })
  })
})

const cases: readonly (readonly [link: string, twin: Twin, epochs: number])[] = [
  ['seed=0.1&activation=relu&networkShape=8,4', { seed: '0.1', activation: 'relu', hidden: [8, 4] }, 100],
  ['seed=0.2&activation=sigmoid&dataset=xor', { seed: '0.2', activation: 'sigmoid', dataset: 'xor' }, 60],
  ['seed=0.3&problem=regression&regDataset=reg-plane&noise=25', { seed: '0.3', dataset: 'plane', noise: 25 }, 20],
  [
    'seed=0.4&problem=regression&regDataset=reg-gauss&networkShape=6',
    { seed: '0.4', dataset: 'hills', hidden: [6] },
    20,
  ],
  ['seed=0.5&regularization=L1&regularizationRate=0.03', { seed: '0.5', l1: 0.03 }, 100],
  ['seed=0.5&regularization=L2&regularizationRate=0.1&dataset=xor', { seed: '0.5', l2: 0.1, dataset: 'xor' }, 100],
  ['seed=words&dataset=gauss&noise=50&networkShape=', { seed: 'words', dataset: 'gauss', noise: 50, hidden: [] }, 50],
  [
    'seed=0.6&dataset=spiral&noise=80&batchSize=7&percTrainData=57&activation=relu',
    { seed: '0.6', dataset: 'spiral', noise: 80, batch: 7, percent: 57, activation: 'relu' },
    60,
  ],
  ['seed=0.7&percTrainData=95&batchSize=9', { seed: '0.7', batch: 9, percent: 95 }, 20],
  ['seed=0.7&percTrainData=2.5&batchSize=5', { seed: '0.7', batch: 5, percent: 2.5 }, 100],
  ['seed=0.7&batchSize=30&percTrainData=10', { seed: '0.7', batch: 30, percent: 10 }, 100],
  ['seed=0.7&batchSize=60&percTrainData=10', { seed: '0.7', batch: 60, percent: 10 }, 5],
  ['seed=0.8&initZero=true&learningRate=0.3', { seed: '0.8', zero: true, rate: 0.3 }, 30],
  [
    'seed=0.9&y=false&xTimesY=1&xSquared=true&sinY=true&activation=linear&networkShape=3&learningRate=0.003',
    {
      seed: '0.9',
      inputs: [(x) => x, (x) => x * x, (x, y) => x * y, (_, y) => Math.sin(y)],
      activation: 'linear',
      hidden: [3],
      rate: 0.003,
    },
    40,
  ],
]

const everyInput: Twin['inputs'] = [
  (x) => x,
  (_, y) => y,
  (x) => x * x,
  (_, y) => y * y,
  (x, y) => x * y,
  (x) => Math.sin(x),
  (_, y) => Math.sin(y),
]

const manyKeys: typeof cases = [
  [
    'activation=relu&dataset=spiral&noise=35&networkShape=8,8,4&seed=0.11&xSquared=true&ySquared=true&xTimesY=true&sinX=true&sinY=true&regularization=L2&regularizationRate=0.003&batchSize=12&percTrainData=70',
    {
      seed: '0.11',
      activation: 'relu',
      dataset: 'spiral',
      noise: 35,
      hidden: [8, 8, 4],
      inputs: everyInput,
      l2: 0.003,
      batch: 12,
      percent: 70,
    },
    30,
  ],
  [
    'activation=relu®ularization=L2&batchSize=7&dataset=circle®Dataset=reg-plane®ularizationRate=0.03&seed=hello&noise=60&percTrainData=33',
    { seed: 'hello', activation: 'relu', l2: 0.03, batch: 7, noise: 60, percent: 33 },
    50,
  ],
  [
    'x=false&sinX=1&sinX_hide=true&xSquared=no&discretize=true&playButton_hide=true&activation=bogus&dataset=nope&seed=0.77&networkShape=3&noise=-3',
    { seed: '0.77', hidden: [3], inputs: [(_, y) => y, (x) => x * x] },
    50,
  ],
  [
    'seed=1e-7&cosX=true&tutorial=dl&dataset=xor&noise=90&networkShape=1,1,1,1,1,1&batchSize=30',
    { seed: '1e-7', dataset: 'xor', noise: 50, hidden: [1, 1, 1, 1, 1, 1], batch: 30 },
    30,
  ],
]

describe.each([...cases, ...manyKeys])('%s', (link, twin, epochs) => {
  it('learns as there', () => {
    const expected = twinLosses(twin, epochs)
    for (const [epoch, { train, test }] of ourLosses(link, epochs).entries()) {
      expect(train, `epoch ${epoch}`).toBeCloseTo(expected[epoch]?.train as number, 7)
      expect(test, `epoch ${epoch}`).toBeCloseTo(expected[epoch]?.test as number, 7)
    }
  })

  it('is the same experiment as a link of ours', () => {
    const { experiment } = readLink(link)
    expect(readLink(writeLink(experiment))).toEqual({ experiment, problems: [] })
  })
})

it('goes on from a checkpoint as if nothing had been', () => {
  const link = 'seed=0.5&regularization=L1&regularizationRate=0.1&batchSize=7&percTrainData=57'
  const straight = runOf(link)
  straight.train(straight.stepsPerEpoch * 40)
  const checkpoint = straight.checkpoint()
  expect(checkpoint.carried?.samples).toBeGreaterThan(0)
  expect(checkpoint.carried?.dead.length).toBeGreaterThan(0)
  straight.train(straight.stepsPerEpoch * 10)
  const resumed = runOf(link)
  resumed.restore(checkpoint)
  resumed.train(resumed.stepsPerEpoch * 10)
  expect(resumed.checkpoint()).toEqual(straight.checkpoint())
})
