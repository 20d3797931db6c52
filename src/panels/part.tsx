import type { ReactNode } from 'react'
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

/** A part of the page that a link may hide or lock: without its controls, or with controls that only show, and say so. */
export function Part({ id, children }: { readonly id: PartId; readonly children: ReactNode }) {
  const t = useText()
  const isHidden = useExperiment(({ view }) => view.hidden.includes(id))
  const isLocked = useExperiment(({ view }) => view.locked.includes(id))
  if (isHidden) return null
  if (!isLocked) return children
  return (
    <fieldset disabled className={styles.locked} data-part={id} title={t(lockedText)}>
      <legend className="visually-hidden">{t(lockedText)}</legend>
      {children}
    </fieldset>
  )
}
