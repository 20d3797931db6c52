import { describe, expect, it } from 'vitest'
import { datasets } from '../../src/data/datasets/index.ts'
import { losses } from '../../src/engine/losses/index.ts'
import { defaultExperiment } from '../../src/experiment/defaults.ts'
import { readLink } from '../../src/experiment/link.ts'
import { readExperiment } from '../../src/experiment/read.ts'
import { maxLayers } from '../../src/experiment/settings.ts'
import { itemDefault } from '../../src/lib/setting.ts'
import { presetOf, presets } from '../../src/experiment/presets.ts'
import { choosePreset } from '../../src/state/choose-preset.ts'
import {
  addLayer,
  changesRun,
  chooseDataset,
  chooseLoss,
  choosePlane,
  moveLayer,
  needsNewRun,
  removeLayer,
  setData,
  setLayer,
  setOutput,
  setTraining,
  setView,
} from '../../src/state/edits.ts'

const start = defaultExperiment()

describe('every gesture leaves a valid experiment', () => {
  it('from any dataset to any other', () => {
    for (const from of datasets) {
      for (const to of datasets) {
        const edited = chooseDataset(defaultExperiment(from.id), to.id)
        expect(readExperiment(edited)).toEqual({ experiment: edited, problems: [] })
        expect(edited.data.dataset).toBe(to.id)
      }
    }
  })

  it('another task brings its loss and output, and keeps the network', () => {
    const edited = chooseDataset(setLayer(start, 0, { units: 9 }), 'iris')
    expect(edited.training.loss.id).toBe('categoricalCrossEntropy')
    expect(edited.network.output.activation).toBe('softmax')
    expect(edited.network.layers[0]?.units).toBe(9)
  })

  it('accuracy is watched no longer where there is none', () => {
    const watching = setTraining(start, { earlyStopping: { id: 'trainAccuracy', patience: 3, minDelta: 0.5 } })
    const { earlyStopping } = chooseDataset(watching, 'sine').training
    expect(earlyStopping).toEqual({ id: 'trainLoss', patience: 3, minDelta: 0.5 })
  })

  it('a loss that fits brings its output; one that does not is refused', () => {
    const squared = losses.find((loss) => loss.id === 'meanSquaredError')
    const categorical = losses.find((loss) => loss.id === 'categoricalCrossEntropy')
    expect(chooseLoss(start, itemDefault(squared as (typeof losses)[number])).training.loss.id).toBe('meanSquaredError')
    expect(chooseLoss(start, itemDefault(categorical as (typeof losses)[number])).training.loss.id).toBe(
      'binaryCrossEntropy',
    )
  })

  it('layers come and go', () => {
    const more = addLayer(start, 1)
    expect(more.network.layers.map(({ units }) => units)).toEqual([6, 6, 5, 3])
    expect(removeLayer(more, 0).network.layers.map(({ units }) => units)).toEqual([6, 5, 3])
    expect([0, 1, 2].reduce((one) => removeLayer(one, 0), start).network.layers).toEqual([])
    let full = start
    for (let i = 0; i < 30; i++) full = addLayer(full, 0)
    expect(full.network.layers).toHaveLength(maxLayers)
  })

  it('the perceptron rule gives way to hidden layers', () => {
    const perceptron = setTraining(readLink('data=gaussian&layers=').experiment, { optimizer: { id: 'perceptron' } })
    expect(perceptron.training.optimizer.id).toBe('perceptron')
    expect(addLayer(perceptron, 0).training.optimizer).toEqual({ id: 'sgd' })
    expect(setTraining(start, { optimizer: { id: 'perceptron' } }).training.optimizer).toEqual({ id: 'sgd' })
  })

  it('inputs that were the axes follow the axes; chosen ones stay', () => {
    const iris = defaultExperiment('iris')
    expect(choosePlane(iris, ['x1', 'x2']).data.features).toEqual(['x1', 'x2'])
    const all = setData(iris, { features: ['x1', 'x2', 'x3', 'x4'] })
    expect(choosePlane(all, ['x1', 'x2']).data.features).toEqual(['x1', 'x2', 'x3', 'x4'])
  })
})

describe('what a gesture asks of the run', () => {
  it('a new one for data, network, loss and seed', () => {
    for (const edited of [
      setData(start, { noise: 0.3 }),
      setLayer(start, 1, { activation: 'relu' }),
      addLayer(start, 0),
      setTraining(start, { seed: 5 }),
      chooseDataset(start, 'xor'),
      setData(start, { labelNoise: 0.1 }),
      setLayer(start, 0, { bias: 1 }),
      setLayer(start, 0, { normalization: { id: 'layer', epsilon: 1e-5 } }),
      setOutput(start, { bias: 1 }),
    ]) {
      expect(needsNewRun(start, edited)).toBe(true)
    }
  })

  it('a change of the live one for all of training but loss and seed, and for what layers do in training', () => {
    for (const edited of [
      setTraining(start, { learningRate: 0.1 }),
      setTraining(start, { batchSize: 7 }),
      setTraining(start, { optimizer: { id: 'sgd' } }),
      setTraining(start, { warmup: 2 }),
      ...(['l1', 'l2', 'weightDecay', 'maxNorm', 'clipValue', 'clipNorm', 'inputDropout', 'inputNoise'] as const).map(
        (name) => setTraining(start, { [name]: 0.1 }),
      ),
      setTraining(start, { earlyStopping: { id: 'trainLoss', patience: 3, minDelta: 0 } }),
      setTraining(start, { restoreBest: false }),
      ...(['dropout', 'l1', 'l2'] as const).map((name) => setLayer(start, 1, { [name]: 0.1 })),
      ...(['l1', 'l2'] as const).map((name) => setOutput(start, { [name]: 0.1 })),
    ]) {
      expect(needsNewRun(start, edited)).toBe(false)
      expect(changesRun(start, edited)).toBe(true)
    }
  })

  it('nothing for what is only looked at', () => {
    const edited = setView(start, { hardEdge: true })
    expect(needsNewRun(start, edited) || changesRun(start, edited)).toBe(false)
  })
})

it('a layer moves to another place, and no further than the ends', () => {
  const units = (experiment: typeof start) => experiment.network.layers.map((layer) => layer.units)
  expect(units(start)).toEqual([6, 5, 3])
  expect(units(moveLayer(start, 0, 1))).toEqual([5, 6, 3])
  expect(units(moveLayer(start, 2, -4))).toEqual([3, 6, 5])
  expect(units(moveLayer(start, 0, 9))).toEqual([5, 3, 6])
  expect(moveLayer(start, 7, 0)).toBe(start)
})

it('every preset is what it says, from any dataset', () => {
  for (const { id } of datasets) {
    for (const preset of presets) {
      const edited = choosePreset(defaultExperiment(id), preset.id)
      expect(readExperiment(edited)).toEqual({ experiment: edited, problems: [] })
      expect(presetOf(edited)).toBe(preset.id)
    }
  }
  expect(presetOf(start)).toBeNull()
})
