import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseAst } from 'vite'

/**
 * Text stands in the code as `{ en, ko }`. A page is read in one language, so the build puts the Korean half into a file
 * of its own, which only those who read it load: every `ko: '…'` becomes a getter that looks it up.
 */

const source = /\/src\/.+\.tsx?$/
const catalogue = /\/src\/i18n\/catalogue\.ts$/
const helper = 'koreanOf__'

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
 * @returns {{ text: string, start: number, end: number }[]} its Korean texts, and where their properties stand
 */
export function koreanTexts(code, file) {
  if (!code.includes('ko:')) return []
  const found = []
  for (const node of nodes(parseAst(code, { lang: file.endsWith('x') ? 'tsx' : 'ts' }))) {
    if (node.type !== 'ObjectExpression') continue
    /** @param {string} name */
    const of = (name) =>
      node.properties.find((/** @type {any} */ { key }) => key?.type === 'Identifier' && key.name === name)
    const [english, korean] = [of('en'), of('ko')]
    const text = english && korean && literal(korean.value)
    if (text !== undefined) found.push({ text, start: korean.start, end: korean.end })
  }
  return found.toSorted((a, b) => a.start - b.start)
}

/**
 * @param {string} code
 * @param {string} file
 * @param {(text: string) => number} numberOf
 */
export function takeApart(code, file, numberOf) {
  const texts = koreanTexts(code, file)
  if (texts.length === 0) return null
  let rest = code
  for (const { text, start, end } of texts.toReversed()) {
    rest = `${rest.slice(0, start)}get ko() { return ${helper}(${numberOf(text)}) }${rest.slice(end)}`
  }
  return `import { koreanOf as ${helper} } from '/src/i18n/korean.ts';${rest}`
}

/** @returns {import('vite').Plugin} */
export function koreanApart() {
  /** @type {Map<string, number>} */
  const numbers = new Map()
  return {
    name: 'layerwise:korean-apart',
    apply: 'build',
    enforce: 'pre',
    // Numbered by file and place, so that the same code gives the same files.
    configResolved({ root }) {
      numbers.clear()
      const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
      for (const file of files.filter((name) => /\.tsx?$/.test(name)).toSorted()) {
        for (const { text } of koreanTexts(readFileSync(join(root, 'src', file), 'utf8'), file)) {
          if (!numbers.has(text)) numbers.set(text, numbers.size)
        }
      }
    },
    transform(code, id) {
      if (catalogue.test(id))
        return { code: `export const catalogue = ${JSON.stringify([...numbers.keys()])}`, map: null }
      if (!source.test(id)) return null
      const apart = takeApart(code, id, (text) => /** @type {number} */ (numbers.get(text)))
      return apart === null ? null : { code: apart, map: null }
    },
  }
}
