import { useEffect, useMemo, useRef, useState } from 'react'
import { useText } from '../../i18n/react.ts'
import { Axis } from '../../plots/axis.tsx'
import { css, mix, type Palette, type Rgb } from '../../plots/colour.ts'
import { markerOf, traceMarker } from '../../plots/marker.ts'
import { pointerPlace } from '../../plots/pointer.ts'
import { linearScale } from '../../plots/scale.ts'
import { sharpContext, useSize } from '../../plots/size.ts'
import { useLooks } from '../looks.ts'
import styles from './draw-area.module.css'
import { chosenBeside, type DrawnPoint, type Sheet } from './drawing.ts'
import { drawText } from './text.ts'

const margin = { left: 42, right: 6, top: 6, bottom: 26 }
/** Milliseconds between two puffs of a spray that is held still. */
const puff = 60

const directions: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
}

export interface Place {
  readonly x: number
  readonly y: number
}

interface DrawAreaProps {
  readonly sheet: Sheet
  readonly points: readonly DrawnPoint[]
  /** Of the brush, as a part of the picture; 0 for a point. */
  readonly radius: number
  /** Whether holding still goes on drawing. */
  readonly sprays: boolean
  /** What the brush says of itself, for those who hear it. */
  readonly said: (place: Place) => string
  readonly onBegin: () => void
  /** One touch of the brush; `erases` where the other end of a pen, or a key, takes away. */
  readonly onDab: (place: Place, erases: boolean) => void
  /** A key that is none of the area’s own. */
  readonly onKey: (key: string) => boolean
}

/** A stroke under way. */
interface Held {
  readonly pointer: number
  place: Place
  readonly erases: boolean
  readonly timer: ReturnType<typeof setInterval>
}

const tickFormat = (value: number): string => String(value).replace('-', '−')

function colourOf({ task, isCurve, target }: Sheet, value: number, palette: Palette): Rgb {
  if (task !== 'regression') return palette.classes[value] ?? palette.ink
  if (isCurve) return palette.positive
  const [low, high] = target.domain
  const part = Math.min(1, Math.max(-1, ((value - low) / (high - low)) * 2 - 1))
  return part < 0 ? mix(palette.middle, palette.negative, -part) : mix(palette.middle, palette.positive, part)
}

/** The paper: drawn on by mouse, finger, pen or keys. */
export function DrawArea({ sheet, points, radius, sprays, said, onBegin, onDab, onKey }: DrawAreaProps) {
  const t = useText()
  const { palette } = useLooks()
  const box = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const size = useSize(box)
  const width = Math.max(1, size.width - margin.left - margin.right)
  const height = Math.max(1, size.height - margin.top - margin.bottom)
  const scales = useMemo(
    () => ({
      x: linearScale(sheet.horizontal.domain, [margin.left, margin.left + width]),
      y: linearScale(sheet.vertical.domain, [margin.top + height, margin.top]),
    }),
    [sheet, width, height],
  )
  const [brush, setBrush] = useState<Place | null>(null)
  const [isByKey, setIsByKey] = useState(false)
  const held = useRef<Held | null>(null)

  useEffect(() => {
    const context = size.width > 0 && canvas.current && sharpContext(canvas.current, size)
    if (!context) return
    const isClass = sheet.task !== 'regression'
    const dot = points.length > 1500 ? 2.4 : 3.8
    for (const { x, y, value } of points) {
      const own = colourOf(sheet, value, palette)
      context.beginPath()
      traceMarker(context, markerOf(isClass ? value : 0), scales.x(x), scales.y(y), dot)
      context.fillStyle = css(own)
      context.strokeStyle = isClass || sheet.isCurve ? css(palette.surface) : css(mix(own, palette.ink, 0.45))
      context.lineWidth = palette.stroke
      context.fill()
      context.stroke()
    }
  }, [sheet, points, palette, scales, size])

  const dab = useRef(onDab)
  useEffect(() => {
    dab.current = onDab
  })
  const release = () => {
    if (held.current) clearInterval(held.current.timer)
    held.current = null
  }
  useEffect(() => release, [])

  const placeAt = (event: React.PointerEvent<HTMLElement>): Place => {
    const [x, y] = pointerPlace(event, event.currentTarget)
    return { x: scales.x.invert(margin.left + x), y: scales.y.invert(margin.top + y) }
  }
  const press = (event: React.PointerEvent<HTMLButtonElement>) => {
    // While one draws, a second finger or the palm beside a pen does not.
    if ((event.button !== 0 && event.button !== 5) || held.current) return
    event.currentTarget.setPointerCapture(event.pointerId)
    const erases = event.button === 5
    const place = placeAt(event)
    setBrush(place)
    setIsByKey(false)
    onBegin()
    onDab(place, erases)
    const again = () => held.current && sprays && dab.current(held.current.place, held.current.erases)
    held.current = { pointer: event.pointerId, place, erases, timer: setInterval(again, puff) }
  }
  const lift = (event: React.PointerEvent) => {
    if (held.current?.pointer === event.pointerId) release()
  }
  const move = (event: React.PointerEvent<HTMLButtonElement>) => {
    if (held.current && held.current.pointer !== event.pointerId) return
    const place = placeAt(event)
    setBrush(place)
    setIsByKey(false)
    if (!held.current) return
    const [dx, dy] = [
      scales.x(place.x) - scales.x(held.current.place.x),
      scales.y(place.y) - scales.y(held.current.place.y),
    ]
    // Points lie apart, or they could not be told from each other.
    if (dx * dx + dy * dy < 100) return
    held.current.place = place
    onDab(place, held.current.erases)
  }
  const [h, v] = [sheet.horizontal.domain, sheet.vertical.domain]
  const moveBrush = ([right, up]: readonly [number, number], part: number) =>
    setBrush((from) => {
      const { x, y } = from ?? { x: (h[0] + h[1]) / 2, y: (v[0] + v[1]) / 2 }
      const within = (value: number, [low, high]: readonly [number, number]) => Math.min(high, Math.max(low, value))
      return { x: within(x + right * part * (h[1] - h[0]), h), y: within(y + up * part * (v[1] - v[0]), v) }
    })
  const type = (event: React.KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const direction = directions[event.key]
    setIsByKey(true)
    if (direction) moveBrush(direction, event.shiftKey ? 0.1 : 0.02)
    else if ([' ', 'Enter', 'Delete', 'Backspace'].includes(event.key)) {
      const place = brush ?? { x: (h[0] + h[1]) / 2, y: (v[0] + v[1]) / 2 }
      setBrush(place)
      if (!event.repeat) onBegin()
      onDab(place, event.key === 'Delete' || event.key === 'Backspace')
    } else if (!onKey(event.key)) return
    event.preventDefault()
  }
  const bottom = margin.top + height
  const nameOf = ({ name }: { readonly name: string }, usual: string) => name || usual
  return (
    <div ref={box} className={styles.box}>
      <div className={styles.paper} style={{ left: margin.left, top: margin.top, width, height }} />
      {size.width > 0 && (
        <svg className={styles.axes} width={size.width} height={size.height} aria-hidden>
          <Axis
            scale={scales.x}
            side="bottom"
            reach={height}
            at={bottom}
            ticks={scales.x.ticks(5)}
            format={tickFormat}
          />
          <Axis
            scale={scales.y}
            side="left"
            reach={width}
            at={margin.left}
            ticks={scales.y.ticks(5)}
            format={tickFormat}
          />
          <text className={styles.name} x={margin.left + width - 6} y={bottom - 7} textAnchor="end">
            {nameOf(sheet.horizontal, 'x₁')}
          </text>
          <text className={styles.name} x={margin.left + 6} y={margin.top + 15}>
            {nameOf(sheet.vertical, sheet.isCurve ? 'y' : 'x₂')}
          </text>
        </svg>
      )}
      <canvas ref={canvas} className={styles.layer} aria-hidden />
      {brush && (
        <svg className={styles.axes} width={size.width} height={size.height} aria-hidden>
          <ellipse
            className={styles.brush}
            cx={scales.x(brush.x)}
            cy={scales.y(brush.y)}
            rx={Math.max(5, radius * width)}
            ry={Math.max(5, radius * height)}
          />
        </svg>
      )}
      <button
        type="button"
        className={styles.pointed}
        style={{ left: margin.left, top: margin.top, width, height }}
        aria-label={t(drawText.area, { chosen: chosenBeside(sheet) })}
        data-testid="draw-area"
        onPointerDown={press}
        onPointerMove={move}
        onPointerUp={lift}
        onPointerCancel={lift}
        onLostPointerCapture={lift}
        onPointerLeave={(event) => event.pointerType === 'mouse' && !held.current && setBrush(null)}
        onKeyDown={type}
        onFocus={() => setIsByKey(true)}
      />
      <p className="visually-hidden" role="status">
        {brush && isByKey ? said(brush) : ''}
      </p>
    </div>
  )
}
