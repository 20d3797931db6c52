import { useEffect } from 'react'
import { useStore } from 'zustand'
import { activations } from '../../../engine/activations/index.ts'
import { useText } from '../../../i18n/react.ts'
import { byId } from '../../../lib/setting.ts'
import { useWorkspace, useWorkspaceState } from '../../../state/react.ts'
import { formatShare } from '../../number-format.ts'
import { Part } from '../../part.tsx'
import type { UnitId } from '../ids.ts'
import { useNames } from '../names.ts'
import { seenStore } from '../seen.ts'
import type { Network } from '../use-network.ts'
import { ActivationPlot } from './activation-plot.tsx'
import { Dialog } from './dialog.tsx'
import { UnitFormula } from './formula.tsx'
import { passOf } from './pass.ts'
import { SpreadPlot } from './spread-plot.tsx'
import { sumOf } from './terms.ts'
import { liveText } from './text.ts'
import { UnitMap } from './unit-map.tsx'
import { UnitNotes } from './unit-notes.tsx'
import styles from './unit-panel.module.css'
import { useSampleActivations } from './use-sample-activations.ts'
import { WeightRows } from './weight-rows.tsx'

/** Summands that are written out. */
const most = 6

/** One unit, large: what it computes, how, and its weights, to be changed while it trains as well. */
export function UnitPanel({ unit, network }: { readonly unit: UnitId; readonly network: Network }) {
  const t = useText()
  const workspace = useWorkspace()
  useEffect(() => workspace.wish({ observation: true, gradients: true }), [workspace])
  // Numbers follow the run at the pace of all numbers on the page.
  useWorkspaceState((state) => state.scalars)
  const layer = unit.column - 1
  const shape = useWorkspaceState((state) => state.facts?.shapes[layer])
  // Each by itself: the moment of slow motion is another sixty times a second.
  const seen = useStore(seenStore, (all) => all.pass)
  const observed = useStore(seenStore, (all) => all.watched)
  const showing = useStore(seenStore, (all) => all.shown?.watched)
  const health = useStore(seenStore, (all) => all.health)
  const watched = showing ?? observed
  const { counts, geometry } = network
  const names = useNames(network)
  const index = counts.slice(1, unit.column).reduce((sum, count) => sum + count, unit.unit)
  const values = useSampleActivations(network, index)
  const parameters = workspace.frames.current?.parameters
  const id = network.activations[unit.column]
  if (!shape || !parameters || !id || unit.unit >= shape.units) return null
  const pass = seen ?? (watched && passOf(watched))
  const known = pass?.z.length === counts.length - 1 && pass.parameters ? pass : null
  const sum = sumOf(known?.parameters ?? parameters, shape, layer, unit.unit, known, most)
  const [z, a] = [known?.z[layer]?.[unit.unit], known?.a[layer]?.[unit.unit]]
  const isNormalized = shape.scales !== null
  const isSample = known?.isTraining ?? false
  const step = watched?.step ?? 0
  const sample = watched?.sample
  const dropped = watched?.layers[layer]?.dropped?.[unit.unit]
  const isRight = (geometry.columns[unit.column]?.x ?? 0) < geometry.width / 2
  return (
    <Dialog title={names.nameOf(unit)} className={isRight ? styles.right : styles.left}>
      <div className={styles.pictures}>
        <UnitMap unit={unit} network={network} />
        <div className={styles.plots}>
          <ActivationPlot id={id} at={z === undefined || a === undefined ? null : { z, a }} />
          {values && values.length > 0 && <SpreadPlot values={values} at={a ?? null} />}
        </div>
      </div>
      {known && (
        <p className={styles.of}>
          {isSample
            ? t(liveText.ofSample, { place: (sample?.place ?? 0) + 1, count: sample?.count ?? 0, step })
            : t(liveText.ofProbe)}
        </p>
      )}
      <UnitFormula
        unit={unit}
        sum={sum}
        names={names}
        normalized={isNormalized ? (z ?? null) : null}
        a={a ?? null}
        g={t(byId(activations, id).label)}
      />
      <UnitNotes unit={unit} />
      {health && health.idle[layer] && (
        <dl className={styles.shares} aria-label={t(liveText.sharesOf, { samples: health.samples })}>
          <Share label={t(liveText.idle)} share={health.idle[layer][unit.unit]} />
          <Share label={t(liveText.atEnds)} share={health.saturated[layer]?.[unit.unit]} />
          <Share label={t(liveText.droppedShare)} share={dropped} />
        </dl>
      )}
      <Part id="weights">
        <h3 className={styles.weights}>{t(liveText.weights)}</h3>
        <p className={`${styles.of} ${styles.help}`}>{t(liveText.weightsHelp)}</p>
        <WeightRows unit={unit} shape={shape} names={names} />
      </Part>
    </Dialog>
  )
}

function Share({ label, share }: { readonly label: string; readonly share: number | undefined }) {
  if (share === undefined) return null
  return (
    <div>
      <dt>{label}</dt>
      <dd>{formatShare(share)}</dd>
    </div>
  )
}
