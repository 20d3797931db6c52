import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { pixel } from '../../plots/colour.ts'
import { Picture } from '../../plots/heat-map.ts'
import { sharpContext, type Size } from '../../plots/size.ts'
import type { Draw } from '../../state/frames.ts'
import { useFrames, usePreparedData, useWorkspace } from '../../state/react.ts'
import { useLooks } from '../looks.ts'
import { drawContours, drawMap, linesOf } from './draw-map.ts'
import { strongDeviation, strongest } from './deviation-scale.ts'
import {
  colourDeviations,
  drawDeviationBand,
  fillUncertainty,
  type Uncertainty,
  uncertainty,
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

/** Draws of dropped units for every picture; a curve has few places, and can have many at each. */
const draws = { map: 24, curve: 480 }

/** How far the predictions of thinned networks lie apart, and where they decide on average, below the points: Monte-Carlo dropout. */
export function UncertaintyLayer({ isCurve, scale, area, size }: UncertaintyLayerProps) {
  const workspace = useWorkspace()
  const canvas = useRef<HTMLCanvasElement>(null)
  const { dataset, outputs } = usePreparedData()
  const made = useRef<{ readonly picture: Picture; readonly drawn: Uncertainty }>(null)
  const [cells] = useState(() => document.createElement('canvas'))
  const { palette } = useLooks()
  const ramp = useDeviationRamp()
  const table = useMemo(() => Uint32Array.from(ramp, pixel), [ramp])
  useEffect(() => workspace.wish({ uncertainty: draws[isCurve ? 'curve' : 'map'] }), [workspace, isCurve])
  useEffect(() => () => strongest.setState({ deviation: null }), [])
  const draw = useCallback<Draw>(
    (frame) => {
      const context = canvas.current && size.width > 0 && sharpContext(canvas.current, size)
      const [columns, rows] = frame.layout.outputGrid
      const isOfThese = frame.layout.outputs === outputs && (rows === 1) === isCurve
      if (!context || !frame.scalars.uncertain || !isOfThese) return
      if (isCurve) return drawDeviationBand(context, frame, palette, area)
      if (made.current?.picture.columns !== columns || made.current.drawn.means.length !== frame.outputMap.length) {
        made.current = { picture: new Picture(columns, rows), drawn: uncertainty(frame) }
      }
      const { picture, drawn } = made.current
      const largest = fillUncertainty(frame, drawn)
      // What stands still is told by itself alone; what moves must not flicker.
      const { deviation: before } = strongest.getState()
      const deviation = strongDeviation(largest, scale, frame.scalars.playing ? before : null)
      if (deviation !== before) strongest.setState({ deviation })
      colourDeviations(drawn, deviation, table, picture.pixels)
      picture.paint(cells)
      drawMap(context, cells, area, 1)
      const lines = linesOf(dataset.task, scale).filter(({ main }) => main)
      drawContours(context, drawn.means, frame.layout, dataset.task, lines, palette, area)
    },
    [isCurve, scale, area, size, palette, table, cells, dataset, outputs],
  )
  useFrames(draw, 'odd')
  return <canvas ref={canvas} className={styles.layer} aria-hidden />
}
