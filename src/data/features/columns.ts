import type { ColumnId, Feature } from './item.ts'

const subscripts = { x1: '₁', x2: '₂', x3: '₃', x4: '₄' } as const

/** A column as it is. */
const column = <Id extends ColumnId>(id: Id) =>
  ({
    id,
    label: { en: `x${subscripts[id]}`, ko: `x${subscripts[id]}` },
    help: {
      en: 'A column of the data as it is.',
      ko: '데이터의 열을 그대로 씁니다.',
    },
    symbol: `x${subscripts[id]}`,
    formula: `x_${id.slice(1)}`,
    columns: [id],
    value: (x) => x,
  }) as const satisfies Feature

export const columnFeatures = [column('x1'), column('x2'), column('x3'), column('x4')] as const
