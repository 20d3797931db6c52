/**
 * Who may write what. An experiment that is kept belongs to the tab that works on it, for as long as that lives: a Web Lock,
 * which ends with the tab however it ends. Another tab, a duplicated one too, goes on with a copy.
 */

/** Milliseconds to wait for a page that is being reloaded to let go. */
const patience = 600

const lockOf = (id: string): string => `layerwise.experiment.${id}`
const markOf = (id: string): string => `layerwise.open.${id}`

export interface Lease {
  readonly id: string
  /** The tab lets go of it on its own accord. */
  readonly end: () => void
}

/** The right to write under an id, or null where another tab has it. */
export async function lease(id: string): Promise<Lease | null> {
  // Pages without encryption have no locks; there a reload goes on, and whatever else opens is a copy.
  if (!('locks' in navigator)) return marked(id, () => {})
  return new Promise((resolve) => {
    const giveUp = AbortSignal.timeout(patience)
    navigator.locks
      .request(lockOf(id), { signal: giveUp }, () => {
        return new Promise<void>((release) => resolve(marked(id, release)))
      })
      .catch(() => resolve(null))
  })
}

/** Notes that the experiment is open, for as long as it is: a note without a lock is one of a tab that crashed. */
function marked(id: string, release: () => void): Lease {
  const mark = () => tryTo(() => localStorage.setItem(markOf(id), '1'))
  const unmark = () => tryTo(() => localStorage.removeItem(markOf(id)))
  mark()
  addEventListener('pagehide', unmark)
  addEventListener('pageshow', mark)
  return {
    id,
    end: () => {
      removeEventListener('pagehide', unmark)
      removeEventListener('pageshow', mark)
      unmark()
      release()
    },
  }
}

/** Experiments whose tab ended without saying so, and that nobody works on; told once. */
export async function takeOrphans(own: string | null): Promise<readonly string[]> {
  if (!('locks' in navigator)) return []
  const { held = [] } = await navigator.locks.query()
  const living = new Set(held.map(({ name }) => name))
  const orphans = keysOfStorage()
    .filter((key) => key.startsWith(markOf('')))
    .map((key) => key.slice(markOf('').length))
    .filter((id) => id !== own && !living.has(lockOf(id)))
  for (const id of orphans) tryTo(() => localStorage.removeItem(markOf(id)))
  return orphans
}

const keysOfStorage = (): string[] => tryTo(() => Object.keys(localStorage)) ?? []

function tryTo<T>(action: () => T): T | undefined {
  try {
    return action()
  } catch {
    return undefined
  }
}
