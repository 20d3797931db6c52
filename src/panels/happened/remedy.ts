import type { PartId } from '../../experiment/parts.ts'
import type { Experiment } from '../../experiment/types.ts'
import { permits } from '../../state/permits.ts'
import type { Workspace } from '../../state/workspace.ts'
import type { Remedy } from '../../training/diagnoses/item.ts'

/** What of the page does by hand what a remedy does: it starts over, goes back in time, plays on. */
function partsOf({ from, change }: Remedy): readonly PartId[] {
  if (from === 'still') return []
  return [
    ...(from === 'start' ? ['reset' as const] : []),
    ...(typeof from === 'number' ? ['curves' as const] : []),
    ...(change ? ['play' as const] : []),
  ]
}

/** Whether the link of an experiment lets a remedy be taken. */
export function permitsRemedy(experiment: Experiment, remedy: Remedy): boolean {
  const { hidden, locked } = experiment.view
  if (partsOf(remedy).some((id) => hidden.includes(id) || locked.includes(id))) return false
  return !remedy.change || permits(experiment, remedy.change(experiment), remedy.change, [])
}

export function take(workspace: Workspace, { from, change }: Remedy): void {
  if (from !== 'still') workspace.goOnWith(from, change)
  else if (change) workspace.edit(change)
}
