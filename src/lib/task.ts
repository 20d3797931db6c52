/** What is predicted: one of two classes, one of several classes, or a real number. */
export const tasks = ['binary', 'multiclass', 'regression'] as const

export type Task = (typeof tasks)[number]
