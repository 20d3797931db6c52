import { useCallback, useMemo, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { useText } from '../../../i18n/react.ts'
import { css } from '../../../plots/colour.ts'
import { colourCells, Picture } from '../../../plots/heat-map.ts'
import { isolines } from '../../../plots/isolines.ts'
import { sharpContext, useSize } from '../../../plots/size.ts'
import type { Draw } from '../../../state/frames.ts'
import { useFrames, useWorkspace } from '../../../state/react.ts'
import { formatSigned } from '../../number-format.ts'
import { useLooks } from '../../looks.ts'
import { drawPoints } from '../../output/draw-points.ts'
import type { Area } from '../../output/frame-area.ts'
import { areaOf } from '../../output/frame-area.ts'
import { useNames } from '../names.ts'
import { seenStore } from '../seen.ts'
import type { UnitId } from '../ids.ts'
import { type Maps, scaleOf, tablesOf } from '../tiles.ts'
import type { Network } from '../use-network.ts'
import { drawPlaceIn } from './draw-pass.ts'
import { liveText } from './text.ts'
import styles from './unit-map.module.css'
import { linearScale } from '../../../plots/scale.ts'

/** Where lines of equal activation run, as parts of the way from the middle of the colours to their ends. */
const levels = [-0.75, -0.5, -0.25, 0, 0.25, 0.5, 0.75]

/** What one unit computes over the plane, large: with lines of equal activation, and the data. */
export function UnitMap({ unit: { column, unit }, network }: { readonly unit: UnitId; readonly network: Network }) {
  const t = useText()
  const box = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const size = useSize(box)
  const workspace = useWorkspace()
  const looks = useLooks()
  const place = useStore(seenStore, (seen) => seen.place)
  const [cells] = useState(() => document.createElement('canvas'))
  const picture = useRef<Picture>(null)
  const { data, dataset, experiment, counts, activations, last } = network
  const table = tablesOf(looks, last, dataset.task)(column, unit)
  const names = useNames(network)
  const { plane } = experiment.data
  /** Its place among all units of the layers. */
  const index = useMemo(() => counts.slice(1, column).reduce((sum, count) => sum + count, unit), [counts, column, unit])
  const area = useMemo((): Area => {
    const full = { left: 0, top: 0, width: size.width, height: size.height }
    const plain = areaOf(dataset, plane, size)
    return {
      ...plain,
      ...full,
      x: linearScale(plain.horizontal.domain, [0, size.width]),
      y: linearScale(plain.vertical.domain, [size.height, 0]),
    }
  }, [dataset, plane, size])

  const draw = useCallback<Draw>(
    ({ unitMaps, layout }) => {
      const context = canvas.current && size.width > 0 && sharpContext(canvas.current, size)
      if (!context || index >= layout.units) return
      const [columns, rows] = layout.unitGrid
      const maps: Maps = { values: unitMaps, grid: layout.unitGrid }
      const scale = scaleOf(activations[column] ?? null, maps, index)
      const from = index * columns * rows
      if (rows === 1) {
        const y = linearScale([scale.low, scale.high], [size.height - 6, 6])
        context.beginPath()
        for (let cell = 0; cell < columns; cell++) {
          context.lineTo(((cell + 0.5) * size.width) / columns, y(unitMaps[from + cell] as number))
        }
        context.strokeStyle = css(looks.palette.positive)
        context.lineWidth = 2.5 * looks.palette.stroke
        context.stroke()
      } else {
        if (picture.current?.columns !== columns || picture.current.rows !== rows) {
          picture.current = new Picture(columns, rows)
        }
        colourCells(unitMaps, from, layout.unitGrid, scale, table, picture.current.pixels, 0, columns)
        picture.current.paint(cells)
        context.globalAlpha = 0.85
        context.drawImage(cells, 0, 0, size.width, size.height)
        context.globalAlpha = 1
        const [sx, sy] = [size.width / columns, size.height / rows]
        const [middle, half] = [(scale.low + scale.high) / 2, (scale.high - scale.low) / 2]
        for (const level of levels) {
          context.beginPath()
          isolines(
            (cell) => unitMaps[from + cell] as number,
            layout.unitGrid,
            middle + level * half,
            (x0, y0, x1, y1) => {
              context.moveTo(x0 * sx, y0 * sy)
              context.lineTo(x1 * sx, y1 * sy)
            },
          )
          context.strokeStyle = css(looks.palette.ink, level === 0 ? 0.9 : 0.35)
          context.lineWidth = (level === 0 ? 1.75 : 1) * looks.palette.stroke
          context.stroke()
        }
        drawPoints(context, data, plane, experiment.view.validationPoints, looks.palette, area)
      }
      if (place) drawPlaceIn(context, place, { left: 0, top: 0, side: size.width, radius: 8 }, looks.palette)
    },
    [size, index, column, table, activations, looks, cells, data, plane, experiment.view.validationPoints, area, place],
  )
  useFrames(draw, 'odd')

  const layout = workspace.frames.current?.layout
  const values = workspace.frames.current?.unitMaps
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  if (layout && values) {
    const count = layout.unitGrid[0] * layout.unitGrid[1]
    for (const value of values.subarray(index * count, (index + 1) * count)) {
      low = Math.min(low, value)
      high = Math.max(high, value)
    }
  }
  const told = { name: names.nameOf({ column, unit }), low: formatSigned(low), high: formatSigned(high) }
  return (
    <div ref={box} className={styles.map}>
      <canvas ref={canvas} className={styles.canvas} role="img" aria-label={t(liveText.map, told)} />
    </div>
  )
}
