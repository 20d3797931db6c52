import type { ActivationId } from '../../../engine/activations/index.ts'
import { activations } from '../../../engine/activations/index.ts'
import type { Activation } from '../../../engine/activations/item.ts'
import { useText } from '../../../i18n/react.ts'
import { byId } from '../../../lib/setting.ts'
import { linePath } from '../../../plots/line-path.ts'
import { linearScale } from '../../../plots/scale.ts'
import { threeDecimals } from './number.tsx'
import { liveText } from './text.ts'
import styles from './activation-plot.module.css'

interface ActivationPlotProps {
  readonly id: ActivationId
  /** What went into it, and what came of it; null where no point is on its way. */
  readonly at: { readonly z: number; readonly a: number } | null
}

const [width, height, margin] = [168, 96, 6]
const steps = 80

/** The curve of an activation, and where on it a point lies. */
export function ActivationPlot({ id, at }: ActivationPlotProps) {
  const t = useText()
  const item: Activation = byId(activations, id)
  // A softmax has no curve of one unit alone.
  if (item.outputOnly) return null
  const reach = Math.max(4, Math.abs(at?.z ?? 0) * 1.15)
  const x = linearScale([-reach, reach], [margin, width - margin])
  const places = Array.from({ length: steps + 1 }, (_, i) => -reach + (2 * reach * i) / steps)
  const values = places.map((z) => item.value(z))
  const [low, high] = [Math.min(0, ...values), Math.max(0.1, ...values)]
  const y = linearScale([low, high], [height - margin, margin])
  const name = item.label
  const label = at
    ? t(liveText.curveAt, { name, z: threeDecimals(at.z), a: threeDecimals(at.a) })
    : t(liveText.curve, { name })
  return (
    <svg className={styles.plot} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <line className={styles.axis} x1={margin} x2={width - margin} y1={y(0)} y2={y(0)} />
      <line className={styles.axis} x1={x(0)} x2={x(0)} y1={margin} y2={height - margin} />
      <path className={styles.curve} d={linePath(places.map((z, i) => [x(z), y(values[i] as number)]))} />
      {at && (
        <>
          <line className={styles.lead} x1={x(at.z)} x2={x(at.z)} y1={y(0)} y2={y(at.a)} />
          <circle className={styles.point} cx={x(at.z)} cy={y(at.a)} r={4.5} />
        </>
      )}
      <text className={styles.label} x={width - margin} y={y(0) + (y(0) > height - 16 ? -4 : 11)} textAnchor="end">
        z
      </text>
      <text className={styles.label} x={margin} y={margin + 8}>
        {t(name)}
      </text>
    </svg>
  )
}
