import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useText } from '../../i18n/react.ts'
import { Axis } from '../../plots/axis.tsx'
import { divergingTable, readPalette } from '../../plots/colour.ts'
import { Picture } from '../../plots/heat-map.ts'
import { sharpContext, useSize } from '../../plots/size.ts'
import type { Draw } from '../../state/frames.ts'
import { useExperiment, useFrames, usePreparedData, useTheme } from '../../state/react.ts'
import { colourOutput, drawContours, drawCurve } from './draw-map.ts'
import { drawCurrentSample, drawPoints } from './draw-points.ts'
import { areaOf } from './frame-area.ts'
import { Legend } from './legend.tsx'
import styles from './output-panel.module.css'
import { PlanePicker } from './plane-picker.tsx'
import { Probe, type ProbePlace } from './probe.tsx'
import { outputText } from './text.ts'

const tickFormat = (value: number): string => String(value).replace('-', '−')

/** What the network says, over the whole plane: the decision boundary, the value map, or the curve. */
export function OutputPanel() {
  const t = useText()
  const theme = useTheme()
  const data = usePreparedData()
  const plane = useExperiment((experiment) => experiment.data.plane)
  const { hardEdge, validationPoints } = useExperiment((experiment) => experiment.view)
  const { dataset } = data
  const { task, target } = dataset
  const isCurve = plane.length === 1

  const box = useRef<HTMLDivElement>(null)
  const map = useRef<HTMLCanvasElement>(null)
  const lines = useRef<HTMLCanvasElement>(null)
  const marks = useRef<HTMLCanvasElement>(null)
  const size = useSize(box)
  const area = useMemo(() => areaOf(dataset, plane, size), [dataset, plane, size])
  const looks = useMemo(() => {
    void theme
    const palette = readPalette(document.documentElement)
    return { palette, table: divergingTable(palette) }
  }, [theme])
  const [probe, setProbe] = useState<ProbePlace | null>(null)

  useEffect(() => {
    const context = size.width > 0 && marks.current && sharpContext(marks.current, size)
    if (context) drawPoints(context, data, plane, validationPoints, looks.palette, area)
  }, [data, plane, validationPoints, looks, area, size])

  const picture = useRef<Picture>(null)
  const draw = useCallback<Draw>(
    (frame) => {
      const { layout, outputMap, scalars } = frame
      const context = size.width > 0 && lines.current && sharpContext(lines.current, size)
      if (!context || !map.current || layout.outputs !== data.outputs || (layout.outputGrid[1] === 1) !== isCurve)
        return
      if (isCurve) drawCurve(context, outputMap, layout, looks.palette, area)
      else {
        const [columns, rows] = layout.outputGrid
        if (picture.current?.columns !== columns || picture.current.rows !== rows) {
          picture.current = new Picture(columns, rows)
        }
        colourOutput(outputMap, layout, task, target.domain, hardEdge, looks.palette, looks.table, picture.current)
        picture.current.paint(map.current)
        drawContours(context, outputMap, layout, task, target.domain, looks.palette, area)
      }
      if (scalars.sample !== null) drawCurrentSample(context, data, plane, scalars.sample, looks.palette, area)
    },
    [size, area, data, plane, isCurve, task, target, hardEdge, looks],
  )
  useFrames(draw)

  const placeAt = (event: React.PointerEvent<HTMLElement>): ProbePlace => {
    const { left, top } = event.currentTarget.getBoundingClientRect()
    return bounded(area.x.invert(event.clientX - left), area.y.invert(event.clientY - top))
  }
  const bounded = (x: number, y: number): ProbePlace => ({
    x: clamp(x, area.horizontal.domain),
    y: clamp(y, area.vertical.domain),
  })
  const moveByKey = (event: React.KeyboardEvent) => {
    const direction = directions[event.key]
    if (event.key === 'Escape') setProbe(null)
    if (!direction) return
    event.preventDefault()
    const part = event.shiftKey ? 0.1 : 0.02
    const [h, v] = [area.horizontal.domain, area.vertical.domain]
    const from = probe ?? { x: (h[0] + h[1]) / 2, y: (v[0] + v[1]) / 2 }
    setProbe(bounded(from.x + direction[0] * part * (h[1] - h[0]), from.y + direction[1] * part * (v[1] - v[0])))
  }

  const axisName = (quantity: typeof area.horizontal) =>
    quantity.unit ? `${t(quantity.name)} (${t(quantity.unit)})` : t(quantity.name)
  const bottom = area.top + area.height
  return (
    <section className={styles.panel} aria-label={t(outputText.title)}>
      {dataset.columns.length > 2 && <PlanePicker dataset={dataset} plane={plane} />}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the probe is moved by keys */}
      <div
        ref={box}
        className={styles.box}
        role="application"
        tabIndex={0}
        aria-label={isCurve ? t(outputText.curve) : t(outputText.boundary, { task })}
        onPointerMove={(event) => setProbe(placeAt(event))}
        onPointerDown={(event) => setProbe(placeAt(event))}
        onPointerLeave={(event) => event.pointerType === 'mouse' && setProbe(null)}
        onKeyDown={moveByKey}
        onBlur={() => setProbe(null)}
      >
        <div
          className={isCurve ? styles.paper : styles.mapBox}
          style={{ left: area.left, top: area.top, width: area.width, height: area.height }}
        >
          {!isCurve && <canvas ref={map} className={styles.map} aria-hidden />}
        </div>
        {isCurve && <canvas ref={map} hidden />}
        {isCurve ? (
          <>
            <canvas ref={marks} className={styles.layer} aria-hidden />
            <canvas ref={lines} className={styles.layer} aria-hidden />
          </>
        ) : (
          <>
            <canvas ref={lines} className={styles.layer} aria-hidden />
            <canvas ref={marks} className={styles.layer} aria-hidden />
          </>
        )}
        {size.width > 0 && (
          <svg className={styles.axes} width={size.width} height={size.height} aria-hidden>
            <Axis scale={area.x} side="bottom" reach={0} at={bottom} ticks={area.x.ticks(5)} format={tickFormat} />
            <Axis scale={area.y} side="left" reach={0} at={area.left} ticks={area.y.ticks(5)} format={tickFormat} />
            <text className={styles.name} x={area.left + area.width / 2} y={bottom + 31}>
              {axisName(area.horizontal)}
            </text>
            <text
              className={styles.name}
              transform={`translate(${area.left - 27} ${area.top + area.height / 2}) rotate(-90)`}
            >
              {axisName(area.vertical)}
            </text>
          </svg>
        )}
        {probe && <Probe place={probe} data={data} plane={plane} area={area} />}
      </div>
      <Legend dataset={dataset} />
    </section>
  )
}

const directions: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
}

const clamp = (value: number, [low, high]: readonly [number, number]): number => Math.min(high, Math.max(low, value))
