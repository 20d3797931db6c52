import type { ColumnId } from '../item.ts'
import { constants, functions, operations } from './functions.ts'
import type { Expression, Tree } from './parse.ts'

type Value = (columns: readonly number[]) => number

/** The function that an expression is of its columns, in their order: 1/0 and the like give what is no finite number. */
export function compile({ tree, columns }: Expression): (...columns: number[]) => number {
  const value = valueOf(tree, columns)
  return (...row) => value(row)
}

function valueOf(tree: Tree, order: readonly ColumnId[]): Value {
  switch (tree.kind) {
    case 'number': {
      const value = Number(tree.text)
      return () => value
    }
    case 'constant': {
      const value = constants[tree.id]
      return () => value
    }
    case 'column': {
      const index = order.indexOf(tree.id)
      return (row) => row[index] as number
    }
    case 'negative': {
      const of = valueOf(tree.of, order)
      return (row) => -of(row)
    }
    case 'operation': {
      const operation = operations[tree.operator]
      const [left, right] = [valueOf(tree.left, order), valueOf(tree.right, order)]
      return (row) => operation(left(row), right(row))
    }
    case 'call': {
      const call: (...values: number[]) => number = functions[tree.id]
      const of = tree.of.map((one) => valueOf(one, order))
      const [first, second] = of
      if (first && !second) return (row) => call(first(row))
      return (row) => call(...of.map((one) => one(row)))
    }
  }
}
