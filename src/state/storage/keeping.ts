import { followThemeColor } from '../theme-color.ts'
import type { Workspace } from '../workspace.ts'
import { Keeper } from './keeper.ts'
import { bindLeaving } from './leaving.ts'
import { startOffline } from './offline.ts'
import { keepingStore } from './state.ts'

/** Keeps the experiments of a workspace from now on; whatever goes wrong costs nothing else. */
export async function startKeeping(workspace: Workspace, asked: string): Promise<void> {
  const keeper = new Keeper(workspace)
  const started = keeper.start(asked)
  keepingStore.setState({ keeper })
  bindLeaving(workspace)
  followThemeColor()
  await Promise.all([started, startOffline(() => keeper.putAway())])
}
