import { type ReactNode, useLayoutEffect, useMemo, useRef } from 'react'
import { useStore } from 'zustand'
import { css } from '../../../plots/colour.ts'
import { pointerPlace } from '../../../plots/pointer.ts'
import { sharpContext, useSize } from '../../../plots/size.ts'
import { clearProbe, probeStore } from '../../../state/probe.ts'
import { useLooks } from '../../looks.ts'
import type { Cut } from './cuts.ts'
import { drawCuts, drawGrid, drawRing, drawSamples, squareOf } from './draw-space.ts'
import { drawInTurn } from './in-turn.ts'
import type { LayerSpace } from './layers.ts'
import type { SpaceRows } from './rows.ts'
import styles from './space-view.module.css'
import type { PointLook } from './use-point-looks.ts'

interface SpacePictureProps {
  readonly title: string
  readonly note: ReactNode
  /** What a screen reader is told. */
  readonly label: string
  readonly rows: SpaceRows
  readonly looks: readonly PointLook[]
  readonly space: Pick<LayerSpace, 'kind' | 'places' | 'frame'>
  readonly cuts: readonly Cut[]
  readonly onPoint: (sample: number) => void
}

/** Pixels within which a point is meant. */
const grasp = 18

/** Points and grid as one layer sees them. */
export function SpacePicture({ title, note, label, rows, looks, space, cuts, onPoint }: SpacePictureProps) {
  const box = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const size = useSize(box)
  const { palette } = useLooks()
  const chosen = useStore(probeStore, (state) => state.sample)
  const marked = chosen ? rows.samples.findIndex(({ set, index }) => set === chosen.set && index === chosen.index) : -1
  const { kind, places, frame } = space
  const isLine = kind === 'line'
  const { place, square } = useMemo(() => {
    const scale = squareOf(size.width, frame)
    const all = places.length / 2
    // On a line, each class has a lane of its own.
    const lanes = Math.max(1, ...looks.map(({ lane }) => lane + 1))
    const laneOf = (i: number) => (((looks[i]?.lane ?? 0) + 1) / (lanes + 1)) * size.width
    const at = (i: number) =>
      [scale.x(places[i] as number), isLine ? laneOf(i) : scale.y(places[all + i] as number)] as const
    return { square: scale, place: at }
  }, [size.width, frame, places, looks, isLine])

  useLayoutEffect(() => {
    const draw = () => {
      const context = canvas.current && size.width > 0 && sharpContext(canvas.current, size)
      if (!context) return
      if (isLine) {
        context.fillStyle = css(palette.ink, 0.4)
        context.fillRect(0, size.height / 2 - 0.5, size.width, palette.stroke)
      } else drawGrid(context, places, rows.lines, palette, square)
      drawSamples(context, place, looks, palette)
      if (cuts.length > 0) drawCuts(context, cuts, palette, square)
      if (marked >= 0) drawRing(context, ...place(marked), palette)
    }
    return drawInTurn(canvas, draw)
  }, [size, isLine, places, rows, looks, place, square, cuts, marked, palette])

  const choose = (event: React.PointerEvent<HTMLElement>) => {
    const [px, py] = pointerPlace(event, event.currentTarget)
    let [best, least] = [-1, grasp ** 2]
    for (let i = 0; i < rows.samples.length; i++) {
      const [x, y] = place(i)
      const distance = (x - px) ** 2 + (y - py) ** 2
      if (distance < least) [best, least] = [i, distance]
    }
    if (best >= 0) onPoint(best)
    else clearProbe()
  }
  return (
    <figure className={styles.figure}>
      <b>{title}</b>
      <div
        ref={box}
        className={styles.box}
        onPointerMove={choose}
        onPointerDown={choose}
        onPointerLeave={(event) => event.pointerType === 'mouse' && clearProbe()}
      >
        <canvas ref={canvas} className={styles.canvas} role="img" aria-label={label} />
      </div>
      <figcaption>{note}</figcaption>
    </figure>
  )
}
