import type { Rights } from '../../experiment/rights.ts'
import { useExperiment, useWorkspace, useWorkspaceState } from '../../state/react.ts'

/**
 * What others may do with what is shared: what was chosen here, else what the experiment itself came with. The choice
 * belongs to what is handed on, and leaves the page of who chooses as it is.
 */
export function useRights(): readonly [rights: Rights, choose: (rights: Rights) => void] {
  const workspace = useWorkspace()
  const chosen = useWorkspaceState((state) => state.rights)
  const own = useExperiment((experiment) => experiment.view)
  return [chosen ?? own, (rights) => workspace.store.setState({ rights })]
}
