import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
let directory: string

beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'layerwise-lint-'))
})

afterAll(() => rmSync(directory, { recursive: true }))

/** Those lines of code that a rule has something against, by the linter as `npm run lint` runs it. */
function reported(rule: string, lines: readonly string[]): string[] {
  const config = join(directory, 'config.json')
  const file = join(directory, 'code.tsx')
  writeFileSync(
    config,
    JSON.stringify({
      jsPlugins: [join(root, 'scripts/lint-rules.mjs')],
      categories: { correctness: 'off' },
      rules: { [`layerwise/${rule}`]: 'error' },
    }),
  )
  writeFileSync(file, lines.join('\n'))
  const { stdout } = spawnSync(join(root, 'node_modules/.bin/oxlint'), ['-c', config, '-f', 'unix', file], {
    cwd: directory,
    encoding: 'utf8',
  })
  const numbers = new Set([...stdout.matchAll(/code\.tsx:(\d+):/g)].map(([, line]) => Number(line)))
  return lines.filter((_, index) => numbers.has(index + 1))
}

test('numbers that results depend on come from operations that are the same everywhere', () => {
  const right = ['Math.sqrt(x) * Math.PI', 'x * x', 'exp(x)', 'layer.exp(x)']
  const wrong = [
    'Math.exp(x)',
    'Math["tanh"](x)',
    'Math[name](x)',
    'const { cos } = Math',
    'globalThis.Math.sin(x)',
    'x ** 0.5',
    'x **= 2',
  ]
  expect(reported('exact-math', [...right, ...wrong])).toEqual(wrong)
})

test('words that users read do not stand in JSX', () => {
  const right = [
    '<p>{text(help)}</p>;',
    '<p className="big">· × 3 {x > 1 ? "+" : "−"}</p>;',
    '<i>x</i>;',
    '<p key="some words">{units[name === "weight" ? 0 : 1]}</p>;',
    '<Item label={label} title={`${x} × ${y}`} />;',
  ]
  const wrong = [
    '<p>Learning rate</p>;',
    '<p>{"Learning rate"}</p>;',
    '<p>{`${rate} steps`}</p>;',
    '<p>{many ? steps : "step"}</p>;',
    '<p>{empty && "nothing"}</p>;',
    '<p>{rate + " per step"}</p>;',
    '<>한</>;',
    '<button aria-label="Play" />;',
    '<Item label={"Play"} />;',
  ]
  expect(reported('translated-text', [...right, ...wrong])).toEqual(wrong)
})
