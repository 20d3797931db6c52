import { Plus } from 'lucide-react'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { gridRows } from '../../data/grid.ts'
import { activations } from '../../engine/activations/index.ts'
import { maxLayers, outputSettings } from '../../experiment/settings.ts'
import { outputActivations } from '../../experiment/defaults.ts'
import { useText } from '../../i18n/react.ts'
import { byId } from '../../lib/setting.ts'
import { Select } from '../../controls/select.tsx'
import { sharpContext, useSize } from '../../plots/size.ts'
import { addLayer, setOutput } from '../../state/edits.ts'
import type { Draw } from '../../state/frames.ts'
import { useExperiment, useFrames, usePreparedData, useWorkspace, useWorkspaceState } from '../../state/react.ts'
import { useLooks } from '../looks.ts'
import { drawEdges, edgeAt, type Focus } from './edges.ts'
import { networkGeometry } from './geometry.ts'
import { InputPicker } from './input-picker.tsx'
import { Head, LayerHead } from './layer-head.tsx'
import { unitNames } from './names.ts'
import styles from './network-panel.module.css'
import { networkText } from './text.ts'
import { type Maps, TilePainter } from './tiles.ts'
import { EdgeCard, UnitCard } from './unit-card.tsx'

/** Height of the heads above the picture. */
const headHeight = 152
/** Weights move slowly: milliseconds between two drawings of their lines. */
const edgeInterval = 90

/** The network as a picture and as a control: what it is, is what can be changed. */
export function NetworkPanel() {
  const t = useText()
  const workspace = useWorkspace()
  const experiment = useExperiment((whole) => whole)
  const facts = useWorkspaceState((state) => state.facts)
  const data = usePreparedData()
  const { layers, output } = experiment.network
  const { dataset } = data

  const box = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const size = useSize(box)
  const [focus, setFocus] = useState<Focus>(null)

  const counts = useMemo(
    () => [experiment.data.features.length, ...layers.map((layer) => layer.units), data.outputs],
    [experiment.data.features.length, layers, data.outputs],
  )
  const geometry = useMemo(() => networkGeometry(size, counts, headHeight), [size, counts])
  const names = useMemo(() => unitNames(experiment, dataset, t), [experiment, dataset, t])
  const looks = useLooks()

  const inputMaps = useMemo((): Maps => {
    const { plane, features } = experiment.data
    const grid = plane.length === 1 ? ([64, 1] as const) : ([40, 40] as const)
    const cells = grid[0] * grid[1]
    const encoded = data.encode(gridRows(dataset, plane, data.means, grid))
    const values = Float32Array.from({ length: encoded.length }, (_, i) => {
      const [unit, cell] = [Math.floor(i / cells), i % cells]
      return encoded[cell * features.length + unit] as number
    })
    return { values, grid }
  }, [data, dataset, experiment.data])

  // Edges and inputs change slowly or not at all: they wait on a sheet of their own, and one canvas shows everything.
  const [sheet] = useState(() => document.createElement('canvas'))
  const [inputPainter] = useState(() => new TilePainter())
  const [unitPainter] = useState(() => new TilePainter())
  const edgesAt = useRef(0)
  const draw = useCallback<Draw>(
    (frame) => {
      const shapes = workspace.store.getState().facts?.shapes
      // A frame of a run with another shape can't be drawn here; the next one fits.
      if (!shapes || shapes.length + 1 !== counts.length || shapes.some((shape, k) => shape.units !== counts[k + 1]))
        return
      const now = performance.now()
      const { playing } = frame.scalars
      const { palette, table } = looks
      if (!playing || now - edgesAt.current >= edgeInterval) {
        edgesAt.current = now
        const context = sharpContext(sheet, geometry)
        if (!context) return
        drawEdges(context, geometry, shapes, frame.parameters, palette, focus)
        inputPainter.paint(context, geometry, 0, 0, counts, inputMaps, () => null, table, palette)
      }
      const context = canvas.current && sharpContext(canvas.current, geometry)
      if (!context || sheet.width === 0) return
      context.drawImage(sheet, 0, 0, geometry.width, geometry.height)
      const activationOf = (column: number) =>
        column === counts.length - 1 ? output.activation : (layers[column - 1]?.activation ?? null)
      const maps = { values: frame.unitMaps, grid: frame.layout.unitGrid }
      unitPainter.paint(context, geometry, 1, counts.length - 1, counts, maps, activationOf, table, palette)
    },
    [workspace, counts, geometry, layers, output.activation, looks, focus, inputMaps, sheet, inputPainter, unitPainter],
  )
  useEffect(() => {
    void draw
    edgesAt.current = 0
  }, [draw])
  useFrames(draw, 'even')

  const point = (event: React.PointerEvent<HTMLDivElement>) => {
    if (event.target instanceof HTMLButtonElement) return
    const { left, top } = event.currentTarget.getBoundingClientRect()
    const edge = edgeAt(geometry, event.clientX - left, event.clientY - top)
    setFocus((before) => {
      if (!edge) return before && 'unit' in before ? before : null
      return before && 'edge' in before && JSON.stringify(before.edge) === JSON.stringify(edge) ? before : { edge }
    })
  }

  const last = counts.length - 1
  const parameterCount = facts?.layout.parameters ?? 0
  return (
    <section className={styles.panel} aria-label={t(networkText.title)}>
      <div ref={box} className={styles.viewport}>
        <div
          className={styles.content}
          style={{ width: geometry.width, height: size.height }}
          onPointerMove={point}
          onPointerLeave={() => setFocus(null)}
        >
          <canvas
            ref={canvas}
            className={styles.canvas}
            role="img"
            aria-label={t(networkText.picture, { layers: layers.length, parameters: parameterCount })}
          />

          {size.width > 0 && (
            <>
              <Head
                x={geometry.columns[0]?.x ?? 0}
                width={geometry.head}
                title={t(networkText.inputs)}
                label={t(networkText.inputsOf)}
              >
                <div className={styles.count}>{counts[0]}</div>
                <InputPicker dataset={dataset} chosen={experiment.data.features} />
              </Head>
              {layers.map((layer, index) => (
                <LayerHead
                  // biome-ignore lint/suspicious/noArrayIndexKey: a layer is what stands at its place
                  key={index}
                  x={geometry.columns[index + 1]?.x ?? 0}
                  width={geometry.head}
                  index={index}
                  layer={layer}
                />
              ))}
              <Head
                x={geometry.columns[last]?.x ?? 0}
                width={geometry.head}
                title={t(networkText.output)}
                label={t(networkText.output)}
                why={t(networkText.outputWhy, { task: dataset.task })}
              >
                <div className={styles.count}>{counts[last]}</div>
                <Select
                  look="bare"
                  label={outputSettings.activation.label}
                  help={outputSettings.activation.help}
                  options={outputActivations(dataset.task, experiment.training.loss.id).map((id) =>
                    byId(activations, id),
                  )}
                  value={output.activation}
                  onChange={(activation) => workspace.edit(setOutput, { activation })}
                />
              </Head>
              {geometry.columns.slice(1).map((column, at) => {
                const before = geometry.columns[at]
                const place = at === 0 ? 'first' : at === layers.length ? 'last' : 'other'
                const name = t(networkText.addLayer, { place })
                return (
                  <button
                    type="button"
                    // biome-ignore lint/suspicious/noArrayIndexKey: a gap is what stands between two places
                    key={at}
                    className={styles.add}
                    style={{ left: ((before?.x ?? 0) + column.x) / 2 }}
                    aria-label={name}
                    title={name}
                    disabled={layers.length >= maxLayers}
                    onClick={() => workspace.edit(addLayer, at)}
                  >
                    <Plus size={13} aria-hidden />
                  </button>
                )
              })}
              {geometry.columns.map((column, k) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a column is what stands at its place
                <div key={k}>
                  {column.centres.map((y, u) => (
                    <button
                      type="button"
                      // biome-ignore lint/suspicious/noArrayIndexKey: a unit is what stands at its place
                      key={u}
                      className={styles.unit}
                      style={{
                        left: column.x - column.tile / 2,
                        top: y - column.tile / 2,
                        width: column.tile,
                        height: column.tile,
                        borderRadius: column.tile * 0.2,
                      }}
                      aria-label={names.nameOf({ column: k, unit: u })}
                      onPointerEnter={() => setFocus({ unit: { column: k, unit: u } })}
                      onPointerLeave={() => setFocus(null)}
                      onFocus={() => setFocus({ unit: { column: k, unit: u } })}
                      onBlur={() => setFocus(null)}
                    />
                  ))}
                  {k === 0 &&
                    column.centres.map((y, u) => (
                      <span
                        key={y}
                        className={styles.inputName}
                        style={{ left: column.x - column.tile / 2 - 8, top: y }}
                      >
                        {names.symbolOf({ column: 0, unit: u })}
                      </span>
                    ))}
                  {k === last &&
                    column.centres.map((y, u) => (
                      <span
                        key={y}
                        className={styles.outputName}
                        style={{ left: column.x, top: y + column.tile / 2 + 4 }}
                      >
                        {names.outputLabel(u)}
                      </span>
                    ))}
                  {column.hidden > 0 && (
                    <span className={styles.hidden} style={{ left: column.x }}>
                      {t(networkText.notShown, { count: column.hidden })}
                    </span>
                  )}
                </div>
              ))}
              <FocusCard focus={focus} geometry={geometry} names={names} activationLabel={activationLabel} />
            </>
          )}
        </div>
      </div>
      <p className={styles.summary}>{t(networkText.parameters, { count: parameterCount })}</p>
    </section>
  )

  function activationLabel(column: number): string {
    const id = column === last ? output.activation : layers[column - 1]?.activation
    return id ? t(byId(activations, id).label) : ''
  }
}

interface FocusCardProps {
  readonly focus: Focus
  readonly geometry: ReturnType<typeof networkGeometry>
  readonly names: ReturnType<typeof unitNames>
  readonly activationLabel: (column: number) => string
}

/** The numbers of what the pointer or the keyboard is at, beside it. */
function FocusCard({ focus, geometry, names, activationLabel }: FocusCardProps) {
  const { frames } = useWorkspace()
  // Numbers follow the run at the pace of all numbers on the page.
  useWorkspaceState((state) => state.scalars)
  const shapes = useWorkspaceState((state) => state.facts?.shapes)
  const parameters = frames.current?.parameters
  if (!focus || !shapes || !parameters) return null
  const at = 'unit' in focus ? focus.unit : { column: focus.edge.layer + 1, unit: focus.edge.unit }
  const column = geometry.columns[at.column]
  const y = column?.centres[at.unit]
  if (!column || y === undefined) return null
  const toTheLeft = at.column > geometry.columns.length / 2
  const shape = shapes[at.column - 1]
  const edgeX = toTheLeft ? column.x - column.tile / 2 - 10 : column.x + column.tile / 2 + 10
  return (
    <div
      className={`${styles.card} ${toTheLeft ? styles.leftward : ''}`}
      style={{ left: edgeX, top: Math.min(Math.max(y, headHeight + 70), geometry.height - 90) }}
      role="status"
    >
      {'unit' in focus ? (
        <UnitCard
          unit={focus.unit}
          shape={shape}
          parameters={parameters}
          activation={activationLabel(focus.unit.column)}
          nameOf={names.nameOf}
          symbolOf={names.symbolOf}
        />
      ) : (
        shape && (
          <EdgeCard
            edge={focus.edge}
            shape={shape}
            parameters={parameters}
            nameOf={names.nameOf}
            symbolOf={names.symbolOf}
          />
        )
      )}
    </div>
  )
}
