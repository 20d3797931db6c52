import { useEffect, useMemo, useRef } from 'react'
import type { DatasetChoice } from '../../data/dataset-of.ts'
import { prepare } from '../../data/prepare.ts'
import { defaultData } from '../../experiment/defaults.ts'
import { css, mix, readPalette } from '../../plots/colour.ts'
import { markerOf, traceMarker } from '../../plots/marker.ts'
import { sharpContext } from '../../plots/size.ts'
import { useTheme } from '../../state/react.ts'

const side = 46
const inset = 4

/** A dataset in miniature: some of its very points. */
export function Thumbnail({ dataset: id, own }: { readonly dataset: DatasetChoice; readonly own?: string }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const theme = useTheme()
  const data = useMemo(() => {
    const usual = defaultData(id, own)
    return prepare({ ...usual, points: Math.min(usual.points, 110) })
  }, [id, own])
  useEffect(() => {
    void theme
    const context = canvas.current && sharpContext(canvas.current, { width: side, height: side })
    if (!context) return
    const palette = readPalette(document.documentElement)
    const { dataset, points } = data
    const { plane } = dataset.defaults
    const column = (axis: number) => dataset.columns.findIndex((one) => one.id === plane[axis])
    const [h, v] = [column(0), column(1)]
    const place = (value: number, [low, high]: readonly [number, number]) =>
      inset + ((value - low) / (high - low)) * (side - 2 * inset)
    const domain = (axis: number) => (axis < 0 ? dataset.target.domain : dataset.columns[axis]?.domain) ?? [0, 1]
    const width = dataset.columns.length
    for (let i = 0; i < points.count; i++) {
      const y = points.y[i] as number
      const [low, high] = dataset.target.domain
      const part = Math.max(-1, Math.min(1, ((y - low) / (high - low)) * 2 - 1))
      const colour =
        dataset.task === 'regression'
          ? v < 0
            ? palette.positive
            : mix(palette.middle, part < 0 ? palette.negative : palette.positive, Math.abs(part))
          : (palette.classes[y] ?? palette.ink)
      context.beginPath()
      traceMarker(
        context,
        markerOf(dataset.task === 'regression' ? 0 : y),
        place(points.x[i * width + h] as number, domain(h)),
        side - place(v < 0 ? y : (points.x[i * width + v] as number), domain(v)),
        1.6,
      )
      context.fillStyle = css(colour)
      context.fill()
    }
  }, [data, theme])
  return <canvas ref={canvas} aria-hidden />
}
