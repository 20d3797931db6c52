import type { EarlyStoppingSpec, TrainingSpec } from '../engine/types.ts'
import type { Experiment, TrainingValues } from '../experiment/types.ts'

const earlyStoppingSpec = ({ earlyStopping, restoreBest }: TrainingValues): EarlyStoppingSpec | null => {
  if (earlyStopping.id === 'none') return null
  const { id: watch, patience, minDelta } = earlyStopping
  return { watch, patience, minDelta, restoreBest }
}

/** What the engine is asked for: numbers as they are, where 0 is none of it, and early stopping only where it is on. */
export function trainingSpec(values: TrainingValues): TrainingSpec {
  const { earlyStopping: _, restoreBest: __, ...training } = values
  const earlyStopping = earlyStoppingSpec(values)
  return earlyStopping ? { ...training, earlyStopping } : training
}

/** Everything that a live run can be told, as it is to be from now on; early stopping null where it is off. */
export function liveSettings({ training, network }: Experiment) {
  const { loss: _, seed: __, rules: ___, ...rest } = trainingSpec(training)
  return {
    ...rest,
    earlyStopping: earlyStoppingSpec(training),
    layers: [
      ...network.layers.map(({ dropout, l1, l2 }) => ({ dropout, l1, l2 })),
      { dropout: 0, l1: network.output.l1, l2: network.output.l2 },
    ],
  }
}
