import { useMemo } from 'react'
import { useStore } from 'zustand'
import type { ColumnId } from '../../data/features/item.ts'
import { rowAt } from '../../data/grid.ts'
import type { PreparedData } from '../../data/prepare.ts'
import { useText } from '../../i18n/react.ts'
import { pointerPlace } from '../../plots/pointer.ts'
import { clearProbe, type ProbePlace, probeStore, setProbe } from '../../state/probe.ts'
import type { Area } from './frame-area.ts'
import styles from './pointing.module.css'
import { probeText } from './probe-text.ts'
import { drawnSamples, nearestSample, neighbour, probeOf } from './samples.ts'

interface PointingProps {
  readonly data: PreparedData
  readonly plane: readonly ColumnId[]
  readonly withValidation: boolean
  readonly area: Area
}

/** Where pointer and arrow keys choose what the network is asked for: a place, or a sample near it. */
export function Pointing({ data, plane, withValidation, area }: PointingProps) {
  const t = useText()
  const { dataset } = data
  const probe = useStore(probeStore)
  const probeAt = (x: number, y: number) => {
    const place = bounded(x, y)
    setProbe({ place, row: rowAt(dataset, plane, data.means, place), sample: null })
  }
  const samples = useMemo(() => drawnSamples(data, plane, withValidation), [data, plane, withValidation])
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

  return (
    <button
      type="button"
      className={styles.pointed}
      style={{ left: area.left, top: area.top, width: area.width, height: area.height }}
      aria-label={plane.length === 1 ? t(probeText.curve) : t(probeText.boundary, { task: dataset.task })}
      onPointerMove={probeByPointer}
      onPointerDown={probeByPointer}
      onPointerLeave={(event) => event.pointerType === 'mouse' && clearProbe()}
      onKeyDown={moveByKey}
      onBlur={clearProbe}
    />
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
