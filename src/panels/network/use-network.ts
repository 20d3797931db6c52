import { useMemo } from 'react'
import type { ActivationId } from '../../engine/activations/index.ts'
import type { Size } from '../../plots/size.ts'
import { useFingers } from '../../state/pointer.ts'
import { useExperiment, usePreparedData } from '../../state/react.ts'
import { networkGeometry } from './geometry.ts'

/** What of the experiment the picture and its controls show: all else can change without them. */
function usePictured() {
  const data = useExperiment((whole) => whole.data)
  const network = useExperiment((whole) => whole.network)
  const loss = useExperiment((whole) => whole.training.loss)
  const validationPoints = useExperiment((whole) => whole.view.validationPoints)
  return useMemo(
    () => ({ data, network, training: { loss }, view: { validationPoints } }),
    [data, network, loss, validationPoints],
  )
}

/**
 * The network as the panel sees it: column 0 is the inputs, the last one the output layer.
 *
 * @param isEditable whether it can be changed here
 */
export function useNetwork(size: Size, isEditable: boolean) {
  const experiment = usePictured()
  const data = usePreparedData()
  const { dataset, outputs } = data
  const { layers, output } = experiment.network
  const inputs = experiment.data.features.length
  const counts = useMemo(() => [inputs, ...layers.map((layer) => layer.units), outputs], [inputs, layers, outputs])
  const activations = useMemo(
    (): readonly (ActivationId | null)[] => [null, ...layers.map((layer) => layer.activation), output.activation],
    [layers, output.activation],
  )
  const fingers = useFingers()
  const geometry = useMemo(
    () => networkGeometry(size, counts, { isEditable, fingers }),
    [size, counts, isEditable, fingers],
  )
  return useMemo(
    () => ({ experiment, data, dataset, counts, activations, geometry, last: counts.length - 1 }),
    [experiment, data, dataset, counts, activations, geometry],
  )
}

export type Network = ReturnType<typeof useNetwork>
