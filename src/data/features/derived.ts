import { cos, sin } from '../../lib/math.ts'
import { symbolOf } from './columns.ts'
import type { ColumnId, Feature } from './item.ts'

/** Features made by hand, as in TensorFlow Playground: what a hidden layer would otherwise have to find. */

export const square = <Id extends ColumnId>(id: Id) =>
  ({
    id: `${id}sq`,
    label: { en: `${symbolOf(id)}²`, ko: `${symbolOf(id)}²` },
    help: { en: 'A column squared.', ko: '열의 제곱입니다.' },
    symbol: `${symbolOf(id)}²`,
    columns: [id],
    value: (x) => x * x,
  }) as const satisfies Feature

export const product = <A extends ColumnId, B extends ColumnId>(a: A, b: B) =>
  ({
    id: `${a}${b}`,
    label: { en: symbolOf(a) + symbolOf(b), ko: symbolOf(a) + symbolOf(b) },
    help: { en: 'The product of two columns.', ko: '두 열의 곱입니다.' },
    symbol: symbolOf(a) + symbolOf(b),
    columns: [a, b],
    value: (x, y) => x * y,
  }) as const satisfies Feature

export const sine = <Id extends ColumnId>(id: Id) =>
  ({
    id: `sin${id}`,
    label: { en: `sin ${symbolOf(id)}`, ko: `sin ${symbolOf(id)}` },
    help: { en: 'The sine of a column.', ko: '열의 사인값입니다.' },
    symbol: `sin ${symbolOf(id)}`,
    columns: [id],
    value: (x) => sin(x),
  }) as const satisfies Feature

export const cosine = <Id extends ColumnId>(id: Id) =>
  ({
    id: `cos${id}`,
    label: { en: `cos ${symbolOf(id)}`, ko: `cos ${symbolOf(id)}` },
    help: { en: 'The cosine of a column.', ko: '열의 코사인값입니다.' },
    symbol: `cos ${symbolOf(id)}`,
    columns: [id],
    value: (x) => cos(x),
  }) as const satisfies Feature
