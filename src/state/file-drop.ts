import type { Workspace } from './workspace.ts'

const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false

/**
 * Opens files that are dropped anywhere on the page.
 *
 * @param hover told whether a file is held over the page
 */
export function bindFileDrop(workspace: Workspace, hover: (isOver: boolean) => void): void {
  const over = (event: DragEvent) => {
    if (!carriesFiles(event)) return
    event.preventDefault()
    hover(true)
  }
  const leave = (event: DragEvent) => {
    if (event.relatedTarget === null) hover(false)
  }
  const drop = async (event: DragEvent) => {
    if (!carriesFiles(event)) return
    event.preventDefault()
    hover(false)
    const file = event.dataTransfer?.files[0]
    if (!file) return
    const { openDropped } = await import('./files.ts')
    await openDropped(workspace, file)
  }
  addEventListener('dragover', over)
  addEventListener('dragleave', leave)
  addEventListener('drop', (event) => void drop(event))
}
