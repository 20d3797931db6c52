import { parseArgs } from 'node:util'
import { loadKernels } from '../engine/kernels/node.ts'
import { byRules } from '../engine/by-rules.ts'
import { referenceRun } from '../engine/reference/run.ts'
import { simdRun } from '../engine/run.ts'
import type { Experiment } from '../experiment/types.ts'
import { problemText } from '../experiment/problem-text.ts'
import { readLink } from '../experiment/link.ts'
import { formatText } from '../i18n/format.ts'
import { planRun } from '../training/plan.ts'
import type { Answer, Command, Event, Metrics } from '../training/protocol.ts'
import { late } from '../training/late.ts'
import { Session } from '../training/session.ts'

/**
 * A run without a browser, by the session that the page runs in its worker: what it prints equals what the page
 * computes, to the last bit. JSON lines on standard output; remarks on standard error.
 */

const usage = `usage: npm run --silent train -- '<link>' [--epochs N] [--json] [--weights] [--data]

  <link>      an address of the playground, or what stands after its #
  --epochs N  how many epochs to train (100)
  --json      JSON lines instead of a table
  --weights   with every line, all weights and biases: [{ w: [inputs][units], b: [units] }, …]
  --data      first a line with the whole experiment and the points as the network gets them
  --weights and --data imply --json`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    epochs: { type: 'string', default: '100' },
    json: { type: 'boolean', default: false },
    weights: { type: 'boolean', default: false },
    data: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})

const epochs = Number(values.epochs)
const link = positionals[0]
if (values.help || link === undefined || positionals.length > 1 || !Number.isInteger(epochs) || epochs < 0) {
  process.stderr.write(`${usage}\n`)
  process.exit(values.help ? 0 : 2)
}
const asJson = values.json || values.weights || values.data

const { experiment, problems } = readLink(link)
for (const problem of problems) process.stderr.write(`${formatText(problemText(problem), 'en', problem.values)}\n`)

const kernels = await loadKernels()
const events: Event[] = []
const session = new Session({
  late: () => late,
  start: byRules((spec) => simdRun(kernels, spec), referenceRun),
  now: () => performance.now(),
  post: (event) => events.push(event),
})

/** The answer to a command, once the session has carried it out. */
function ask(command: Command): Answer {
  events.length = 0
  session.handle(command)
  const failed = events.find((event) => event.type === 'failed')
  if (failed) throw new Error(failed.message)
  return events.find((event) => event.type === 'answer')?.answer as Answer
}

const divergence = (): string | undefined => {
  const stopped = events.find((event) => event.type === 'stopped')
  if (stopped?.reason.kind !== 'diverged') return undefined
  const { step, where, layer } = stopped.reason.fault
  return `stopped at step ${step}: the ${where}${layer === null ? '' : ` of layer ${layer + 1}`} is not finite`
}

function printData(whole: Experiment): void {
  const { data } = planRun(whole)
  const rows = (flat: Float32Array | Float64Array, width: number) =>
    Array.from({ length: flat.length / width }, (_, i) => Array.from(flat.subarray(i * width, (i + 1) * width)))
  const samples = (set: typeof data.train) => ({
    x: rows((set.exact ?? set).x, whole.data.features.length),
    y: rows((set.exact ?? set).y, data.outputs),
  })
  const points = { train: samples(data.train), validation: samples(data.validation) }
  process.stdout.write(`${JSON.stringify({ experiment: whole, data: points })}\n`)
}

function print(metrics: Metrics): void {
  if (!asJson) {
    const parts = Object.entries(metrics).map(([name, value]) => `${name} ${Number(value.toPrecision(6))}`)
    process.stdout.write(`${parts.join('  ')}\n`)
    return
  }
  const weights = values.weights ? { weights: ask({ type: 'ask', question: { about: 'weights' }, request: 0 }) } : {}
  process.stdout.write(`${JSON.stringify({ ...metrics, ...weights })}\n`)
}

try {
  if (values.data) printData(experiment)
  session.handle({ type: 'load', run: 1, experiment })
  print(ask({ type: 'ask', question: { about: 'metrics' }, request: 0 }) as Metrics)
  for (let epoch = 1; epoch <= epochs; epoch++) {
    const metrics = ask({ type: 'step', count: 1, unit: 'epoch', request: 0 }) as Metrics
    const why = divergence()
    if (why !== undefined) {
      process.stderr.write(`${why}\n`)
      process.exitCode = 1
      break
    }
    print(metrics)
    const early = events.find((event) => event.type === 'stopped')
    if (early?.reason.kind !== 'early') continue
    process.stderr.write(
      `stopped early after epoch ${early.reason.epoch}; best: ${JSON.stringify(early.reason.best)}\n`,
    )
    break
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
