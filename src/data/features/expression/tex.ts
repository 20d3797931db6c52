import type { ConstantId, FunctionId, Operator } from './functions.ts'
import type { Tree } from './parse.ts'

/** How strongly a tree holds together: what stands in a stronger one needs brackets. */
const strength = (tree: Tree): number => {
  switch (tree.kind) {
    case 'operation':
      return { '+': 1, '-': 1, '*': 2, '/': 3, '^': 4 }[tree.operator]
    case 'negative':
      return 2
    case 'number':
      return tree.text.includes('e') ? 2 : 5
    case 'call':
      return tree.id === 'abs' || tree.id === 'sqrt' ? 5 : 4
    case 'column':
    case 'constant':
      return 5
  }
}

const bracketed = (tex: string): string => String.raw`\left(${tex}\right)`

const within = (tree: Tree, least: number): string =>
  strength(tree) < least ? bracketed(expressionTex(tree)) : expressionTex(tree)

const constantTex: Readonly<Record<ConstantId, string>> = { pi: String.raw`\pi`, e: String.raw`\mathrm{e}` }

const callTex: Readonly<Record<FunctionId, ((of: readonly string[]) => string) | string>> = {
  sin: String.raw`\sin`,
  cos: String.raw`\cos`,
  tanh: String.raw`\tanh`,
  log: String.raw`\ln`,
  exp: ([of]) => String.raw`\mathrm{e}^{${of}}`,
  sqrt: ([of]) => String.raw`\sqrt{${of}}`,
  abs: ([of]) => String.raw`\left|${of}\right|`,
  sigmoid: String.raw`\sigma`,
  relu: String.raw`\operatorname{relu}`,
  step: String.raw`\operatorname{step}`,
  max: String.raw`\max`,
  min: String.raw`\min`,
}

const operationTex: Readonly<Record<Operator, (left: Tree, right: Tree) => string>> = {
  '+': (left, right) => `${within(left, 1)} + ${within(right, right.kind === 'negative' ? 3 : 1)}`,
  '-': (left, right) => `${within(left, 1)} - ${within(right, right.kind === 'negative' ? 3 : 2)}`,
  // Two numbers side by side would be one.
  '*': (left, right) => {
    const dot = startsWithDigit(right) || endsOpen(left) ? String.raw` \cdot ` : ' '
    return within(left, 2) + dot + within(right, 3)
  },
  '/': (left, right) => String.raw`\frac{${expressionTex(left)}}{${expressionTex(right)}}`,
  '^': (left, right) => `{${within(left, 5)}}^{${expressionTex(right)}}`,
}

function startsWithDigit(tree: Tree): boolean {
  if (tree.kind === 'operation' && tree.operator !== '/') return startsWithDigit(tree.left)
  return tree.kind === 'number'
}

/** Arguments that need no brackets: sin x₁, as in books. */
const isPlain = (tree: Tree): boolean => tree.kind === 'column' || tree.kind === 'constant'

/** Whether what follows would seem to be an argument still: sin x₁ · x₂. */
function endsOpen(tree: Tree): boolean {
  if (tree.kind === 'negative') return endsOpen(tree.of)
  if (tree.kind === 'operation') return tree.operator === '*' && endsOpen(tree.right)
  return tree.kind === 'call' && typeof callTex[tree.id] === 'string' && tree.of.every(isPlain)
}

const numberTex = (text: string): string => {
  const [digits = '', exponent] = text.split('e')
  return exponent === undefined ? digits : String.raw`${digits} \cdot 10^{${exponent}}`
}

/** An expression as LaTeX, from its tree: with the brackets that it needs, and no others. */
export function expressionTex(tree: Tree): string {
  switch (tree.kind) {
    case 'number':
      return numberTex(tree.text)
    case 'constant':
      return constantTex[tree.id]
    case 'column':
      return `x_{${tree.id.slice(1)}}`
    case 'negative':
      return `-${within(tree.of, tree.of.kind === 'negative' ? 3 : 2)}`
    case 'operation':
      return operationTex[tree.operator](tree.left, tree.right)
    case 'call': {
      const name = callTex[tree.id]
      const of = tree.of.map(expressionTex)
      if (typeof name !== 'string') return name(of)
      const [only] = tree.of
      return tree.of.length === 1 && only && isPlain(only) ? `${name} ${of[0]}` : name + bracketed(of.join(', '))
    }
  }
}
