import { hashOf } from '../address.ts'
import { forgetLeft, rememberLeft } from '../last.ts'
import type { Workspace } from '../workspace.ts'

/**
 * The address follows the experiment when it rests; a page that goes does not wait for it. A reload, which was asked for
 * before, comes back to the address of then: what it should say is left behind for it.
 */
export function bindLeaving({ store }: Workspace): void {
  const leave = ({ type }: Event) => {
    const { experiment } = store.getState()
    const [said, link] = [location.hash, hashOf(experiment)]
    if (said === link) return
    history.replaceState(null, '', link)
    if (type === 'pagehide') rememberLeft(said, link)
  }
  document.addEventListener('visibilitychange', leave)
  addEventListener('pagehide', leave)
  // It did not go for good.
  addEventListener('pageshow', forgetLeft)
}
