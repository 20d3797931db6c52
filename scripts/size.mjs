import { readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'

/** What a browser fetches before the first picture, and whether that is little enough. Fonts come later, by need. */

const budget = 180_000

const addressed = {
  '.html': /\b(?:src|href)="([^"]+[.](?:js|css))"/g,
  // Static imports and addresses of workers and WebAssembly; import() comes later.
  '.js':
    /\b(?:from|import)\s*["'`]([.][^"'`]+)["'`]|\bnew URL\(\s*["'`]([^"'`]+[.](?:js|wasm))["'`],\s*import\.meta\.url/g,
}

/**
 * @param {string} directory a built page
 * @returns {{ file: string, size: number }[]} the files of the first load, sizes in bytes after gzip
 */
export function firstLoad(directory) {
  const found = new Set([pathToFileURL(join(directory, 'index.html')).href])
  for (const url of found) {
    const kind = /** @type {keyof typeof addressed | undefined} */ (/[.](?:html|js)$/.exec(url)?.[0])
    if (!kind) continue
    const source = readFileSync(new URL(url), 'utf8')
    for (const [, first, second] of source.matchAll(addressed[kind])) {
      found.add(new URL(/** @type {string} */ (first ?? second), url).href)
    }
  }
  return [...found].map((url) => ({
    file: relative(directory, fileURLToPath(url)),
    size: gzipSync(readFileSync(new URL(url)), { level: 9 }).length,
  }))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const files = firstLoad(join(import.meta.dirname, '../dist'))
  const total = files.reduce((sum, { size }) => sum + size, 0)
  for (const { file, size } of files) console.log(`${String(size).padStart(8)}  ${file}`)
  console.log(`${String(total).padStart(8)}  of ${budget} bytes after gzip`)
  const missing = ['.js', '.css', '.wasm'].filter((kind) => !files.some(({ file }) => file.endsWith(kind)))
  if (missing.length) console.error(`No ${missing.join(', ')} was found: the list cannot be right.`)
  if (missing.length || total > budget) process.exitCode = 1
}
