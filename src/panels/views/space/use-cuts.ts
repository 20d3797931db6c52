import { useMemo } from 'react'
import { activations } from '../../../engine/activations/index.ts'
import type { Activation } from '../../../engine/activations/item.ts'
import type { PreparedData } from '../../../data/prepare.ts'
import { useText } from '../../../i18n/react.ts'
import { byId } from '../../../lib/setting.ts'
import { type TargetScale, targetScales } from '../../../lib/task.ts'
import { useExperiment } from '../../../state/react.ts'
import { formatShare, formatSigned } from '../../number-format.ts'
import { agreement, type Cut, cutsOf, isSeen, layerCuts, type Meaning, onPlane } from './cuts.ts'
import { spaceText } from './text.ts'
import type { Seen } from './use-spaces.ts'

/** The cuts of a picture, and what is said of them below it. */
interface Told {
  readonly cuts: readonly Cut[]
  readonly note: string | null
}

/** A cut that fewer points agree with would tell a tale of its own. */
const leastAgreement = 0.9

export const noCuts: readonly Cut[] = []
const nothing: Told = { cuts: noCuts, note: null }

/** Where the output changes its mind, or is of some values: on the plane of the inputs, and after the last hidden layer. */
export function useCuts(
  data: PreparedData,
  seen: Seen | null,
  activation: Activation['id'],
  targets: TargetScale,
): { readonly inputs: Told; readonly last: Told } {
  const t = useText()
  const plane = useExperiment((experiment) => experiment.data.plane)
  const features = useExperiment((experiment) => experiment.data.features)
  return useMemo(() => {
    if (!seen) return { inputs: nothing, last: nothing }
    const { dataset } = data
    const [low, high] = dataset.target.domain
    const levels = [0, 0.25, 0.5, 0.75, 1].map((part) => low + part * (high - low))
    const values = levels.map((level) => formatSigned(level, 2)).join(', ')
    const isNumbers = dataset.task === 'regression'
    const meaningAt = (boundary: number): Meaning =>
      isNumbers ? { kind: 'numbers', levels } : { kind: 'classes', boundary }
    const { boundary } = targetScales[targets]

    const inputsTold = (): Told => {
      const { map } = seen
      const [h, v] = plane.map((id) => dataset.columns.find((column) => column.id === id)?.domain)
      if (!map || !h || (isNumbers && !v) || map.values.length !== data.outputs * map.grid[0] * map.grid[1])
        return nothing
      const [columns, rows] = map.grid
      // Along a line every row is the same.
      const grid = [columns, Math.max(2, rows)] as const
      const outputs = (cell: number) =>
        Array.from(
          { length: data.outputs },
          (_, k) => map.values[k * columns * rows + (cell % (columns * rows))] as number,
        )
      const [bottom, top] = v ?? [h[0] - h[1], h[1] - h[0]]
      const hasRest = dataset.columns.length > plane.length && features.some((id) => !plane.some((axis) => axis === id))
      const cuts = cutsOf(outputs, grid, { left: h[0], right: h[1], bottom, top }, meaningAt(boundary)).filter(isSeen)
      const note = isNumbers
        ? t(spaceText.levels, { values, where: hasRest ? 'rest' : 'none' })
        : t(spaceText.boundary, { rest: hasRest ? 'yes' : 'no' })
      return { cuts, note: cuts.length > 0 ? note : null }
    }

    const lastTold = (): Told => {
      const last = seen.layers.at(-1)
      if (!last) return nothing
      const output = last.plane ? onPlane(seen.output, last.plane) : seen.output
      // Classes are told by sums, numbers by what the activation makes of them.
      const item: Activation = byId(activations, activation)
      const g = isNumbers && !item.outputOnly ? item.value : (z: number) => z
      const where = activation === 'linear' ? boundary : 0
      const cuts = layerCuts(output, last.frame, meaningAt(where), g).filter(isSeen)
      if (cuts.length === 0)
        return { cuts, note: t(isNumbers ? spaceText.outsideLevels : spaceText.outside, { values }) }
      if (isNumbers) return { cuts, note: t(spaceText.levels, { values, where: last.plane ? 'plane' : 'none' }) }
      if (!last.plane) return { cuts, note: t(spaceText.separator) }
      const agreeing = agreement(seen.sums, output, last.places, where)
      const share = formatShare(agreeing)
      return agreeing < leastAgreement
        ? { cuts: noCuts, note: t(spaceText.offPlane, { share }) }
        : { cuts, note: t(spaceText.separatorOnPlane, { share }) }
    }
    return { inputs: inputsTold(), last: lastTold() }
  }, [seen, data, plane, features, activation, targets, t])
}
