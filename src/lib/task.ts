/** What is predicted: one of two classes, one of several classes, or a real number. */
export const tasks = ['binary', 'multiclass', 'regression'] as const

export type Task = (typeof tasks)[number]

/** How classes are written as targets: not this class, where the decision falls, this class. */
export const targetScales = {
  unit: { low: 0, boundary: 0.5, high: 1 },
  signed: { low: -1, boundary: 0, high: 1 },
} as const

export type TargetScale = keyof typeof targetScales
