import type { Run, RunSpec } from './types.ts'

type Start = (spec: RunSpec) => Run

/** Starts runs by the kernels, and by the reference those whose rules only it has. */
export const byRules =
  (kernels: Start, reference: Start): Start =>
  (spec) =>
    (spec.training.rules === 'playground' ? reference : kernels)(spec)
