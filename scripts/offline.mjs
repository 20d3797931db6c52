import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The service worker of the built page: what it keeps is what the build has made. */

const source = join(import.meta.dirname, 'service-worker.js')

/** Pieces of fonts are kept when they are needed: few readers need many, and all of them are megabytes. */
const isByNeed = (/** @type {string} */ path) => /Pretendard|latin-ext/.test(path) && path.endsWith('.woff2')

/**
 * Asked for by nobody who is without a network: what embeds the page is elsewhere, or shows it in a frame without origin,
 * which no service worker may serve. And the page itself, which is kept as its folder.
 */
const isLeftOut = (/** @type {string} */ path) => /^(licenses\/|embed[.-]|index\.html$)/.test(path)

/**
 * @param {string} ranges as in CSS: `U+20-7E, U+30??`
 * @returns {[number, number][]}
 */
const rangesOf = (ranges) =>
  ranges.split(',').map((part) => {
    const [low = '', high = low] = part.trim().replace(/^U\+/i, '').split('-')
    return [parseInt(low.replaceAll('?', '0'), 16), parseInt(high.replaceAll('?', 'f'), 16)]
  })

/**
 * The pieces of fonts that are kept by need, and are needed for a text: those with a letter that no other piece has.
 * @param {string} css
 * @param {string} text
 * @returns {string[]} names of files
 */
export function piecesFor(css, text) {
  const faces = Array.from(css.matchAll(/@font-face\s*\{[^}]+\}/g), ([face]) => ({
    name: /\burl\(["']?(?:[^)"']*\/)?([^/)"']+\.woff2)/.exec(face)?.[1] ?? '',
    ranges: rangesOf(/unicode-range:\s*([^;}]+)/.exec(face)?.[1] ?? ''),
  }))
  const having = (/** @type {number} */ letter) =>
    faces.filter(({ ranges }) => ranges.some(([from, to]) => letter >= from && letter <= to)).map(({ name }) => name)
  const needed = new Set()
  for (const letter of new Set(text)) {
    const names = having(/** @type {number} */ (letter.codePointAt(0)))
    if (names.every(isByNeed)) for (const name of names) needed.add(name)
  }
  return [...needed]
}

/** @returns {import('vite').Plugin} */
export function offline() {
  let publicDirectory = ''
  return {
    name: 'layerwise:offline',
    apply: 'build',
    enforce: 'post',
    configResolved(config) {
      publicDirectory = config.publicDir
    },
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const code = readFileSync(source, 'utf8')
        const hash = createHash('sha256').update(code)
        /** @type {string[]} */
        const files = []
        // What may be shown to those who read English, and to those who read Korean.
        const texts = { english: '', korean: '' }
        let styles = ''
        for (const [path, file] of Object.entries(bundle).toSorted(([a], [b]) => (a < b ? -1 : 1))) {
          const content = file.type === 'chunk' ? file.code : file.source
          hash.update(path).update(content)
          files.push(path)
          if (path.endsWith('.css')) styles += String(content)
          if (file.type !== 'chunk') continue
          for (const [id, module] of Object.entries(file.modules)) {
            if (id.endsWith('/src/i18n/catalogue.ts')) texts.korean += module.code
            else if (id.includes('/src/')) texts.english += module.code
          }
        }
        for (const entry of readdirSync(publicDirectory, { recursive: true, withFileTypes: true })) {
          if (!entry.isFile()) continue
          const file = join(entry.parentPath, entry.name)
          const path = file.slice(publicDirectory.length + 1).replaceAll('\\', '/')
          hash.update(path).update(readFileSync(file))
          files.push(path)
        }
        const pieces = (/** @type {string} */ text) => {
          const names = new Set(piecesFor(styles, text))
          return files.filter((path) => names.has(path.slice(path.lastIndexOf('/') + 1)))
        }
        const english = pieces(texts.english)
        const kept = ['./', ...files.filter((path) => !isByNeed(path) && !isLeftOut(path)), ...english]
        const koreanFonts = pieces(texts.korean).filter((path) => !english.includes(path))
        this.emitFile({
          type: 'asset',
          fileName: 'service-worker.js',
          source: code
            .replace("'FILES'", () => `'${JSON.stringify(kept)}'`)
            .replace("'KOREAN_FONTS'", () => `'${JSON.stringify(koreanFonts)}'`)
            .replace('}VERSION`', () => `}${hash.digest('hex').slice(0, 16)}\``),
        })
      },
    },
  }
}
