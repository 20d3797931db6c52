/**
 * Measurements stand in the code as rows of numbers that a person can check. In the built page they take less than half
 * the bytes as a text for each column: a character a number, whose code is how many steps it lies above the least.
 */

const source = /\/src\/data\/measurements\/\w+\.ts$/
const table = /export const rows: Rows = (\[[\s\S]*\])/
/** The first character that needs no escape and no second byte. */
const first = 35

/** @param {number[]} values @returns {[text: string, least: number, step: number, divisor: number]} */
function columnOf(values) {
  const decimals = Math.max(...values.map((value) => String(value).split('.')[1]?.length ?? 0))
  const divisor = 10 ** decimals
  const whole = values.map((value) => Math.round(value * divisor))
  const least = Math.min(...whole)
  const step = whole.map((value) => value - least).reduce(greatestDivisor, 0) || 1
  const codes = whole.map((value) => {
    const code = first + (value - least) / step
    return code < 92 ? code : code + 1
  })
  return [String.fromCharCode(...codes), least, step, divisor]
}

/** @param {number} a @param {number} b @returns {number} */
const greatestDivisor = (a, b) => (b === 0 ? a : greatestDivisor(b, a % b))

/** @param {string} code a file of measurements @returns {string} the same rows */
export function packed(code) {
  const [, rows] = table.exec(code) ?? []
  if (!rows) throw new Error('no rows of measurements')
  /** @type {number[][]} */
  const read = JSON.parse(rows.replaceAll(/,\s*\]/g, ']'))
  const columns = (read[0] ?? []).map((_, c) => columnOf(read.map((row) => Number(row[c]))))
  const number = `(text.charCodeAt(row) - (text.charCodeAt(row) < 92 ? ${first} : ${first + 1}))`
  return `const columns = ${JSON.stringify(columns)}
export const rows = Array.from({ length: columns[0][0].length }, (_, row) =>
  columns.map(([text, least, step, divisor]) => (least + step * ${number}) / divisor))
`
}

/** @returns {import('vite').Plugin} */
export function measurementsPacked() {
  return {
    name: 'layerwise:measurements-packed',
    apply: 'build',
    enforce: 'pre',
    transform: (code, id) => (source.test(id) ? { code: packed(code), map: null } : null),
  }
}
