import { extent } from 'd3-array'
import { useLayoutEffect, useMemo, useRef } from 'react'
import { useText } from '../../../i18n/react.ts'
import { Axis } from '../../../plots/axis.tsx'
import { css } from '../../../plots/colour.ts'
import { linearScale, roundDomain } from '../../../plots/scale.ts'
import { sharpContext, useSize } from '../../../plots/size.ts'
import { useLooks } from '../../looks.ts'
import { formatSigned } from '../../number-format.ts'
import styles from './plot.module.css'
import { evaluationText } from './text.ts'

interface ResidualPlotProps {
  readonly predictions: readonly number[]
  readonly residuals: readonly number[]
}

const margin = { top: 8, right: 10, bottom: 36, left: 52 }

/** A point for each sample: what was predicted, and how much was missing. */
export function ResidualPlot({ predictions, residuals }: ResidualPlotProps) {
  const t = useText()
  const box = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const size = useSize(box)
  const { palette } = useLooks()
  const { width, height } = size
  const [low = 0, high = 0] = extent(residuals)
  const { across, up } = useMemo(() => {
    const reach = Math.max(Math.abs(low), Math.abs(high)) || 1
    const [from = 0, to = 0] = extent(predictions)
    const domain = roundDomain(from < to ? [from, to] : [from - 1, to + 1])
    return {
      across: linearScale(domain, [margin.left, Math.max(margin.left + 1, width - margin.right)]),
      up: linearScale(roundDomain([-reach, reach]), [Math.max(margin.top + 1, height - margin.bottom), margin.top]),
    }
  }, [predictions, low, high, width, height])

  useLayoutEffect(() => {
    const context = canvas.current && size.width > 0 && sharpContext(canvas.current, size)
    if (!context) return
    context.strokeStyle = css(palette.ink)
    context.lineWidth = palette.stroke
    context.beginPath()
    context.moveTo(across(across.domain[0]), up(0))
    context.lineTo(across(across.domain[1]), up(0))
    context.stroke()
    const many = residuals.length > 600
    context.fillStyle = css(palette.positive, many ? 0.35 : 0.6)
    const radius = many ? 1.75 : 2.75
    context.beginPath()
    for (const [i, residual] of residuals.entries()) {
      const [x, y] = [across(predictions[i] as number), up(residual)]
      context.moveTo(x + radius, y)
      context.arc(x, y, radius, 0, 2 * Math.PI)
    }
    context.fill()
  }, [size, across, up, predictions, residuals, palette])

  return (
    <div ref={box} className={styles.box}>
      <canvas
        ref={canvas}
        className={styles.layer}
        role="img"
        aria-label={t(evaluationText.residualsChart, {
          count: residuals.length,
          low: formatSigned(low),
          high: formatSigned(high),
        })}
      />
      {width > 0 && (
        <svg className={styles.layer} width={width} height={height} aria-hidden>
          <Axis
            scale={up}
            side="left"
            reach={across(across.domain[1]) - margin.left}
            at={margin.left}
            ticks={up.ticks(5)}
            format={(value) => formatSigned(value)}
          />
          <Axis
            scale={across}
            side="bottom"
            reach={0}
            at={height - margin.bottom}
            ticks={across.ticks(5)}
            format={(value) => formatSigned(value)}
          />
          <text className={styles.name} x={(margin.left + width - margin.right) / 2} y={height - 4}>
            {t(evaluationText.prediction)}
          </text>
          <text
            className={styles.name}
            transform={`translate(11 ${(height - margin.bottom + margin.top) / 2}) rotate(-90)`}
          >
            {t(evaluationText.residual)}
          </text>
        </svg>
      )}
    </div>
  )
}
