import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { Picture } from '../../plots/heat-map.ts'
import { sharpContext, type Size } from '../../plots/size.ts'
import type { Draw } from '../../state/frames.ts'
import { useFrames, useWorkspace } from '../../state/react.ts'
import { useLooks } from '../looks.ts'
import { drawMap } from './draw-map.ts'
import { colourDeviations, deviationTable, drawDeviationBand, strongDeviation } from './draw-uncertainty.ts'
import type { Area } from './frame-area.ts'
import type { OutputScale } from './output-scale.ts'
import styles from './output-panel.module.css'

interface UncertaintyLayerProps {
  readonly isCurve: boolean
  readonly scale: OutputScale
  readonly area: Area
  readonly size: Size
}

/** Draws of dropped units for every picture. */
const draws = 24

/** How far the predictions of thinned networks lie apart, below lines and points: Monte-Carlo dropout. */
export function UncertaintyLayer({ isCurve, scale, area, size }: UncertaintyLayerProps) {
  const workspace = useWorkspace()
  const canvas = useRef<HTMLCanvasElement>(null)
  const picture = useRef<Picture>(null)
  const [cells] = useState(() => document.createElement('canvas'))
  const { palette } = useLooks()
  const table = useMemo(() => deviationTable(palette), [palette])
  useEffect(() => workspace.wish({ uncertainty: draws }), [workspace])
  const draw = useCallback<Draw>(
    (frame) => {
      const context = canvas.current && size.width > 0 && sharpContext(canvas.current, size)
      const [columns, rows] = frame.layout.outputGrid
      if (!context || !frame.scalars.uncertain || (rows === 1) !== isCurve) return
      if (isCurve) return drawDeviationBand(context, frame, palette, area)
      if (picture.current?.columns !== columns || picture.current.rows !== rows) {
        picture.current = new Picture(columns, rows)
      }
      colourDeviations(frame, strongDeviation(scale), table, picture.current.pixels)
      picture.current.paint(cells)
      drawMap(context, cells, area, 0.85)
    },
    [isCurve, scale, area, size, palette, table, cells],
  )
  useFrames(draw, 'odd')
  return <canvas ref={canvas} className={styles.layer} aria-hidden />
}
