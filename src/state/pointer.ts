import { useSyncExternalStore } from 'react'

const coarse = () => matchMedia('(pointer: coarse)')

function subscribe(changed: () => void): () => void {
  const query = coarse()
  query.addEventListener('change', changed)
  return () => query.removeEventListener('change', changed)
}

/** Whether fingers are what the page is mainly used with. */
export const useFingers = (): boolean => useSyncExternalStore(subscribe, () => coarse().matches)
