/**
 * Everything that an experiment sets, by group. Where the usual value depends on the dataset (its number of points,
 * its loss …), `defaults.ts` says so, and the default here is that of the first visit.
 */
export { dataSettings } from './settings/data.ts'
export { generalSettings } from './settings/general.ts'
export { layerSettings, maxLayers, outputSettings } from './settings/layers.ts'
export { clippingSettings, noiseSettings, penaltySettings } from './settings/regularisation.ts'
export { stoppingSettings } from './settings/stopping.ts'
export { scheduleSettings, trainingSettings } from './settings/training.ts'
export { viewSettings } from './settings/view.ts'
