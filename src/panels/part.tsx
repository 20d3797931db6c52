import { createContext, type ReactNode, useContext } from 'react'
import { WithinLocked } from '../controls/opener.tsx'
import type { PartId } from '../experiment/parts.ts'
import { useText } from '../i18n/react.ts'
import type { Text } from '../lib/text.ts'
import { useExperiment } from '../state/react.ts'
import styles from './part.module.css'

const lockedText: Text = { en: 'Locked by this link', ko: '이 링크에서 잠근 항목' }

/** Whether any of these parts is to be seen. */
export const useShows = (ids: readonly PartId[]): boolean =>
  useExperiment(({ view }) => ids.some((id) => !view.hidden.includes(id)))

/** Whether all of these parts are to be seen and can be changed. */
export const useFree = (ids: readonly PartId[]): boolean =>
  useExperiment(({ view }) => !ids.some((id) => view.hidden.includes(id) || view.locked.includes(id)))

/** Whether the parts of a part are locked with it. */
const LockedAround = createContext(false)

interface PartProps {
  readonly id: PartId
  /** Whether it can be looked at when it is locked, as a picture can: only the parts within it are locked then. */
  readonly isOpen?: boolean
  readonly children: ReactNode
}

/** A part of the page that a link may hide or lock: without its controls, or with controls that only show, and say so. */
export function Part({ id, isOpen = false, children }: PartProps) {
  const t = useText()
  const isHidden = useExperiment(({ view }) => view.hidden.includes(id))
  const isAround = useContext(LockedAround)
  const isLocked = useExperiment(({ view }) => view.locked.includes(id)) || isAround
  if (isHidden) return null
  if (!isLocked) return children
  if (isOpen) return <LockedAround value>{children}</LockedAround>
  return (
    <fieldset disabled className={styles.locked} data-part={id} title={t(lockedText)}>
      <legend className="visually-hidden">{t(lockedText)}</legend>
      <WithinLocked value>{children}</WithinLocked>
    </fieldset>
  )
}
