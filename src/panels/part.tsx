import type { ReactNode } from 'react'
import type { PartId } from '../experiment/parts.ts'
import { useExperiment } from '../state/react.ts'
import styles from './part.module.css'

/** Whether any of these parts is to be seen. */
export const useShows = (ids: readonly PartId[]): boolean =>
  useExperiment(({ view }) => ids.some((id) => !view.hidden.includes(id)))

/** A part of the page that a link may hide or lock: without its controls, or with controls that only show. */
export function Part({ id, children }: { readonly id: PartId; readonly children: ReactNode }) {
  const isHidden = useExperiment(({ view }) => view.hidden.includes(id))
  const isLocked = useExperiment(({ view }) => view.locked.includes(id))
  if (isHidden) return null
  if (!isLocked) return children
  return (
    <fieldset disabled className={styles.locked} data-part={id}>
      {children}
    </fieldset>
  )
}
