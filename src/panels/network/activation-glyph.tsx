import { ChartNoAxesColumn } from 'lucide-react'
import { type ActivationId, activations } from '../../engine/activations/index.ts'
import type { Activation } from '../../engine/activations/item.ts'
import { byId } from '../../lib/setting.ts'
import { linePath } from '../../plots/line-path.ts'
import styles from './activation-glyph.module.css'

const [width, height, margin] = [22, 14, 1.5]
const reach = 3
const steps = 24

/** The curve of an activation, as small as a letter; of one that has none for a unit alone, a few bars. */
export function ActivationGlyph({ id }: { readonly id: ActivationId }) {
  const item: Activation = byId(activations, id)
  if (item.outputOnly) return <ChartNoAxesColumn size={height + 2} aria-hidden />
  const values = Array.from({ length: steps + 1 }, (_, i) => item.value(reach * ((2 * i) / steps - 1)))
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const points = values.map((value, i): [number, number] => [
    margin + ((width - 2 * margin) * i) / steps,
    height - margin - ((height - 2 * margin) * (value - low)) / (high - low),
  ])
  return (
    <svg className={styles.glyph} width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden>
      <path d={linePath(points)} />
    </svg>
  )
}
