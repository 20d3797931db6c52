/** What the browser remembers at once, without a database: which experiment was the last, and which is this tab’s. */

/** The last experiment that was worked on, in whichever tab: its id and its link. */
const lastKey = 'layerwise.last'
/** The id of the experiment in this tab; survives a reload, and is copied with a duplicated tab. */
const ownKey = 'layerwise.own'

/** What the address said when the page went, and what it should have said: see `leaving.ts`. */
const leftKey = 'layerwise.left'

/** Storage can be forbidden or full; the database then knows less of where to begin, and nothing is lost by it. */
function quietly<T>(action: () => T): T | null {
  try {
    return action()
  } catch {
    return null
  }
}

/** Two things in one text, neither of which has a space. */
const linkOf = (text: string): string => text.slice(text.indexOf(' ') + 1)
const idOf = (text: string): string => text.slice(0, text.indexOf(' '))

export const lastLink = (): string => linkOf(quietly(() => localStorage.getItem(lastKey)) ?? '')
export const lastId = (): string | null => idOf(quietly(() => localStorage.getItem(lastKey)) ?? '') || null
export const ownId = (): string | null => quietly(() => sessionStorage.getItem(ownKey))

export function rememberLast(id: string, link: string): void {
  quietly(() => sessionStorage.setItem(ownKey, id))
  quietly(() => localStorage.setItem(lastKey, `${id} ${link}`))
}

export function forgetLast(): void {
  quietly(() => sessionStorage.removeItem(ownKey))
  quietly(() => localStorage.removeItem(lastKey))
}

export function rememberLeft(said: string, link: string): void {
  quietly(() => sessionStorage.setItem(leftKey, `${said} ${link}`))
}

export function forgetLeft(): void {
  quietly(() => sessionStorage.removeItem(leftKey))
}

/** What a tab that comes back to an address was about to write there; told once. */
export function leftOf(address: string): string | null {
  const left = quietly(() => sessionStorage.getItem(leftKey)) ?? ''
  forgetLeft()
  return idOf(left) === address ? linkOf(left) : null
}
