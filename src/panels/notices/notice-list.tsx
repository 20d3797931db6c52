import { Flag, Gift, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { useStore } from 'zustand'
import { controlText } from '../../controls/text.ts'
import { problemText } from '../../experiment/problem-text.ts'
import { isLectures } from '../../experiment/presets.ts'
import { useText } from '../../i18n/react.ts'
import { drawWeights } from '../../state/edits.ts'
import { useExperiment, useWorkspace, useWorkspaceState } from '../../state/react.ts'
import type { StopReason } from '../../training/protocol.ts'
import { Finding } from '../happened/finding.tsx'
import { happenedIn } from '../happened/watch.ts'
import { useFree } from '../part.tsx'
import { Notice } from './notice.tsx'
import styles from './notice.module.css'
import { noticesText } from './text.ts'

/** Problems of a link that are told one by one. */
const mostProblems = 5

/** What a user must know and did not ask for, said calmly, with what can be done; first what stops the run. */
export function NoticeList() {
  const t = useText()
  const workspace = useWorkspace()
  const problems = useWorkspaceState((state) => state.problems)
  const refusal = useWorkspaceState((state) => state.refusal)
  const stopped = useWorkspaceState((state) => state.stopped)
  const { found } = useStore(happenedIn(workspace))
  const ending = stopped && found.find(({ id }) => id === (stopped.kind === 'early' ? 'stoppedEarly' : 'diverged'))
  const failure = useWorkspaceState((state) => state.failure)
  const revivals = useWorkspaceState((state) => state.revivals)
  const engine = useWorkspaceState((state) => state.facts?.engine)
  const rules = useExperiment((experiment) => experiment.training.rules)
  const weights = useExperiment((experiment) => (isLectures(experiment) ? undefined : experiment.network.weights))
  const [seenWeights, setSeenWeights] = useState<string | undefined>()
  const [seenRevivals, setSeenRevivals] = useState(0)
  const [seenStop, setSeenStop] = useState<StopReason | null>(null)
  const [seenReference, setSeenReference] = useState(false)
  const canReset = useFree(['reset'])
  return (
    <>
      {failure && (
        <Notice>
          <p>
            {failure.code === 'workerDied'
              ? t(noticesText.workerDied)
              : t(noticesText.failed, { message: failure.message })}
          </p>
          <p>
            <button type="button" className={styles.action} onClick={() => workspace.reset()}>
              {t(controlText.tryAgain)}
            </button>
          </p>
        </Notice>
      )}
      {ending && stopped !== seenStop && (
        <Notice icon={stopped?.kind === 'early' ? Flag : TriangleAlert} onDismiss={() => setSeenStop(stopped)}>
          <Finding finding={ending} />
        </Notice>
      )}
      {refusal && (
        <Notice onDismiss={() => workspace.refuse(null)}>
          <p>{t(refusal.text, refusal.values)}</p>
        </Notice>
      )}
      {problems.length > 0 && (
        <Notice onDismiss={() => workspace.dismissProblems()}>
          <p>{t(noticesText.problems, { count: problems.length })}</p>
          <ul>
            {problems.slice(0, mostProblems).map((problem, i) => (
              <li key={i}>{t(problemText(problem), problem.values)}</li>
            ))}
            {problems.length > mostProblems && (
              <li>{t(noticesText.more, { count: problems.length - mostProblems })}</li>
            )}
          </ul>
        </Notice>
      )}
      {weights !== undefined && weights !== seenWeights && engine === 'simd' && (
        <Notice icon={Gift} onDismiss={() => setSeenWeights(weights)}>
          <p>{t(noticesText.weights)}</p>
          {canReset && (
            <p>
              <button type="button" className={styles.action} onClick={() => workspace.edit(drawWeights)}>
                {t(noticesText.drawWeights)}
              </button>
            </p>
          )}
        </Notice>
      )}
      {revivals > seenRevivals && !failure && (
        <Notice onDismiss={() => setSeenRevivals(revivals)}>
          <p>{t(noticesText.revived)}</p>
        </Notice>
      )}
      {engine === 'reference' && rules === 'layerwise' && !seenReference && (
        <Notice onDismiss={() => setSeenReference(true)}>
          <p>{t(noticesText.reference)}</p>
        </Notice>
      )}
    </>
  )
}
