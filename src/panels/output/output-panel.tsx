import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { rowAt } from '../../data/grid.ts'
import { uncertaintyReason } from '../../experiment/fitting.ts'
import { losses } from '../../engine/losses/index.ts'
import { deferred } from '../../controls/deferred.tsx'
import { useText } from '../../i18n/react.ts'
import { byId } from '../../lib/setting.ts'
import { Axis } from '../../plots/axis.tsx'
import { Picture } from '../../plots/heat-map.ts'
import { pointerPlace } from '../../plots/pointer.ts'
import { sharpContext, useSize } from '../../plots/size.ts'
import type { Draw } from '../../state/frames.ts'
import { clearProbe, type ProbePlace, probeStore, setProbe } from '../../state/probe.ts'
import { useExperiment, useFrames, usePreparedData, useWorkspace, useWorkspaceState } from '../../state/react.ts'
import { useLooks } from '../looks.ts'
import { colourOutput, drawContours, drawCurve, drawMap, linesOf } from './draw-map.ts'
import { drawCurrentSample, drawPoints } from './draw-points.ts'
import { areaOf } from './frame-area.ts'
import styles from './output-panel.module.css'
import { outputScale } from './output-scale.ts'
import { outputText } from './text.ts'
import type { MistakeCounts } from './mistakes-layer.tsx'
import { drawnSamples, nearestSample, neighbour, probeOf } from './samples.ts'

const Legend = deferred(() => import('./legend.tsx').then((module) => module.Legend))
const PlanePicker = deferred(() => import('./plane-picker.tsx').then((module) => module.PlanePicker))
const MistakesLayer = deferred(() => import('./mistakes-layer.tsx').then((module) => module.MistakesLayer), true)
const UncertaintyLayer = deferred(
  () => import('./uncertainty-layer.tsx').then((module) => module.UncertaintyLayer),
  true,
)
const Starting = deferred(() => import('./starting.tsx').then((module) => module.Starting), true)
const Probe = deferred(() => import('./probe.tsx').then((module) => module.Probe), true)

/** Points must stand out from the map beneath them. */
const mapStrength = 0.8

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
        // Else the map is that of the layer beneath.
        const isBeneath = isUncertain && scalars.uncertain
        if (!isBeneath) {
          colourOutput(outputMap, layout, task, scale, hardEdge, looks.palette, looks.table, picture.current)
          picture.current.paint(cells)
          drawMap(context, cells, area, mapStrength)
        }
        const lines = linesOf(task, scale).filter(({ main }) => main || !isBeneath)
        drawContours(context, outputMap, layout, task, lines, looks.palette, area)
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

  const probeAt = (x: number, y: number) => {
    const place = bounded(x, y)
    setProbe({ place, row: rowAt(dataset, plane, data.means, place), sample: null })
  }
  const samples = useMemo(() => drawnSamples(data, plane, validationPoints), [data, plane, validationPoints])
  const probeByPointer = (event: React.PointerEvent<HTMLElement>) => {
    const [x, y] = pointerPlace(event, event.currentTarget)
    const place = [area.left + x, area.top + y] as const
    const near = nearestSample(samples, area, place)
    if (near && near.distance <= reachOf(event)) chooseSample(near.sample)
    else probeAt(area.x.invert(place[0]), area.y.invert(place[1]))
  }
  const chooseSample = (sample: (typeof samples)[number]) => {
    const chosen = probe.sample
    if (chosen?.set !== sample.set || chosen.index !== sample.index) setProbe(probeOf(data, sample))
  }
  const sampleByKey = (key: string) => {
    if (key === '[' || key === ']') return neighbour(samples, probe, key === ']' ? 1 : -1)
    if (key !== 'Enter') return undefined
    const { x, y } = probe.place ?? { x: middle(area.horizontal.domain), y: middle(area.vertical.domain) }
    return nearestSample(samples, area, [area.x(x), area.y(y)])?.sample
  }
  const bounded = (x: number, y: number): ProbePlace => ({
    x: clamp(x, area.horizontal.domain),
    y: clamp(y, area.vertical.domain),
  })
  const moveByKey = (event: React.KeyboardEvent) => {
    const direction = directions[event.key]
    const sample = sampleByKey(event.key)
    if (event.key === 'Escape') clearProbe()
    if (sample) {
      event.preventDefault()
      chooseSample(sample)
    }
    if (!direction) return
    event.preventDefault()
    const part = event.shiftKey ? 0.1 : 0.02
    const [h, v] = [area.horizontal.domain, area.vertical.domain]
    const from = probe.place ?? { x: middle(h), y: middle(v) }
    probeAt(from.x + direction[0] * part * (h[1] - h[0]), from.y + direction[1] * part * (v[1] - v[0]))
  }

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
        <button
          type="button"
          className={styles.pointed}
          style={{ left: area.left, top: area.top, width: area.width, height: area.height }}
          aria-label={isCurve ? t(outputText.curve) : t(outputText.boundary, { task })}
          onPointerMove={probeByPointer}
          onPointerDown={probeByPointer}
          onPointerLeave={(event) => event.pointerType === 'mouse' && clearProbe()}
          onKeyDown={moveByKey}
          onBlur={clearProbe}
        />
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
        <Legend dataset={dataset} isUncertain={isUncertain} mistakes={counts} />
      </div>
    </section>
  )
}

const directions: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
}

const middle = ([low, high]: readonly [number, number]): number => (low + high) / 2

/** Pixels within which a sample is meant: fingers are less exact. */
const reachOf = ({ pointerType }: React.PointerEvent): number => (pointerType === 'touch' ? 18 : 8)

const clamp = (value: number, [low, high]: readonly [number, number]): number => Math.min(high, Math.max(low, value))
