import { type ColumnId, columnIds, type Feature } from './item.ts'

/** A column as it is written: x₁. */
export const symbolOf = (id: ColumnId): string =>
  `x${id.slice(1).replaceAll(/\d/g, (digit) => String.fromCharCode(0x2080 + Number(digit)))}`

/** A column as it is. */
const column = (id: ColumnId): Feature<ColumnId> => ({
  id,
  label: { en: symbolOf(id), ko: symbolOf(id) },
  help: {
    en: 'A column of the data as it is.',
    ko: '데이터의 열을 그대로 씁니다.',
  },
  symbol: symbolOf(id),
  columns: [id],
  value: (x) => x,
})

export const columnFeatures = columnIds.map(column)
