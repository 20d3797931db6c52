import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import { css } from '../../../plots/colour.ts'
import { Picture } from '../../../plots/heat-map.ts'
import { sharpContext, useSize } from '../../../plots/size.ts'
import type { Histogram } from '../../../training/protocol.ts'
import { useLooks } from '../../looks.ts'
import { formatPower } from './power.ts'
import { type Strip, stripOf } from './strip.ts'
import styles from './strip-picture.module.css'

interface StripPictureProps {
  readonly caption: string
  /** What a screen reader is told. */
  readonly label: string
  /** The histogram of each column. */
  readonly moments: readonly Histogram[]
  /** Share of moments that may reach beyond the picture, at either end. */
  readonly rare: number
  /** Part of the way to the right of a moment that is looked at again. */
  readonly mark: number | null
}

const rows = 40
/** What is there at all can be seen. */
const faintest = 0.12

/** Histograms of one layer over time. */
export function StripPicture({ caption, label, moments, rare, mark }: StripPictureProps) {
  const box = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const [cells] = useState(() => document.createElement('canvas'))
  const size = useSize(box)
  const { palette, table } = useLooks()
  // While rendering, which can pause for what is more urgent; drawing can't.
  const { strip, picture } = useMemo(() => {
    const drawn = stripOf(moments, rows, rare)
    return { strip: drawn, picture: coloured(drawn, table, moments.length) }
  }, [moments, rare, table])
  useLayoutEffect(() => {
    const context = canvas.current && size.width > 0 && sharpContext(canvas.current, size)
    if (!context) return
    picture.paint(cells)
    context.imageSmoothingEnabled = false
    context.drawImage(cells, 0, 0, size.width, size.height)
    const { low, high } = strip
    context.fillStyle = css(palette.ink, 0.55)
    if (low < 0 && high > 0) context.fillRect(0, (high / (high - low)) * size.height - 0.5, size.width, 1)
    if (mark !== null) context.fillRect(mark * size.width - 1, 0, 2 * palette.stroke, size.height)
  }, [size, strip, picture, palette, cells, mark])
  return (
    <figure className={styles.figure}>
      <figcaption>{caption}</figcaption>
      <div className={styles.range} aria-hidden>
        <span>{formatPower(strip.high)}</span>
        <span>{formatPower(strip.low)}</span>
      </div>
      <div ref={box} className={styles.box}>
        <canvas ref={canvas} className={styles.canvas} role="img" aria-label={label} />
      </div>
    </figure>
  )
}

/**
 * The sign of a value is its colour, how many there are its strength.
 *
 * @param table 256 pixels from negative over the middle to positive
 */
function coloured({ low, high, shares }: Strip, table: Uint32Array, columns: number): Picture {
  const picture = new Picture(columns, rows)
  for (let row = 0; row < rows; row++) {
    const value = high - ((row + 0.5) / rows) * (high - low)
    const side = value < 0 ? -127.5 : 127.5
    for (let cell = row * columns; cell < (row + 1) * columns; cell++) {
      const share = shares[cell] as number
      const strength = share === 0 ? 0 : faintest + (1 - faintest) * share
      picture.pixels[cell] = table[Math.round(127.5 + side * strength)] as number
    }
  }
  return picture
}
