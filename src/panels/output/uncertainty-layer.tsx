import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { pixel } from '../../plots/colour.ts'
import { Picture } from '../../plots/heat-map.ts'
import { sharpContext, type Size } from '../../plots/size.ts'
import type { Draw } from '../../state/frames.ts'
import { useFrames, useWorkspace } from '../../state/react.ts'
import { useLooks } from '../looks.ts'
import { drawMap } from './draw-map.ts'
import { strongDeviation, strongest } from './deviation-scale.ts'
import {
  colourDeviations,
  deviationMap,
  type DeviationMap,
  drawDeviationBand,
  fillDeviations,
} from './draw-uncertainty.ts'
import type { Area } from './frame-area.ts'
import type { OutputScale } from './output-scale.ts'
import styles from './output-panel.module.css'
import { useDeviationRamp } from './use-deviation-ramp.ts'

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
  const made = useRef<{ readonly picture: Picture; readonly map: DeviationMap }>(null)
  const [cells] = useState(() => document.createElement('canvas'))
  const { palette } = useLooks()
  const ramp = useDeviationRamp()
  const table = useMemo(() => Uint32Array.from(ramp, pixel), [ramp])
  useEffect(() => workspace.wish({ uncertainty: draws }), [workspace])
  useEffect(() => () => strongest.setState({ deviation: null }), [])
  const draw = useCallback<Draw>(
    (frame) => {
      const context = canvas.current && size.width > 0 && sharpContext(canvas.current, size)
      const [columns, rows] = frame.layout.outputGrid
      if (!context || !frame.scalars.uncertain || (rows === 1) !== isCurve) return
      if (isCurve) return drawDeviationBand(context, frame, palette, area)
      if (made.current?.map.columns !== columns || made.current.map.rows !== rows) {
        made.current = { picture: new Picture(columns, rows), map: deviationMap(columns, rows) }
      }
      const { picture, map } = made.current
      const largest = fillDeviations(frame, map)
      // What stands still is told by itself alone; what moves must not flicker.
      const { deviation: before } = strongest.getState()
      const deviation = strongDeviation(largest, scale, frame.scalars.playing ? before : null)
      if (deviation !== before) strongest.setState({ deviation })
      colourDeviations(map, deviation, table, picture.pixels)
      picture.paint(cells)
      drawMap(context, cells, area, 1)
    },
    [isCurve, scale, area, size, palette, table, cells],
  )
  useFrames(draw, 'odd')
  return <canvas ref={canvas} className={styles.layer} aria-hidden />
}
