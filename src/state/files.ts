import { fileName, largestFile, readFile, type Refusal, refusals, writeFile } from '../experiment/file.ts'
import type { Experiment } from '../experiment/types.ts'
import { bringTable, isTable } from './brought.ts'
import type { Workspace } from './workspace.ts'

/** Gives the experiment to the browser to be saved. */
export function saveExperiment(experiment: Experiment): void {
  const address = URL.createObjectURL(new Blob([writeFile(experiment)], { type: 'application/json' }))
  const anchor = document.createElement('a')
  anchor.href = address
  anchor.download = fileName(experiment)
  anchor.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

/** Opens the experiment in a file; resolves with why it was not opened, or null. */
export async function openFile(workspace: Workspace, file: File): Promise<Refusal | null> {
  if (file.size > largestFile) return refusals.tooLarge(file.name, file.size)
  let text: string
  try {
    text = await file.text()
  } catch {
    return refusals.unreadable(file.name)
  }
  const read = readFile(file.name, text)
  if ('text' in read) return read
  workspace.open(read.experiment, read.problems)
  return null
}

/** Whether the reader may choose other data: not where a link hides or locks them. */
const mayChooseData = ({ hidden, locked }: Experiment['view']): boolean =>
  !hidden.includes('data') && !locked.includes('data')

/**
 * Opens a file that was dropped on the page, a table in the dialog for it, or says why not. A table changes the experiment
 * that is open; a file of an experiment is another one, with rights of its own, as another link is.
 */
export async function openDropped(workspace: Workspace, file: File): Promise<void> {
  if (!isTable(file)) workspace.refuse(await openFile(workspace, file))
  else if (mayChooseData(workspace.experiment.view)) bringTable(file)
  else workspace.refuse(refusals.lockedData(file.name))
}
