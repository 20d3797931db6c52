import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseAst } from 'vite'

/**
 * Text stands in the code as `{ en, ko }`. A page is read in one language, so the build puts the Korean half into a file
 * of its own, which only those who read it load: every `ko: '…'` becomes a getter that looks it up. What explains, as
 * `help: { en, ko }`, is not read at first sight in any language: its English half goes into another file, which is loaded
 * when the page stands, and so does every `formula: '…'`.
 */

const source = /\/src\/.+\.tsx?$/
const catalogues = /\/src\/i18n\/(catalogue|help-catalogue)\.ts$/
const helpers = { ko: 'koreanOf__', help: 'helpOf__' }

/**
 * A string that is known when the code is read, or undefined.
 * @param {any} node
 */
function literal(node) {
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value
  if (node.type === 'TemplateLiteral' && node.expressions.length === 0) return node.quasis[0].value.cooked
  return undefined
}

/**
 * A formula that is known when the code is read: as `literal`, raw, or several of them.
 * @param {any} node
 * @returns {string | string[] | undefined}
 */
function formulaOf(node) {
  if (node.type === 'ArrayExpression') {
    const lines = node.elements.map(formulaOf)
    return lines.every((/** @type {unknown} */ line) => typeof line === 'string') ? lines : undefined
  }
  const isRaw = node.type === 'TaggedTemplateExpression' && node.tag.property?.name === 'raw'
  return isRaw && node.quasi.expressions.length === 0 ? node.quasi.quasis[0].value.raw : literal(node)
}

/**
 * @param {any} value
 * @returns {Generator<any>}
 */
function* nodes(value) {
  if (Array.isArray(value)) for (const one of value) yield* nodes(one)
  else if (value !== null && typeof value === 'object') {
    if (typeof value.type === 'string') yield value
    for (const [name, child] of Object.entries(value)) if (name !== 'parent') yield* nodes(child)
  }
}

/**
 * @param {string} code TypeScript
 * @param {string} file its name: angle brackets mean one thing in `.ts` and another in `.tsx`
 * @returns {{ kind: 'ko' | 'help', name: string, text: string | string[], start: number, end: number }[]} its Korean texts,
 *   its English explanations and its formulas, and where their properties stand
 */
export function textsApart(code, file) {
  if (!/\b(ko|formula):/.test(code)) return []
  /** @type {{ kind: 'ko' | 'help', name: string, text: string | string[], start: number, end: number }[]} */
  const found = []
  const explanations = new Set()
  for (const node of nodes(parseAst(code, { lang: file.endsWith('x') ? 'tsx' : 'ts' }))) {
    if (node.type === 'Property' && node.key.type === 'Identifier' && /help$/i.test(node.key.name)) {
      explanations.add(node.value)
    }
    if (node.type === 'Property' && node.key.type === 'Identifier' && node.key.name === 'formula') {
      const text = formulaOf(node.value)
      if (text !== undefined) found.push({ kind: 'help', name: 'formula', text, start: node.start, end: node.end })
    }
    if (node.type !== 'ObjectExpression') continue
    /** @param {string} name */
    const of = (name) =>
      node.properties.find((/** @type {any} */ { key }) => key?.type === 'Identifier' && key.name === name)
    const [english, korean] = [of('en'), of('ko')]
    if (!english || !korean) continue
    for (const [kind, name, { value, start, end }] of /** @type {const} */ ([
      ['ko', 'ko', korean],
      ['help', 'en', english],
    ])) {
      const text = kind === 'help' && !explanations.has(node) ? undefined : literal(value)
      if (text !== undefined) found.push({ kind, name, text, start, end })
    }
  }
  return found.toSorted((a, b) => a.start - b.start)
}

/**
 * @param {string} code
 * @param {string} file
 * @param {(kind: 'ko' | 'help', text: string | string[]) => number} numberOf
 */
export function takeApart(code, file, numberOf) {
  const texts = textsApart(code, file)
  if (texts.length === 0) return null
  let rest = code
  for (const { kind, name, text, start, end } of texts.toReversed()) {
    const getter = `get ${name}() { return ${helpers[kind]}(${numberOf(kind, text)}) }`
    rest = rest.slice(0, start) + getter + rest.slice(end)
  }
  return `import { koreanOf as ${helpers.ko}, helpOf as ${helpers.help} } from '/src/i18n/apart.ts';${rest}`
}

/** @returns {import('vite').Plugin} */
export function apartTexts() {
  /** @type {Record<'ko' | 'help', Map<string, number>>} */
  const numbers = { ko: new Map(), help: new Map() }
  return {
    name: 'layerwise:texts-apart',
    apply: 'build',
    enforce: 'pre',
    // Numbered by file and place, so that the same code gives the same files.
    configResolved({ root }) {
      for (const map of Object.values(numbers)) map.clear()
      const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
      for (const file of files.filter((name) => /\.tsx?$/.test(name)).toSorted()) {
        for (const { kind, text } of textsApart(readFileSync(join(root, 'src', file), 'utf8'), file)) {
          const key = JSON.stringify(text)
          if (!numbers[kind].has(key)) numbers[kind].set(key, numbers[kind].size)
        }
      }
    },
    transform(code, id) {
      const [, file] = catalogues.exec(id) ?? []
      if (file) {
        const { ko, help } = numbers
        const texts = [...(file === 'catalogue' ? ko : help).keys()]
        return { code: `export const catalogue = [${texts.join()}]`, map: null }
      }
      if (!source.test(id)) return null
      const apart = takeApart(code, id, (kind, text) => /** @type {number} */ (numbers[kind].get(JSON.stringify(text))))
      return apart === null ? null : { code: apart, map: null }
    },
  }
}
