import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { type Twin, twinLosses } from '../oracle/playground/twin.ts'

/** The command itself, as it is typed: `npm run train -- '<link>' --epochs N --json`. */

interface Line {
  readonly epoch: number
  readonly trainLoss: number
  readonly validationLoss: number
}

const program = join(import.meta.dirname, '../../scripts/train.mjs')

async function train(link: string, epochs: number): Promise<{ lines: Line[]; remarks: string }> {
  const options = ['--epochs', String(epochs), '--json']
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [program, link, ...options])
  return {
    lines: stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Line),
    remarks: stderr,
  }
}

describe('the command, given a link of TensorFlow Playground', { timeout: 60_000 }, () => {
  it.each([
    [0, '0.499440', '0.501190'],
    [1, '0.497578', '0.498116'],
    [10, '0.486275', '0.484222'],
    [100, '0.010396', '0.011562'],
  ])('ends after %i epochs at the losses that were noted there', async (epochs, trainLoss, validationLoss) => {
    const { lines, remarks } = await train('#seed=0.59704', epochs)
    expect(remarks).toBe('')
    expect(lines.map(({ epoch }) => epoch)).toEqual(Array.from({ length: epochs + 1 }, (_, epoch) => epoch))
    const last = lines.at(-1)
    expect([last?.trainLoss.toFixed(6), last?.validationLoss.toFixed(6)]).toEqual([trainLoss, validationLoss])
  })

  const links: readonly (readonly [link: string, twin: Twin])[] = [
    [
      'http://playground.tensorflow.org/#activation=relu&batchSize=10&dataset=spiral&regDataset=reg-plane&learningRate=0.03&regularizationRate=0&noise=20&networkShape=8,6&seed=0.31415&showTestData=false&discretize=false&percTrainData=60&x=true&y=true&xTimesY=false&xSquared=true&ySquared=true&cosX=false&sinX=true&cosY=false&sinY=true&collectStats=false&problem=classification&initZero=false&hideText=false',
      {
        seed: '0.31415',
        dataset: 'spiral',
        activation: 'relu',
        noise: 20,
        percent: 60,
        hidden: [8, 6],
        inputs: [(x) => x, (_, y) => y, (x) => x * x, (_, y) => y * y, (x) => Math.sin(x), (_, y) => Math.sin(y)],
      },
    ],
    [
      'playground.tensorflow.org/#problem=regression®Dataset=reg-gauss®ularization=L1®ularizationRate=0.001&seed=0.27182&networkShape=5&batchSize=13',
      { seed: '0.27182', dataset: 'hills', l1: 0.001, hidden: [5], batch: 13 },
    ],
    [
      'activation=sigmoid&dataset=gauss&noise=80&learningRate=1&seed=0.1',
      { seed: '0.1', dataset: 'gauss', noise: 80, rate: 1, activation: 'sigmoid' },
    ],
  ]
  it.each(links)('trains %s as there', async (link, twin) => {
    const { lines } = await train(link, 15)
    for (const [epoch, { train: first, test: second }] of twinLosses(twin, 15).entries()) {
      const { trainLoss, validationLoss } = lines[epoch] as Line
      expect([trainLoss.toFixed(6), validationLoss.toFixed(6)], `epoch ${epoch}`).toEqual([
        first.toFixed(6),
        second.toFixed(6),
      ])
    }
  })

  it('says what it left out, and trains the rest', async () => {
    const { lines, remarks } = await train('seed=0.59704&colour=red&activation=gelu', 1)
    expect(remarks.match(/colour|gelu/g)).toEqual(['colour', 'gelu'])
    expect(lines[1]?.trainLoss.toFixed(6)).toBe('0.497578')
  })
})
