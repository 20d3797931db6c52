import { useMemo } from 'react'
import { rowsWithoutValue } from '../../data/features/compute.ts'
import type { FeatureId } from '../../data/features/index.ts'
import type { PreparedData } from '../../data/prepare.ts'

/** For how many samples an input has no value, all inputs together. */
export function useWithoutValue({ dataset, points }: PreparedData, chosen: readonly FeatureId[]): number {
  return useMemo(
    () => chosen.reduce((sum, id) => sum + rowsWithoutValue(dataset, id, points.x), 0),
    [chosen, dataset, points],
  )
}
