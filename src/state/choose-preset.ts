import { datasetOf } from '../data/dataset-of.ts'
import { defaultLayer } from '../experiment/defaults.ts'
import { exampleOf, type Preset, type PresetId, presets } from '../experiment/presets.ts'
import type { Experiment, HiddenLayer } from '../experiment/types.ts'
import { byId } from '../lib/setting.ts'
import { beginning, chooseDataset, fit } from './edits.ts'

/** Another network to begin with; where it is for another task, or an example, with data to go along. */
export const choosePreset = beginning((experiment: Experiment, id: PresetId): Experiment => {
  const preset: Preset = byId(presets, id)
  if ('link' in preset) {
    const { data, network, training } = exampleOf(preset)
    const { loss, seed } = training
    return fit({ ...experiment, data, network, training: { ...experiment.training, loss, seed } })
  }
  const { task } = datasetOf(experiment.data)
  const fitting = preset.tasks.includes(task) ? experiment : chooseDataset(experiment, preset.dataset)
  const like = experiment.network.layers[0] ?? defaultLayer
  const layerOf = (units: number): HiddenLayer => ({ ...like, units })
  return fit({ ...fitting, network: { ...fitting.network, layers: preset.units.map(layerOf) } })
})
