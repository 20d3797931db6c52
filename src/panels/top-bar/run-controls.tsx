import { Dices, Pause, Play, RotateCcw, StepForward } from 'lucide-react'
import { useState } from 'react'
import { IconButton } from '../../controls/icon-button.tsx'
import { Select } from '../../controls/select.tsx'
import { viewSettings } from '../../experiment/settings.ts'
import { useText } from '../../i18n/react.ts'
import { setView } from '../../state/edits.ts'
import { useExperiment, useWorkspace, useWorkspaceState } from '../../state/react.ts'
import { newSeed } from '../../state/seed.ts'
import type { StepUnit } from '../../training/protocol.ts'
import styles from './run-controls.module.css'
import { topBarText } from './text.ts'
import { Part } from '../part.tsx'

const stepUnits = [
  { id: 'sample', label: topBarText.sample, help: topBarText.stepUnit },
  { id: 'batch', label: topBarText.batch, help: topBarText.stepUnit },
  { id: 'epoch', label: topBarText.epoch, help: topBarText.stepUnit },
] as const

/** What starts, stops, steps and paces the run. */
export function RunControls() {
  const t = useText()
  const workspace = useWorkspace()
  const playing = useWorkspaceState((state) => state.playing)
  const speed = useExperiment((experiment) => experiment.view.speed)
  const [unit, setUnit] = useState<StepUnit>('batch')
  const isFresh = useWorkspaceState((state) => !state.playing && (state.scalars?.step ?? 0) === 0)
  const playName = t(playing ? topBarText.pause : topBarText.play)
  return (
    <div className={styles.controls} role="group" aria-label={t(topBarText.controls)}>
      <Part id="reset">
        <IconButton icon={RotateCcw} label={topBarText.reset} onClick={() => workspace.reset()} />
        <span className={styles.again}>
          <IconButton icon={Dices} label={topBarText.newStart} onClick={() => workspace.reset(newSeed())} />
        </span>
      </Part>
      <Part id="play">
        <button
          type="button"
          className={`${styles.play} ${isFresh ? styles.next : ''}`}
          aria-label={playName}
          title={playName}
          onClick={() => workspace.toggle()}
        >
          {playing ? (
            <Pause size={20} fill="currentColor" aria-hidden />
          ) : (
            <Play size={20} fill="currentColor" aria-hidden />
          )}
        </button>
      </Part>
      <Part id="step">
        <div className={styles.stepper}>
          <IconButton icon={StepForward} label={topBarText.step} onClick={() => void workspace.step(1, unit)} />
          <Select look="bare" label={topBarText.stepUnit} options={stepUnits} value={unit} onChange={setUnit} />
        </div>
      </Part>
      <Part id="speed">
        <Select
          look="inline"
          label={viewSettings.speed.label}
          help={viewSettings.speed.help}
          options={viewSettings.speed.options}
          value={speed}
          onChange={(id) => workspace.edit(setView, { speed: id })}
        />
      </Part>
    </div>
  )
}
