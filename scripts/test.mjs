import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { programIds, requireProgram } from './programs.mjs'

/** `npm test`: every check in order, a line for each, what failed at the end, and the count of all as the last line. */

/** @typedef {{ passed: number, failed: number, output: string }} Outcome */

const root = join(import.meta.dirname, '..')
const reports = mkdtempSync(join(tmpdir(), 'layerwise-test-'))

/**
 * @param {string} tool a program of node_modules/.bin, or a script
 * @param {string[]} args
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
function run(tool, ...args) {
  const [command, first] = tool.endsWith('.mjs')
    ? [process.execPath, [join(root, tool)]]
    : [join(root, 'node_modules/.bin', tool), []]
  return new Promise((resolve) => {
    const child = spawn(command, [...first, ...args], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, CI: 'true', NO_COLOR: '1', FORCE_COLOR: '0' },
    })
    let output = ''
    child.stdout.on('data', (data) => (output += data))
    child.stderr.on('data', (data) => (output += data))
    child.on('error', (error) => resolve({ ok: false, output: String(error) }))
    child.on('close', (code) => resolve({ ok: code === 0, output }))
  })
}

/**
 * A tool that passes or fails as a whole.
 * @param {Parameters<typeof run>} command
 * @returns {() => Promise<Outcome>}
 */
const whole =
  (...command) =>
  async () => {
    const { ok, output } = await run(...command)
    return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, output }
  }

/**
 * A test runner that writes a report, counted test by test. A runner that fails without a failed test (a file that
 * does not load, say) is a failure too, and so is one that ran nothing.
 * @param {string} name of the report
 * @param {(report: any) => { passed: number, failed: number }} count
 * @param {(file: string) => Parameters<typeof run>} command that writes the report to the file
 * @returns {() => Promise<Outcome>}
 */
const counted = (name, count, command) => async () => {
  const file = join(reports, name)
  const { ok, output } = await run(...command(file))
  try {
    const { passed, failed } = count(JSON.parse(readFileSync(file, 'utf8')))
    return { passed, failed: Math.max(failed, ok && passed > 0 ? 0 : 1), output }
  } catch {
    return { passed: 0, failed: 1, output }
  }
}

const unitTests = counted(
  'unit.json',
  ({ numPassedTests, numTotalTests }) => ({ passed: numPassedTests, failed: numTotalTests - numPassedTests }),
  (file) => ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
)

const endToEndTests = counted(
  'e2e.json',
  ({ stats: { expected, unexpected, flaky, skipped } }) => ({
    passed: expected,
    failed: unexpected + flaky + skipped,
  }),
  (file) => {
    process.env['PLAYWRIGHT_JSON_OUTPUT_FILE'] = file
    return ['playwright', 'test', '--reporter=line,json']
  },
)

/** What tests are run with: each program counts. */
const programs = async () => {
  const outcome = { passed: 0, failed: 0, output: '' }
  for (const id of programIds) {
    try {
      requireProgram(id)
      outcome.passed++
    } catch (error) {
      outcome.failed++
      outcome.output += `${String(error)}\n`
    }
  }
  return outcome
}

/** @type {[name: string, check: () => Promise<Outcome>][]} */
const checks = [
  ['committed files', whole('scripts/check-files.mjs')],
  ['format', whole('biome', 'format', '.')],
  ['lint', whole('oxlint', '--type-aware', '--deny-warnings')],
  ['types', whole('tsc', '-b')],
  ['imports', whole('depcruise', 'src', 'test', 'scripts')],
  ['unused code', whole('knip')],
  ['browsers and PyTorch', programs],
  ['unit tests', unitTests],
  ['build', whole('vite', 'build')],
  ['bundle size', whole('scripts/size.mjs')],
  ['end-to-end tests', endToEndTests],
]

const total = { passed: 0, failed: 0 }
/** @type {string[]} */
const failures = []
for (const [name, check] of checks) {
  const start = performance.now()
  const { passed, failed, output } = await check()
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  console.log(`${failed ? 'failed' : 'passed'}  ${name}: ${passed} passed, ${failed} failed (${seconds} s)`)
  if (failed) failures.push(`\n── ${name} ──\n${output.trim()}`)
  total.passed += passed
  total.failed += failed
}
rmSync(reports, { recursive: true })

for (const failure of failures) console.log(failure)
console.log(`${failures.length ? '\n' : ''}${total.passed} passed, ${total.failed} failed`)
if (total.failed) process.exitCode = 1
