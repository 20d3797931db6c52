import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { build } from 'vite'
import { serve } from './serve.mjs'

/** Serves the built page, built anew where its sources are newer: `npm start`, `npm start -- --port 8080`. */

const root = join(import.meta.dirname, '..')
const directory = join(root, 'dist')
const page = join(directory, 'index.html')
const sources = ['index.html', 'package-lock.json', 'public', 'scripts', 'src', 'vite.config.ts']

/**
 * When a file, or anything below a directory, was last changed.
 * @param {string} path
 * @returns {number} milliseconds
 */
function changed(path) {
  const { mtimeMs } = statSync(path)
  return statSync(path).isDirectory()
    ? Math.max(mtimeMs, ...readdirSync(path).map((name) => changed(join(path, name))))
    : mtimeMs
}

const { values } = parseArgs({ options: { port: { type: 'string', default: '4173' } } })

const isFresh = existsSync(page) && sources.every((source) => changed(join(root, source)) <= statSync(page).mtimeMs)
if (!isFresh) await build({ root, logLevel: 'warn' })

try {
  const { url } = await serve({ directory, port: Number(values.port) })
  console.log(`Layerwise is at ${url} (Ctrl+C ends it)`)
} catch (error) {
  console.error(`${String(error)}\nAnother port: npm start -- --port 8080`)
  process.exitCode = 1
}
