import { useEffect, useState } from 'react'
import type { Experiment } from '../../experiment/types.ts'
import { writeWeights } from '../../experiment/weights.ts'
import { drawWeights } from '../../state/edits.ts'
import { useExperiment, useWorkspace, useWorkspaceState } from '../../state/react.ts'
import { useRights } from './use-rights.ts'

/**
 * The experiment as it is handed on: with what others may do with it and what is frozen, and without weights, or with
 * those of the run as it stands when they are asked for.
 */
export function useSharedExperiment(withWeights: boolean): Experiment {
  const workspace = useWorkspace()
  const experiment = useExperiment((whole) => whole)
  const [weights, setWeights] = useState<string | null>(null)
  useEffect(() => {
    if (!withWeights) return
    let isWanted = true
    const take = async () => {
      const taken = await writeWeights(await workspace.state())
      if (isWanted) setWeights(taken)
    }
    // Another experiment was loaded meanwhile: it will ask by itself.
    take().catch(() => {})
    return () => {
      isWanted = false
    }
  }, [workspace, experiment, withWeights])
  const [{ hidden, locked }] = useRights()
  const frozen = useWorkspaceState((state) => state.frozen)
  const { frozen: _, ...network } = drawWeights(experiment).network
  const recipe: Experiment = {
    ...experiment,
    network: frozen.length > 0 ? { ...network, frozen: frozen.toSorted((a, b) => a - b) } : network,
    view: { ...experiment.view, hidden, locked },
  }
  if (!withWeights || weights === null) return recipe
  return { ...recipe, network: { ...recipe.network, weights } }
}
