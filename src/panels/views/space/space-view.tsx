import { useMemo } from 'react'
import { useStore } from 'zustand'
import { losses } from '../../../engine/losses/index.ts'
import { activations } from '../../../engine/activations/index.ts'
import { useText } from '../../../i18n/react.ts'
import { byId } from '../../../lib/setting.ts'
import type { Text } from '../../../lib/text.ts'
import { clearProbe, probeStore, setProbe } from '../../../state/probe.ts'
import { useExperiment, usePreparedData } from '../../../state/react.ts'
import { formatShare, formatSigned } from '../../number-format.ts'
import { probeOf } from '../../output/samples.ts'
import { Formulas } from '../heading.tsx'
import shared from '../parts.module.css'
import type { LayerSpace, Points } from './layers.ts'
import { type SpaceRows, spaceRows } from './rows.ts'
import { SpacePicture } from './space-picture.tsx'
import slider from '../../../controls/slider.module.css'
import styles from './space-view.module.css'
import { spaceText } from './text.ts'
import { noCuts, useCuts } from './use-cuts.ts'
import { usePointLooks } from './use-point-looks.ts'
import { useSpaces } from './use-spaces.ts'
import { frameOf } from './window.ts'

/** Points and a grid after each hidden layer: what the network does to the space that they lie in. */
export function SpaceView() {
  const t = useText()
  const data = usePreparedData()
  const plane = useExperiment((experiment) => experiment.data.plane)
  const withValidation = useExperiment((experiment) => experiment.view.validationPoints)
  const network = useExperiment((experiment) => experiment.network)
  const targets = useExperiment((experiment) => byId(losses, experiment.training.loss.id).targets)
  const { dataset } = data
  const rows = useMemo(() => spaceRows(data, plane, withValidation), [data, plane, withValidation])
  const looks = usePointLooks(data, rows.samples)
  const points = useMemo<Points>(
    () => ({
      count: rows.samples.length,
      classes: dataset.task === 'regression' ? null : rows.samples.map(({ point }) => data.points.y[point] as number),
      names: dataset.classes.length,
    }),
    [rows, data, dataset],
  )
  const seen = useSpaces(rows, points)
  const input = useMemo(() => {
    const count = rows.rows.length
    const frame = frameOf(rows.inputs, count, null, undefined)
    return { kind: plane.length === 1 ? ('line' as const) : ('units' as const), places: rows.inputs, frame }
  }, [rows, plane])
  const cuts = useCuts(data, seen, network.output.activation, targets)

  const choose = (i: number) => {
    const sample = rows.samples[i]
    if (sample) setProbe(probeOf(data, sample))
  }
  const inputNote = t(plane.length === 1 ? spaceText.inputLine : spaceText.inputNote)
  const lead = dataset.task === 'regression' ? spaceText.leadNumbers : spaceText.lead
  const isLinear = network.layers.every(({ activation }) => activation === 'linear')
  return (
    <div className={shared.view}>
      <div className={shared.head}>
        <p className={shared.lead}>
          {t(network.layers.length === 0 ? spaceText.perceptron : isLinear ? spaceText.allLinear : lead)}
        </p>
        <Formulas
          what={spaceText.title}
          formulas={[
            String.raw`a^{(k)} = g\left(a^{(k-1)} W^{(k)} + b^{(k)}\right)`,
            String.raw`s = (a - \bar a)\, V, \qquad \operatorname{cov}(a)\, v_i = \lambda_i v_i`,
          ]}
        />
      </div>
      <ol className={styles.layers}>
        <li>
          <SpacePicture
            title={t(spaceText.inputs)}
            note={
              <>
                {inputNote}
                {cuts.inputs.note !== null && <span>{cuts.inputs.note}</span>}
              </>
            }
            label={t(spaceText.picture, { name: spaceText.inputs, what: inputNote, centres: '' })}
            rows={rows}
            looks={looks}
            space={input}
            cuts={cuts.inputs.cuts}
            onPoint={choose}
          />
        </li>
        {network.layers.map((layer, k) => {
          const space = seen?.layers[k]
          if (!space) return null
          const note = noteOf(layer.units, space)
          const isLast = k === network.layers.length - 1
          return (
            <li key={k}>
              <SpacePicture
                title={t(spaceText.layer, { layer: k + 1, units: layer.units, activation: labelOf(layer.activation) })}
                note={
                  <>
                    {note}
                    {layer.activation === 'linear' && layer.normalization.id !== 'layer' && (
                      <span>{t(spaceText.linear)}</span>
                    )}
                    {isLast && cuts.last.note !== null && <span>{cuts.last.note}</span>}
                  </>
                }
                label={t(spaceText.picture, {
                  name: t(spaceText.layer, { layer: k + 1, units: layer.units, activation: labelOf(layer.activation) }),
                  what: note,
                  centres: centresText(space),
                })}
                rows={rows}
                looks={looks}
                space={space}
                cuts={isLast ? cuts.last.cuts : noCuts}
                onPoint={choose}
              />
            </li>
          )
        })}
      </ol>
      <Pointer rows={rows} layers={seen?.layers ?? []} onPoint={choose} nameOf={nameOf} />
      {rows.samples.length < data.split.train.length + (withValidation ? data.split.validation.length : 0) && (
        <p className={shared.help}>{t(spaceText.some, { count: rows.samples.length })}</p>
      )}
      {network.layers.length > 0 && seen === null && <p className={shared.note}>{t(spaceText.waiting)}</p>}
    </div>
  )

  function labelOf(id: string): Text {
    return byId(activations, id).label
  }

  function nameOf(i: number): string {
    const point = rows.samples[i]?.point ?? 0
    const value = data.points.y[point] as number
    return dataset.task === 'regression' ? `y = ${formatSigned(value)}` : t(dataset.classes[value] as Text)
  }

  function noteOf(units: number, { kind, plane: own, nearest }: LayerSpace): string {
    const [first = 0, second = 0] = own?.shares ?? []
    const shares = { first: formatShare(first), second: formatShare(second), classes: points.classes ? 'yes' : 'no' }
    const what = t(kind === 'components' ? spaceText.components : units === 1 ? spaceText.one : spaceText.two, shares)
    return nearest === null ? what : `${what} ${t(spaceText.nearest, { share: formatShare(nearest) })}`
  }

  function centresText({ centres }: LayerSpace): string {
    return centres
      .map(([x, y], k) =>
        t(spaceText.centre, { name: dataset.classes[k] ?? '', x: formatSigned(x, 2), y: formatSigned(y, 2) }),
      )
      .join(' ')
  }
}

interface PointerProps {
  readonly rows: SpaceRows
  readonly layers: readonly LayerSpace[]
  readonly onPoint: (sample: number) => void
  readonly nameOf: (sample: number) => string
}

/** Goes through the points by keys, and tells where each layer puts the one that is chosen. */
function Pointer({ rows, layers, onPoint, nameOf }: PointerProps) {
  const t = useText()
  const chosen = useStore(probeStore, (state) => state.sample)
  const at = chosen ? rows.samples.findIndex(({ set, index }) => set === chosen.set && index === chosen.index) : -1
  const sample = rows.samples[at]
  const count = rows.rows.length
  const last = Math.max(1, rows.samples.length - 1)
  const name = sample && t(spaceText.sample, { set: sample.set, number: sample.index + 1, name: nameOf(at) })
  const places = (at < 0 ? [] : layers).map(({ places: own, kind }, k) =>
    t(spaceText.place, {
      layer: k + 1,
      place:
        kind === 'line'
          ? formatSigned(own[at] as number)
          : `(${formatSigned(own[at] as number)}, ${formatSigned(own[count + at] as number)})`,
    }),
  )
  return (
    <div className={styles.pointer}>
      <label>
        {t(spaceText.point)}
        <input
          type="range"
          className={slider.range}
          style={{ '--part': Math.max(0, at) / last } as React.CSSProperties}
          min={0}
          max={last}
          value={Math.max(0, at)}
          aria-valuetext={name ?? t(spaceText.none)}
          onChange={(event) => onPoint(Number(event.target.value))}
          onBlur={clearProbe}
        />
      </label>
      <output>{name === undefined ? t(spaceText.hover) : `${name}: ${places.join(', ')}`}</output>
    </div>
  )
}
