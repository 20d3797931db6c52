import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readLink, writeLink } from '../../src/experiment/link.ts'

const read = (link: string) => readLink(link).experiment
const pathsOf = (link: string) => readLink(link).problems.map(({ path }) => path)

/** As TensorFlow Playground writes it. */
const whole =
  '#activation=relu&regularization=L1&batchSize=12&dataset=spiral&regDataset=reg-gauss&learningRate=0.1&regularizationRate=0.003&noise=35&networkShape=5,3,1&seed=0.12345&showTestData=true&discretize=true&percTrainData=70&x=true&y=false&xTimesY=true&xSquared=true&ySquared=true&cosX=false&sinX=true&cosY=false&sinY=true&collectStats=false&problem=classification&initZero=false&hideText=false'

describe('a link of TensorFlow Playground', () => {
  it('says all that it says there', () => {
    const { experiment, problems } = readLink(whole)
    expect(problems).toEqual([])
    const { data, network, training, view } = experiment
    expect(data).toMatchObject({
      dataset: 'tfSpiral',
      points: 500,
      noise: 0.35,
      trainShare: 0.7,
      seedText: '0.12345',
      scaling: 'none',
      features: ['x1', 'x1sq', 'x2sq', 'x1x2', 'sinx1', 'sinx2'],
    })
    expect(network.layers.map(({ units }) => units)).toEqual([5, 3, 1])
    for (const layer of network.layers) {
      expect(layer).toMatchObject({ activation: 'relu', bias: 0.1, initializer: { id: 'uniform', limit: 0.5 } })
    }
    expect(network.output).toMatchObject({ activation: 'tanh', bias: 0.1 })
    expect(training).toMatchObject({
      loss: { id: 'halvedSquaredError' },
      optimizer: { id: 'sgd' },
      learningRate: 0.1,
      batchSize: 12,
      l1: 0.003,
      l2: 0,
      rules: 'playground',
      seed: 0,
    })
    expect(view).toMatchObject({ validationPoints: true, hardEdge: true, hidden: [] })
    expect(read(`https://playground.tensorflow.org/${whole}`)).toEqual(experiment)
    expect(read(`http://localhost:4173/${whole}`)).toEqual(experiment)
    expect(read(`  playground.tensorflow.org/${whole} `)).toEqual(experiment)
    expect(read(`//playground.tensorflow.org/index.html?utm_source=course${whole}`)).toEqual(experiment)
    expect(read(`https://playground.tensorflow.org/${whole.replace('#', '%23')}`)).toEqual(experiment)
  })

  it.each(['<*>', '(*).', '“*”', ' "*",', '*.'])('is the same in brackets, quotes and sentences: %s', (around) => {
    const address = 'https://playground.tensorflow.org/#activation=relu&networkShape=3&seed=0.59704'
    expect(readLink(around.replace('*', address))).toEqual(readLink(address))
    const empty = 'https://playground.tensorflow.org/#seed=0.5&networkShape='
    expect(readLink(around.replace('*', empty))).toEqual(readLink(empty))
    const long = `${address}${'.'.repeat(60_000)}x`
    const start = performance.now()
    readLink(long)
    expect(performance.now() - start).toBeLessThan(1000)
  })

  it('takes the defaults of there', () => {
    const usual = read('https://playground.tensorflow.org/')
    expect(usual).toEqual(read('tutorial=none'))
    expect(usual).toEqual(read('playground.tensorflow.org'))
    expect(read('playground.tensorflow.org.example/#lr=1').training.rules).toBe('layerwise')
    expect(usual.data).toMatchObject({ dataset: 'tfCircle', noise: 0, trainShare: 0.5, features: ['x1', 'x2'] })
    expect(usual.network.layers.map(({ units, activation }) => [units, activation])).toEqual([
      [4, 'tanh'],
      [2, 'tanh'],
    ])
    expect(usual.training).toMatchObject({ learningRate: 0.03, batchSize: 10, l1: 0, l2: 0 })
  })

  it('is known by its seed alone, which is none of ours', () => {
    expect(read('seed=0.59704').training.rules).toBe('playground')
    expect(read('seed=a b').data.seedText).toBe('a%20b')
    expect(read('seed=59704').training.rules).toBe('layerwise')
    expect(read('data=moons&seed=0.5').training.rules).toBe('layerwise')
    expect(read('v=1&dataset=circle').training.rules).toBe('layerwise')
  })

  it('has values and a line for numbers', () => {
    const { data, network } = read('problem=regression&regDataset=reg-gauss&dataset=xor')
    expect([data.dataset, data.points, network.output.activation]).toEqual(['tfGaussians', 1200, 'linear'])
  })

  it.each([
    ['noise=-5', 0],
    ['noise=50', 0.5],
    ['noise=51', 0.51],
    ['noise=80', 0.8],
    ['noise=81', 0.5],
  ])('mends %s as there', (noise, used) => {
    expect(read(`dataset=xor&${noise}`).data.noise).toBe(used)
    expect(pathsOf(`dataset=xor&${noise}`)).toEqual([])
  })

  it('takes an unknown name for the default, and says so', () => {
    const link =
      'activation=gelu&dataset=moons&regularization=L3&regularizationRate=1&networkShape=4,x&batchSize=ten&foo=1'
    expect(read(link)).toEqual(read('tutorial=&regularizationRate=1'))
    expect(pathsOf(link)).toEqual(['foo', 'dataset', 'activation', 'regularization', 'networkShape', 'batchSize'])
  })

  it('reads switches as there: on for any word but false, off by nothing', () => {
    const featuresOf = (link: string) => read(link).data.features
    expect(featuresOf('x=false&sinX=0')).toEqual(['x2', 'sinx1'])
    expect(featuresOf('x=&sinX= &cosX=true')).toEqual(['x1', 'x2'])
    expect(featuresOf('xSquared=FALSE')).toEqual(['x1', 'x2', 'x1sq'])
    expect(pathsOf('x=false&y=false')).toEqual(['data.features'])
  })

  it('has no hidden layer where it names none, and one hidden layer for one number', () => {
    expect(read('networkShape=').network.layers).toEqual([])
    expect(read('networkShape=8').network.layers).toHaveLength(1)
    expect(read('networkShape=%20').network.layers).toEqual([])
    expect(read('networkShape=%204%2C2').network.layers.map(({ units }) => units)).toEqual([4, 2])
  })

  it('counts units as there, and reads numbers of any spelling', () => {
    const { network, training } = read('networkShape=2.1,0x3&learningRate=1e-3&regularization=L2&regularizationRate=.5')
    expect(network.layers.map(({ units }) => units)).toEqual([3, 3])
    expect([training.learningRate, training.l2]).toEqual([0.001, 0.5])
    expect(pathsOf('networkShape=2.1,0x3&learningRate=1e-3')).toEqual([])
  })

  it.each([
    ['networkShape=4,0', 'network.layers.1.units'],
    ['networkShape=NaN', 'networkShape'],
    ['batchSize=0', 'training.batchSize'],
    ['batchSize=2.5', 'training.batchSize'],
    ['learningRate=NaN', 'learningRate'],
    ['learningRate=0,03', 'learningRate'],
    ['percTrainData=100', 'data.trainShare'],
    ['dataset=xor&noise=loud', 'noise'],
    ['regularization=L1&regularizationRate=-1', 'training.l1'],
  ])('says that %s can not be had', (link, path) => expect(pathsOf(link)).toEqual([path]))

  it('starts from 0 with initZero', () => {
    const { layers, output } = read('initZero=true').network
    for (const { initializer, bias } of [...layers, output]) expect([initializer, bias]).toEqual([{ id: 'zeros' }, 0])
  })

  it('hides the same controls, and takes away inputs', () => {
    const link =
      'playButton_hide=true&stepButton_hide=true&resetButton_hide=false&learningRate_hide=true&numNodes2_hide=true&numHiddenLayers_hide=true&regularizationRate_hide=true&y_hide=true&sinX=true&sinX_hide=true&xSquared=true'
    expect(read(link).view.hidden).toEqual(['play', 'step', 'layers', 'units', 'lr', 'penalties'])
    expect(read(link).data.features).toEqual(['x1', 'x1sq'])
    expect(pathsOf('nothing_hide=true')).toEqual(['nothing_hide'])
    expect(pathsOf('cosX_hide=true&x=false')).toEqual([])
  })

  it.each([
    'activation=relu®ularization=L2®ularizationRate=0.1®Dataset=reg-gauss&problem=regression',
    'activation=relu%C2%AEularization=L2%c2%aeularizationRate=0.1%C2%AEDataset=reg-gauss&problem=regression',
    'activation=relu&amp;regularization=L2&amp;regularizationRate=0.1&amp;regDataset=reg-gauss&amp;problem=regression',
    'activation=relu&reg;ularization=L2&reg;ularizationRate=0.1&reg;Dataset=reg-gauss&problem=regression',
  ])('is repaired: %s', (mangled) => {
    const sound = 'activation=relu&regularization=L2&regularizationRate=0.1&regDataset=reg-gauss&problem=regression'
    expect(readLink(mangled)).toEqual(readLink(sound))
    expect(read(mangled).training.l2).toBe(0.1)
  })

  it('opens whatever it says, and is then a link of ours', () => {
    const names = [...whole.slice(1).matchAll(/(\w+)=/g)].map(([, name]) => name as string)
    const values = fc.oneof(fc.string(), fc.double().map(String), fc.constantFrom('true', '1e999', '-1', '4,,2', 'L1'))
    const pair = fc.tuple(fc.constantFrom(...names, 'x_hide', '®ularization', '__proto__', 'toString_hide'), values)
    fc.assert(
      fc.property(fc.array(pair), (pairs) => {
        const link = `tutorial=1&${pairs.map((both) => both.join('=')).join('&')}`
        const { experiment } = readLink(link)
        expect(readLink(writeLink(experiment))).toEqual({ experiment, problems: [] })
      }),
      { numRuns: 500 },
    )
  })
})
