import { type ColumnId, columnIds } from '../item.ts'
import { type Complaint, complaint, type Reason } from './complaint.ts'
import { type ConstantId, constants, type FunctionId, functions, type Operator } from './functions.ts'
import { type Token, tokens } from './tokens.ts'

/** An expression, taken apart. */
export type Tree =
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'constant'; readonly id: ConstantId }
  | { readonly kind: 'column'; readonly id: ColumnId }
  | { readonly kind: 'negative'; readonly of: Tree }
  | { readonly kind: 'operation'; readonly operator: Operator; readonly left: Tree; readonly right: Tree }
  | { readonly kind: 'call'; readonly id: FunctionId; readonly of: readonly Tree[] }

export interface Expression {
  /** The canonical form: without spaces, in plain characters. It is read as the same expression again. */
  readonly text: string
  readonly tree: Tree
  /** The columns that it is made of, in their order; at least one. */
  readonly columns: readonly ColumnId[]
}

/** Longest expression, in characters of its canonical form: so many nodes are the most that it has, too. */
export const longestExpression = 100
/** How deep brackets, functions and signs may stand in each other. */
const deepest = 16

/** A complaint on its way out of the parser. */
class Refusal extends Error {
  readonly complaint: Complaint
  constructor(what: Complaint) {
    super(what.reason)
    this.complaint = what
  }
}

/**
 * An expression from a text: numbers, columns `x1`, `x2` …, `pi`, `e`, `+ − * / ^`, brackets and the functions of the
 * table. A power binds more than the sign before it, and from the right. Total: anything else is a complaint.
 */
export function parseExpression(text: string): Expression | Complaint {
  if (text.length > 4 * longestExpression) return complaint('long', longestExpression + 1)
  const words = tokens(text)
  if ('reason' in words) return words
  if (words.length === 1) return complaint('empty', 1)
  const canonical = words.map((word) => word.text).join('')
  if (canonical.length > longestExpression) return complaint('long', longestExpression + 1)
  try {
    const { tree, used } = new Parser(words).whole()
    const columns = columnIds.filter((id) => used.has(id))
    return columns.length === 0 ? complaint('constant', 1) : { text: canonical, tree, columns }
  } catch (error) {
    if (error instanceof Refusal) return error.complaint
    throw error
  }
}

class Parser {
  private readonly words: readonly Token[]
  private next = 0
  private depth = 0
  private readonly used = new Set<ColumnId>()

  constructor(words: readonly Token[]) {
    this.words = words
  }

  whole(): { readonly tree: Tree; readonly used: ReadonlySet<ColumnId> } {
    const tree = this.sum()
    if (this.word.kind !== 'end') this.refuse(this.word.text === ')' ? 'open' : 'operator')
    return { tree, used: this.used }
  }

  private get word(): Token {
    return this.words[this.next] as Token
  }

  private refuse(reason: Reason, { at, text }: Token = this.word): never {
    throw new Refusal(complaint(reason, at, text))
  }

  /** Takes one of these signs, if it stands here. */
  private take<S extends string>(...signs: readonly S[]): S | undefined {
    const { kind, text } = this.word
    const sign = kind === 'sign' ? signs.find((one) => one === text) : undefined
    if (sign !== undefined) this.next++
    return sign
  }

  private sum(): Tree {
    return this.chain(() => this.product(), '+', '-')
  }

  private product(): Tree {
    return this.chain(() => this.signed(), '*', '/')
  }

  private chain(part: () => Tree, ...operators: readonly Operator[]): Tree {
    let left = part()
    for (let operator = this.take(...operators); operator; operator = this.take(...operators)) {
      left = { kind: 'operation', operator, left, right: part() }
    }
    return left
  }

  private signed(): Tree {
    if (++this.depth > deepest) this.refuse('deep')
    const sign = this.take('-', '+')
    const tree: Tree = sign === '-' ? { kind: 'negative', of: this.signed() } : sign ? this.signed() : this.power()
    this.depth--
    return tree
  }

  private power(): Tree {
    const left = this.atom()
    return this.take('^') ? { kind: 'operation', operator: '^', left, right: this.signed() } : left
  }

  private atom(): Tree {
    const { word } = this
    if (this.take('(')) {
      const inside = this.sum()
      this.close()
      return inside
    }
    if (word.kind === 'number' || word.kind === 'name') this.next++
    else this.refuse('operand')
    if (word.kind === 'number') return { kind: 'number', text: word.text }
    const column = columnIds.find((id) => id === word.text)
    if (column) {
      this.used.add(column)
      return { kind: 'column', id: column }
    }
    if (Object.hasOwn(constants, word.text)) return { kind: 'constant', id: word.text as ConstantId }
    if (!Object.hasOwn(functions, word.text)) this.refuse('name', word)
    return this.call(word, word.text as FunctionId)
  }

  private call(word: Token, id: FunctionId): Tree {
    if (!this.take('(')) this.refuse('arguments', word)
    const of = [this.sum()]
    while (this.take(',')) of.push(this.sum())
    if (of.length !== functions[id].length) this.refuse('arguments', word)
    this.close()
    return { kind: 'call', id, of }
  }

  private close(): void {
    if (!this.take(')')) this.refuse(this.word.kind === 'end' || this.word.text === ',' ? 'close' : 'operator')
  }
}
