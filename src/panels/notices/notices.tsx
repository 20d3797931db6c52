import { useStore } from 'zustand'
import { deferred } from '../../controls/deferred.tsx'
import { useText } from '../../i18n/react.ts'
import { useExperiment, useWorkspaceState } from '../../state/react.ts'
import { pageStore } from '../../state/page.ts'
import styles from './notices.module.css'
import { noticesTitle } from './title.ts'

const KeepingNotices = deferred(() => import('./keeping-notices.tsx').then((module) => module.KeepingNotices))
const NoticeList = deferred(() => import('./notice-list.tsx').then((module) => module.NoticeList))

/** Where notices are said; what they say is loaded with the first of them. */
export function Notices() {
  const t = useText()
  const bringsWeights = useExperiment(({ network }) => network.weights !== undefined)
  const keeping = useStore(pageStore, (state) => state.keeping)
  const isNeeded = useWorkspaceState(
    ({ problems, refusal, stopped, failure, revivals, facts }) =>
      problems.length > 0 || refusal || stopped || failure || revivals > 0 || facts?.engine === 'reference',
  )
  return (
    <div className={styles.notices} role="status" aria-label={t(noticesTitle)}>
      {(isNeeded || bringsWeights) && <NoticeList />}
      {keeping && <KeepingNotices />}
    </div>
  )
}
