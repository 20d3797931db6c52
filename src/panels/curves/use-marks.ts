import { useMemo } from 'react'
import { useText } from '../../i18n/react.ts'
import type { ChartMark } from '../../plots/line-chart.tsx'
import { useWorkspaceState } from '../../state/react.ts'
import { bestEpoch } from '../best-epoch.ts'
import { curvesText } from './text.ts'

/** Where the best epoch was, and what ended the run. */
export function useMarks(): readonly ChartMark[] {
  const t = useText()
  const best = useWorkspaceState(bestEpoch)
  const stopped = useWorkspaceState((state) => state.stopped)
  const stepsPerEpoch = useWorkspaceState((state) => state.facts?.stepsPerEpoch ?? 1)
  return useMemo(() => {
    const marks: ChartMark[] = []
    if (best) marks.push({ x: best, label: t(curvesText.best), kind: 'best' })
    if (stopped?.kind === 'early') marks.push({ x: stopped.epoch, label: t(curvesText.stopped), kind: 'stopped' })
    if (stopped?.kind === 'diverged') {
      marks.push({ x: stopped.fault.step / stepsPerEpoch, label: t(curvesText.diverged), kind: 'failed' })
    }
    return marks
  }, [t, best, stopped, stepsPerEpoch])
}
