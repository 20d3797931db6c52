import { pow } from '../lib/math.ts'
import { EngineError } from './error.ts'
import type { Run } from './types.ts'

export interface RangeTestOptions {
  /** Learning rates of the first and the last step, above 0. */
  readonly low: number
  readonly high: number
  readonly steps: number
}

export const usualRangeTest: RangeTestOptions = { low: 1e-5, high: 10, steps: 100 }

export interface RangeTest {
  /** One for each step done: the last may be missing, where the loss has run away. */
  readonly rates: readonly number[]
  /** Mean loss of the batch of the step, before its update. */
  readonly losses: readonly number[]
  /** The same, smoothed: a running mean with memory 0.9, corrected at its start. */
  readonly smoothed: readonly number[]
  /** Where the smoothed loss falls fastest by the logarithm of the rate; null where it falls no more than by chance. */
  readonly suggestion: number | null
}

const memory = 0.9
/** Steps until the running mean has a memory: before, it is what chance makes of a few batches. */
const settled = 10
/** The loss has run away where it is this many times the least so far. */
const runaway = 4
const mostSteps = 10_000

/**
 * Learning-rate range test (Smith, WACV 2017): one step with each of exponentially growing rates, and the loss on the way.
 * Step by step, for who has other things to do.
 */
export class RangeTester {
  private readonly rates: number[] = []
  private readonly losses: number[] = []
  private readonly smoothed: number[] = []
  private mean = 0
  private least = Number.POSITIVE_INFINITY

  /**
   * @param run used up by it, so it should be one of its own; without schedule, warm-up and early stopping
   * @throws EngineError
   */
  constructor(
    private readonly run: Run,
    private readonly options: RangeTestOptions,
  ) {
    const { low, high, steps } = options
    if (!(low > 0 && high > low && Number.isFinite(high))) {
      throw new EngineError('notANumber', `a range test can't go from a learning rate of ${low} to one of ${high}`)
    }
    if (!Number.isInteger(steps) || steps < 2 || steps > mostSteps) {
      throw new EngineError('notANumber', `a range test can't have ${steps} steps: 2 to ${mostSteps}`)
    }
  }

  /** The part that is done, from 0 to 1. */
  get done(): number {
    return this.rates.length / this.options.steps
  }

  /** Tries the next rate; false where there is none, or none that would say more. */
  step(): boolean {
    const { run, rates, losses, smoothed } = this
    const { low, high, steps } = this.options
    const step = rates.length
    if (step === steps) return false
    const learningRate = low * pow(high / low, step / (steps - 1))
    run.change({ learningRate })
    const { observation } = run.observe()
    if (!observation) return false
    this.mean = memory * this.mean + (1 - memory) * observation.loss
    const value = this.mean / (1 - pow(memory, step + 1))
    rates.push(learningRate)
    losses.push(observation.loss)
    smoothed.push(value)
    if (step < settled) return true
    if (value > runaway * this.least) return false
    this.least = Math.min(this.least, value)
    return true
  }

  get found(): RangeTest {
    const { rates, losses, smoothed } = this
    return { rates, losses, smoothed, suggestion: steepest(rates, losses, smoothed) }
  }
}

/** The whole test at once; see `RangeTester`. */
export function rangeTest(run: Run, options: RangeTestOptions): RangeTest {
  const tester = new RangeTester(run, options)
  while (tester.step());
  return tester.found
}

/**
 * Rates stand at equal distances on their logarithmic axis, so differences are slopes: over some steps, from where the
 * running mean has a memory.
 */
function steepest(rates: readonly number[], losses: readonly number[], smoothed: readonly number[]): number | null {
  const { length } = smoothed
  const reach = Math.max(1, Math.round(length / 20))
  let found: number | null = null
  let slope = -chance(losses)
  for (let i = reach + Math.min(settled, Math.floor(length / 4)); i + reach < length; i++) {
    const own = (smoothed[i + reach] as number) - (smoothed[i - reach] as number)
    if (own >= slope) continue
    slope = own
    found = rates[i] as number
  }
  return found
}

/**
 * What the running mean hardly ever falls by where batches differ by nothing but their samples: the deviation of a normal
 * loss, by the difference that four in five pairs of neighbours stay below. A few that are far off don't count, nor does
 * the end, where it runs away.
 */
function chance(losses: readonly number[]): number {
  const differences = losses.slice(1).map((loss, i) => Math.abs(loss - (losses[i] as number)))
  return 0.55 * (differences.toSorted((a, b) => a - b)[Math.floor(differences.length * 0.8)] ?? 0)
}
