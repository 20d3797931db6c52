import { Check } from '../../controls/check.tsx'
import type { Dataset } from '../../data/datasets/item.ts'
import { uncertaintyReason } from '../../experiment/fitting.ts'
import { viewSettings } from '../../experiment/settings.ts'
import { useText } from '../../i18n/react.ts'
import { css } from '../../plots/colour.ts'
import { markerOf, traceMarker } from '../../plots/marker.ts'
import { setView } from '../../state/edits.ts'
import { useExperiment, useWorkspace } from '../../state/react.ts'
import styles from './legend.module.css'
import { legendText } from './legend-text.ts'
import { useLooks } from '../looks.ts'
import { Part } from '../part.tsx'
import { formatSigned } from '../number-format.ts'
import { DeviationKey } from './deviation-key.tsx'
import { LineKeys } from './line-keys.tsx'
import type { OutputScale } from './output-scale.ts'
import { toleranceOf } from './mistakes.ts'
import type { SetName } from '../use-set-outputs.ts'
import { crossColour } from './cross.ts'
import type { MistakeCounts } from './mistakes-layer.tsx'

/** The outline of a marker as SVG path data. */
function markerPath(index: number): string {
  const parts: string[] = []
  const path = {
    moveTo: (x: number, y: number) => parts.push(`M${x} ${y}`),
    lineTo: (x: number, y: number) => parts.push(`L${x} ${y}`),
    closePath: () => parts.push('Z'),
    rect: (x: number, y: number, w: number, h: number) => parts.push(`M${x} ${y}h${w}v${h}h${-w}Z`),
    arc: (x: number, y: number, r: number) =>
      parts.push(`M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`),
  }
  traceMarker(path as unknown as CanvasPath, markerOf(index), 7, 7, 4.5)
  return parts.join('')
}

interface MistakenProps {
  readonly set: SetName
  /** Absent where it is not known yet. */
  readonly count: number | null | undefined
}

/** How mistakes of a set are drawn, and how many they are. */
function Mistaken({ set, count }: MistakenProps) {
  const t = useText()
  const { palette } = useLooks()
  return (
    <span className={styles.mistaken}>
      <svg width={14} height={14} aria-hidden>
        <circle cx={7} cy={7} r={5.2} className={set === 'train' ? styles.crossed : styles.hollow} />
        <path d="M4.6 4.6l4.8 4.8m-4.8 0l4.8 -4.8" stroke={css(crossColour(set, palette))} className={styles.cross} />
      </svg>
      <span className="visually-hidden">{t(legendText[set === 'train' ? 'training' : 'validation'])}</span>
      {count ?? '–'}
    </span>
  )
}

interface LegendProps {
  readonly dataset: Dataset
  readonly scale: OutputScale
  readonly isUncertain: boolean
  /** Null where they are not marked, or not known yet. */
  readonly mistakes: MistakeCounts | null
}

/** What colours, shapes and fillings mean; and what is drawn at all. */
export function Legend({ dataset, scale, isUncertain, mistakes }: LegendProps) {
  const t = useText()
  const workspace = useWorkspace()
  const view = useExperiment((experiment) => experiment.view)
  const isCurve = dataset.columns.length === 1
  const refused = useExperiment(uncertaintyReason)
  const tolerance = formatSigned(toleranceOf(dataset.target.domain))
  const lines = <LineKeys task={dataset.task} isCurve={isCurve} isUncertain={isUncertain} scale={scale} />
  return (
    <div className={styles.legend}>
      <ul className={styles.keys}>
        {dataset.classes.map((name, k) => (
          <li key={markerPath(k)}>
            <svg width={14} height={14} aria-hidden>
              <path d={markerPath(k)} className={styles[`class${k}`]} />
            </svg>
            {t(name)}
          </li>
        ))}
        {dataset.task === 'regression' && !isCurve && !isUncertain && (
          <li className={styles.scale}>
            {formatSigned(dataset.target.domain[0])}
            <span className={styles.ramp} />
            {formatSigned(dataset.target.domain[1])}
          </li>
        )}
        <li>
          <svg width={14} height={14} aria-hidden>
            <circle cx={7} cy={7} r={4.5} className={styles.filled} />
          </svg>
          {t(legendText.training)}
        </li>
        <li>
          <svg width={14} height={14} aria-hidden>
            <circle cx={7} cy={7} r={4} className={styles.hollow} />
          </svg>
          {t(legendText.validation)}
        </li>
        {dataset.task === 'regression' && lines}
      </ul>
      {/* A line of its own: nothing beside it moves when a count has more digits. */}
      <ul className={styles.keys}>
        {view.mistakes && (
          <li
            className={styles.count}
            // Its place is kept until they are counted.
            style={{ visibility: mistakes ? 'visible' : 'hidden' }}
            title={t(legendText.mistakesHelp, {
              task: dataset.task,
              tolerance,
            })}
          >
            {t(legendText.mistakes, { task: dataset.task, tolerance })}
            <Mistaken set="train" count={mistakes?.train} />
            {view.validationPoints && <Mistaken set="validation" count={mistakes?.validation} />}
          </li>
        )}
        {dataset.task !== 'regression' && lines}
        {isUncertain && !isCurve && <DeviationKey />}
        {isUncertain && isCurve && (
          <li>
            <span className={styles.band} />
            {t(legendText.band)}
          </li>
        )}
      </ul>
      <div className={styles.options}>
        <Part id="showval">
          <Check
            setting={viewSettings.validationPoints}
            checked={view.validationPoints}
            onChange={(validationPoints) => workspace.edit(setView, { validationPoints })}
          />
        </Part>
        <Part id="mistakes">
          <Check
            setting={viewSettings.mistakes}
            checked={view.mistakes}
            onChange={(on) => workspace.edit(setView, { mistakes: on })}
          />
        </Part>
        {!isCurve && !isUncertain && (
          <Part id="hard">
            <Check
              setting={viewSettings.hardEdge}
              checked={view.hardEdge}
              onChange={(hardEdge) => workspace.edit(setView, { hardEdge })}
            />
          </Part>
        )}
        <Part id="uncertainty">
          <Check
            setting={viewSettings.uncertainty}
            checked={view.uncertainty}
            onChange={(on) => workspace.edit(setView, { uncertainty: on })}
            refused={refused}
          />
        </Part>
      </div>
    </div>
  )
}
