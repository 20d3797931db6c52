import { createStore } from 'zustand/vanilla'
import type { PartId } from '../experiment/parts.ts'
import { boolean } from '../lib/setting.ts'
import type { Text } from '../lib/text.ts'

const part = <Id extends string>(id: Id, key: string, ofLink: PartId | null, isUsual: boolean, label: Text) => ({
  id,
  key,
  ofLink,
  setting: boolean({ key: id, label, default: isUsual, help: { en: `Key ${key}`, ko: `${key} 키` } }),
})

/** What a presentation can show, each with its key; a link may hide the part that it is of. */
export const showParts = [
  part('network', '1', 'network', true, { en: 'Network', ko: '신경망' }),
  part('output', '2', 'output', true, { en: 'Output', ko: '출력' }),
  part('curves', '3', 'curves', false, { en: 'Curves', ko: '곡선' }),
  part('controls', '4', null, true, { en: 'Buttons of the run', ko: '실행 버튼' }),
] as const

export type ShowPart = (typeof showParts)[number]['id']

const storageKey = 'layerwise.present'
const usual = showParts.filter(({ setting }) => setting.default).map(({ id }) => id)

function stored(): readonly ShowPart[] {
  try {
    const value = localStorage.getItem(storageKey)?.split(',')
    const known = showParts.map(({ id }) => id).filter((id) => value?.includes(id))
    return isSomething(known) ? known : usual
  } catch {
    return usual
  }
}

/** Buttons alone are no show. */
export const isSomething = (shown: readonly ShowPart[]): boolean => shown.some((id) => id !== 'controls')

/** What was chosen to be shown, here and next time. */
export const shownStore = createStore<{ readonly shown: readonly ShowPart[] }>(() => ({ shown: stored() }))

/** Shows a part, or takes it away; the last one stays. */
export function toggleShown(id: ShowPart): void {
  const { shown } = shownStore.getState()
  const next = showParts.map((one) => one.id).filter((one) => (one === id ? !shown.includes(id) : shown.includes(one)))
  if (!isSomething(next)) return
  shownStore.setState({ shown: next })
  try {
    localStorage.setItem(storageKey, next.join())
  } catch {
    // The choice then lasts as long as the page.
  }
}
