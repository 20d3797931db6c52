import { useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import type { ColumnId } from '../../data/features/item.ts'
import type { PreparedData } from '../../data/prepare.ts'
import { css } from '../../plots/colour.ts'
import { sharpContext, type Size } from '../../plots/size.ts'
import { useLooks } from '../looks.ts'
import { useSetOutputs } from '../use-set-outputs.ts'
import { placeOf, radiusOf } from './draw-points.ts'
import { crossColour } from './cross.ts'
import type { Area } from './frame-area.ts'
import { mistakesOf, toleranceOf } from './mistakes.ts'
import type { OutputScale } from './output-scale.ts'
import styles from './output-panel.module.css'

/** How many samples of each drawn set are mistaken; null until it is known. */
export interface MistakeCounts {
  readonly train: number
  readonly validation: number | null
}

interface MistakesLayerProps {
  readonly data: PreparedData
  readonly plane: readonly ColumnId[]
  readonly withValidation: boolean
  readonly scale: OutputScale
  readonly area: Area
  readonly size: Size
  readonly onCounted: (counts: MistakeCounts | null) => void
}

/** A cross over every drawn sample that the network of now gets wrong, on a sheet of its own above the picture. */
export function MistakesLayer({ data, plane, withValidation, scale, area, size, onCounted }: MistakesLayerProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const { palette } = useLooks()
  const { task, target } = data.dataset
  const train = useSetOutputs('train')
  const validation = useSetOutputs(withValidation ? 'validation' : null)
  const wrong = useMemo(() => {
    const of = (known: typeof train) => known && mistakesOf(known, task, scale.boundary, toleranceOf(target.domain))
    return { train: of(train), validation: of(validation) }
  }, [train, validation, task, target, scale])

  useEffect(() => {
    onCounted(wrong.train && { train: wrong.train.length, validation: wrong.validation && wrong.validation.length })
  }, [wrong, onCounted])
  useEffect(() => () => onCounted(null), [onCounted])

  useLayoutEffect(() => {
    const context = canvas.current && size.width > 0 && sharpContext(canvas.current, size)
    if (!context) return
    const place = placeOf(data, plane, area)
    const drawn = data.split.train.length + (withValidation ? data.split.validation.length : 0)
    const share = ((wrong.train?.length ?? 0) + (wrong.validation?.length ?? 0)) / drawn
    // Within the marker, so that class and set can still be told; beyond it where they are few, so that they are found.
    const rare = Math.max(0, 1 - share / 0.1)
    const reach = radiusOf(data.points.count) * (0.55 + 0.6 * rare)
    const width = Math.min(1.6 * palette.stroke, reach * 0.45)
    context.lineCap = 'round'
    for (const set of ['validation', 'train'] as const) {
      context.beginPath()
      for (const index of wrong[set] ?? []) {
        const [x, y] = place(data.split[set][index] as number)
        context.moveTo(x - reach, y - reach)
        context.lineTo(x + reach, y + reach)
        context.moveTo(x - reach, y + reach)
        context.lineTo(x + reach, y - reach)
      }
      const colour = crossColour(set, palette)
      if (rare > 0.5) {
        context.strokeStyle = css(colour === palette.ink ? palette.surface : palette.ink)
        context.lineWidth = width + 2.5
        context.stroke()
      }
      context.strokeStyle = css(colour)
      context.lineWidth = width
      context.stroke()
    }
  }, [wrong, data, plane, withValidation, area, size, palette])
  return <canvas ref={canvas} className={styles.layer} aria-hidden />
}
