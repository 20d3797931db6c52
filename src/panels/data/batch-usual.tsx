import { UsualValues, usualOf } from '../../controls/usual.tsx'
import { trainingSettings } from '../../experiment/settings.ts'
import { setTraining } from '../../state/edits.ts'
import { useExperiment, usePreparedData, useWorkspace } from '../../state/react.ts'

const { batchSize } = trainingSettings

/** Batch sizes that often do, of those that there are samples for. */
export function BatchUsual() {
  const workspace = useWorkspace()
  const training = useExperiment((experiment) => experiment.training)
  const { count } = usePreparedData().train
  return (
    <UsualValues
      setting={batchSize}
      values={usualOf(batchSize.usual, { ...training }).filter((size) => size <= count)}
      value={Math.min(training.batchSize, count)}
      onChoose={(size) => workspace.edit(setTraining, { batchSize: size })}
    />
  )
}
