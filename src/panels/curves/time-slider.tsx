import { useState } from 'react'
import { type Translate, useText } from '../../i18n/react.ts'
import { useWorkspace, useWorkspaceState } from '../../state/react.ts'
import type { BranchFacts } from '../../training/protocol.ts'
import styles from './time-slider.module.css'
import { curvesText } from './text.ts'

/** Back to any epoch that the run remembers: boundary, units and weights are those of then, and play goes on from there. */
export function TimeSlider() {
  const t = useText()
  const workspace = useWorkspace()
  const remembered = useWorkspaceState((state) => state.scalars?.remembered)
  const epoch = useWorkspaceState((state) => state.scalars?.epoch ?? 0)
  const playing = useWorkspaceState((state) => state.playing)
  const branch = useWorkspaceState((state) => state.branch)
  const last = useWorkspaceState((state) => state.history.at(-1)?.epoch ?? 0)
  // Where it was put; numbers of the run come a little later.
  const [wanted, setWanted] = useState<number | null>(null)
  if (wanted !== null && (playing || wanted === epoch || !remembered?.includes(wanted))) setWanted(null)
  if (!remembered || (remembered.length < 2 && (branch?.from ?? null) === null)) return null
  const shown = wanted ?? epoch
  const seek = (to: number) => {
    setWanted(to)
    workspace.seek(to)
  }
  return (
    <div className={styles.time}>
      <input
        type="range"
        min={0}
        max={remembered.length - 1}
        step={1}
        value={remembered.findLastIndex((one) => one <= shown)}
        aria-label={t(curvesText.time)}
        title={t(curvesText.time)}
        aria-valuetext={t(curvesText.atEpoch, { epoch: shown })}
        onChange={(event) => seek(remembered[Number(event.target.value)] as number)}
      />
      {epoch < last ? (
        <p className={styles.note}>{t(curvesText.past, { epoch })}</p>
      ) : (
        branch && branch.from !== null && <p className={styles.note}>{branchNote(t, branch)}</p>
      )}
    </div>
  )
}

function branchNote(t: Translate, { from, carried }: BranchFacts): string {
  const isPart = carried !== null && carried.kept < carried.of
  return t(curvesText.branched, {
    epoch: from ?? 0,
    part: isPart ? 'some' : 'none',
    kept: carried?.kept ?? 0,
    of: carried?.of ?? 0,
  })
}
