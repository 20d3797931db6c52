import { alike } from './alike.ts'
import { deadUnits } from './dead-units.ts'
import { diverged } from './diverged.ts'
import { exploded } from './exploded.ts'
import { imbalance } from './imbalance.ts'
import type { Diagnosis, Facts, Finding } from './item.ts'
import { majority } from './majority.ts'
import { memorises } from './memorises.ts'
import { noSlope } from './no-slope.ts'
import { oscillates } from './oscillates.ts'
import { overfits } from './overfits.ts'
import { perceptronRule } from './perceptron-rule.ts'
import { stalled } from './stalled.ts'
import { stoppedEarly } from './stopped-early.ts'
import { straightLine } from './straight-line.ts'
import { tooRegularised } from './too-regularised.ts'
import { tooSmall } from './too-small.ts'
import { vanishing } from './vanishing.ts'

/** What can happen to a run, the plainest first: where one is found, those after it may be what follows from it. */
export const diagnoses = [
  diverged,
  exploded,
  stoppedEarly,
  noSlope,
  alike,
  deadUnits,
  perceptronRule,
  tooRegularised,
  vanishing,
  stalled,
  oscillates,
  memorises,
  overfits,
  straightLine,
  imbalance,
  tooSmall,
  majority,
] as const satisfies readonly Diagnosis[]

export type DiagnosisId = (typeof diagnoses)[number]['id']

export interface Found extends Finding {
  readonly id: DiagnosisId
}

/** All that is found in a run. */
export function findingsOf(facts: Facts): Found[] {
  const all: Found[] = []
  for (const { id, find, isLast } of diagnoses as readonly Diagnosis<DiagnosisId>[]) {
    const found = isLast && all.length > 0 ? null : find(facts)
    if (found) all.push({ ...found, id })
  }
  return all
}
