import { activations } from '../../engine/activations/index.ts'
import { defaultLayer, defaultOutput, outputActivations } from '../../experiment/defaults.ts'
import { outputReasons } from '../../experiment/fitting.ts'
import { layerSettings, outputSettings } from '../../experiment/settings.ts'
import type { HiddenLayer } from '../../experiment/types.ts'
import { byId } from '../../lib/setting.ts'
import type { Network } from './use-network.ts'

const { units: _units, activation, ...ofLayer } = layerSettings
const { activation: _activation, ...ofOutput } = outputSettings
const { dropout, normalization } = layerSettings

export const activationField = { activation }

/** All that a hidden layer can be told beside its units and activation, what it is told, and what is usual. */
export const layerFields = (layer: HiddenLayer) => ({ settings: ofLayer, values: layer, usual: defaultLayer })

/** The same of the output layer; and what it can't be told, and why. */
export const outputFields = ({ experiment, dataset }: Network) => ({
  settings: { ...ofOutput, dropout, normalization },
  values: { ...defaultLayer, ...experiment.network.output },
  usual: { ...defaultLayer, ...defaultOutput(dataset.task, experiment.training.loss.id) },
  blocked: outputReasons,
})

/** The choice of the output's activation: of those that belong to task and loss. */
export const outputActivation = ({ experiment, dataset }: Network) => ({
  label: outputSettings.activation.label,
  help: outputSettings.activation.help,
  options: outputActivations(dataset.task, experiment.training.loss.id).map((id) => byId(activations, id)),
  value: experiment.network.output.activation,
})
