import type { Text } from '../../../lib/text.ts'
import type { Dataset } from '../item.ts'
import { classTarget, planeColumns, twoClasses } from '../plane.ts'
import { drawSamples, type Generator, pointsOf } from './draw.ts'

const common = {
  columns: planeColumns([-6, 6]),
  limits: { points: [10, 5000], noise: [0, 0.8] },
  inOrder: true,
} as const

const usual = { noise: 0, plane: ['x1', 'x2'], features: ['x1', 'x2'] } as const

interface Described<Id extends string> {
  readonly id: Id
  readonly label: Text
  readonly help: Text
  readonly generator: Generator
}

/** Two classes, 500 points. */
export const classes = <const Id extends string>({ generator, ...described }: Described<Id>) =>
  ({
    ...described,
    ...common,
    task: 'binary',
    classes: twoClasses,
    target: classTarget,
    defaults: { ...usual, points: 500 },
    drawsAfter: (request) => drawSamples(generator, request).draws,
    generate: (request) => pointsOf(drawSamples(generator, request).samples, false),
  }) as const satisfies Dataset

/** A value from −1 to 1, 1,200 points. */
export const values = <const Id extends string>({ generator, ...described }: Described<Id>) =>
  ({
    ...described,
    ...common,
    task: 'regression',
    classes: [],
    target: { name: { en: 'value', ko: '값' }, domain: [-1, 1] },
    defaults: { ...usual, points: 1200 },
    drawsAfter: (request) => drawSamples(generator, request).draws,
    generate: (request) => pointsOf(drawSamples(generator, request).samples, true),
  }) as const satisfies Dataset
