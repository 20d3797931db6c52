import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { firstLoad } from '../../scripts/size.mjs'

let directory: string

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'layerwise-size-'))
  mkdirSync(join(directory, 'assets'))
})

afterEach(() => rmSync(directory, { recursive: true }))

const write = (file: string, content: string) => writeFileSync(join(directory, file), content)

test('the first load is the page, its scripts and styles, what they import, the worker, and WebAssembly', () => {
  write(
    'index.html',
    '<script type="module" src="./assets/a.js"></script><link rel="stylesheet" href="./assets/a.css">',
  )
  write(
    'assets/a.js',
    'import{b}from"./b.js";import`./c.js`;new Worker(new URL("w.js",import.meta.url));import("./late.js")',
  )
  write('assets/a.css', 'p { color: red }')
  write('assets/b.js', 'export{x}from"./c.js"')
  write('assets/c.js', '')
  write('assets/w.js', 'fetch(new URL(`k.wasm`,import.meta.url))')
  write('assets/k.wasm', '\0asm')
  write('assets/late.js', '')
  const files = firstLoad(directory)
  const names = files.map(({ file }) => file)
  expect(names.toSorted()).toEqual(
    [
      'index.html',
      ...['a.css', 'a.js', 'b.js', 'c.js', 'k.wasm', 'w.js'].map((name) => join('assets', name)),
    ].toSorted(),
  )
  for (const { size } of files) expect(size).toBeGreaterThan(0)
})

test('a file that is named and missing is an error', () => {
  write('index.html', '<script type="module" src="./assets/gone.js"></script>')
  expect(() => firstLoad(directory)).toThrow('gone.js')
})
