import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { uncertaintyReason } from '../../experiment/fitting.ts'
import { losses } from '../../engine/losses/index.ts'
import { deferred } from '../../controls/deferred.tsx'
import { useText } from '../../i18n/react.ts'
import { byId } from '../../lib/setting.ts'
import { Axis } from '../../plots/axis.tsx'
import { Picture } from '../../plots/heat-map.ts'
import { sharpContext, useSize } from '../../plots/size.ts'
import type { Draw } from '../../state/frames.ts'
import { clearProbe, probeStore } from '../../state/probe.ts'
import { useExperiment, useFrames, usePreparedData, useWorkspace, useWorkspaceState } from '../../state/react.ts'
import { useLooks } from '../looks.ts'
import { colourOutput, drawContours, drawCurve, drawMap, linesOf } from './draw-map.ts'
import { drawCurrentSample, drawPoints } from './draw-points.ts'
import { areaOf } from './frame-area.ts'
import styles from './output-panel.module.css'
import { outputScale } from './output-scale.ts'
import { outputText } from './text.ts'
import type { MistakeCounts } from './mistakes-layer.tsx'

const Legend = deferred(() => import('./legend.tsx').then((module) => module.Legend))
const PlanePicker = deferred(() => import('./plane-picker.tsx').then((module) => module.PlanePicker))
const MistakesLayer = deferred(() => import('./mistakes-layer.tsx').then((module) => module.MistakesLayer), true)
const UncertaintyLayer = deferred(
  () => import('./uncertainty-layer.tsx').then((module) => module.UncertaintyLayer),
  true,
)
const Starting = deferred(() => import('./starting.tsx').then((module) => module.Starting), true)
const Pointing = deferred(() => import('./pointing.tsx').then((module) => module.Pointing), true)
const Probe = deferred(() => import('./probe.tsx').then((module) => module.Probe), true)

/** Points must stand out from the map beneath them. */
const mapStrength = 0.62

const tickFormat = (value: number): string => String(value).replace('-', '−')

/** What the network says, over the whole plane: the decision boundary, the value map, or the curve. */
export function OutputPanel() {
  const t = useText()
  const workspace = useWorkspace()
  const data = usePreparedData()
  const plane = useExperiment((experiment) => experiment.data.plane)
  const { hardEdge, validationPoints, mistakes, uncertainty } = useExperiment((experiment) => experiment.view)
  const isUncertain = useExperiment(uncertaintyReason) === undefined && uncertainty
  const targets = useExperiment((experiment) => byId(losses, experiment.training.loss.id).targets)
  const { dataset } = data
  const { task, target } = dataset
  const isCurve = plane.length === 1
  const scale = useMemo(() => outputScale(task, targets, target.domain), [task, targets, target])

  const box = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const size = useSize(box)
  const area = useMemo(() => areaOf(dataset, plane, size), [dataset, plane, size])
  const looks = useLooks()
  const probe = useStore(probeStore)
  const hasFrame = useWorkspaceState(({ scalars, failure }) => scalars !== null || failure !== null)
  const [counts, setCounts] = useState<MistakeCounts | null>(null)
  // A point of other data, or of other axes, is another one.
  useEffect(() => {
    void data
    void plane
    return clearProbe
  }, [data, plane])

  // The points lie still: they wait on a sheet of their own, and one canvas shows everything.
  const sheet = useMemo(() => {
    const points = document.createElement('canvas')
    const context = size.width > 0 && sharpContext(points, size)
    if (context) drawPoints(context, data, plane, validationPoints, looks.palette, area)
    return points
  }, [data, plane, validationPoints, looks, area, size])
  const [cells] = useState(() => document.createElement('canvas'))

  const picture = useRef<Picture>(null)
  const draw = useCallback<Draw>(
    (frame) => {
      const { layout, outputMap, scalars } = frame
      if (size.width === 0 || layout.outputs !== data.outputs || (layout.outputGrid[1] === 1) !== isCurve) return
      const context = canvas.current && sharpContext(canvas.current, size)
      if (!context) return
      const layPoints = () => context.drawImage(sheet, 0, 0, size.width, size.height)
      if (isCurve) {
        layPoints()
        drawCurve(context, outputMap, layout, looks.palette, area)
      } else {
        const [columns, rows] = layout.outputGrid
        if (picture.current?.columns !== columns || picture.current.rows !== rows) {
          picture.current = new Picture(columns, rows)
        }
        // Else the map and its line are those of the layer beneath.
        const isBeneath = isUncertain && scalars.uncertain
        if (!isBeneath) {
          colourOutput(outputMap, layout, task, scale, hardEdge, looks, picture.current)
          picture.current.paint(cells)
          drawMap(context, cells, area, mapStrength)
          drawContours(context, outputMap, layout, task, linesOf(task, scale), looks.palette, area)
        }
        layPoints()
      }
      if (scalars.sample !== null) drawCurrentSample(context, data, plane, scalars.sample, looks.palette, area)
    },
    [size, area, data, plane, isCurve, isUncertain, task, scale, hardEdge, looks, sheet, cells],
  )
  useEffect(() => {
    // Before the first frame: what is known of the data.
    const context = !workspace.frames.current && canvas.current && size.width > 0 && sharpContext(canvas.current, size)
    if (context) context.drawImage(sheet, 0, 0, size.width, size.height)
  }, [workspace, size, sheet])
  useFrames(draw, 'odd')

  const axisName = (quantity: typeof area.horizontal) =>
    quantity.unit ? `${t(quantity.name)} (${t(quantity.unit)})` : t(quantity.name)
  const bottom = area.top + area.height
  return (
    <section className={styles.panel} aria-label={t(outputText.title)}>
      {dataset.columns.length > 2 && <PlanePicker dataset={dataset} plane={plane} />}
      <div ref={box} className={styles.box}>
        <div
          className={styles.paper}
          style={{ left: area.left, top: area.top, width: area.width, height: area.height }}
        />
        {isUncertain && <UncertaintyLayer isCurve={isCurve} scale={scale} area={area} size={size} />}
        <canvas ref={canvas} className={styles.layer} data-testid="output" aria-hidden />
        {mistakes && (
          <MistakesLayer
            data={data}
            plane={plane}
            withValidation={validationPoints}
            scale={scale}
            area={area}
            size={size}
            onCounted={setCounts}
          />
        )}
        {size.width > 0 && (
          <svg className={styles.axes} width={size.width} height={size.height} aria-hidden>
            <Axis scale={area.x} side="bottom" reach={0} at={bottom} ticks={area.x.ticks(5)} format={tickFormat} />
            <Axis scale={area.y} side="left" reach={0} at={area.left} ticks={area.y.ticks(5)} format={tickFormat} />
            <text className={styles.name} x={area.left + area.width / 2} y={bottom + 31}>
              {axisName(area.horizontal)}
            </text>
            <text className={styles.name} transform={`translate(11 ${area.top + area.height / 2}) rotate(-90)`}>
              {axisName(area.vertical)}
            </text>
          </svg>
        )}
        <Pointing data={data} plane={plane} withValidation={validationPoints} area={area} />
        {!hasFrame && <Starting />}
        {probe.place && (
          <Probe
            probe={probe}
            data={data}
            isCurve={isCurve}
            area={area}
            boundary={scale.boundary}
            isUncertain={isUncertain}
          />
        )}
      </div>
      <div className={styles.legend}>
        <Legend dataset={dataset} scale={scale} isUncertain={isUncertain} mistakes={counts} />
      </div>
    </section>
  )
}
