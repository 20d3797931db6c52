import { describe, expect, it } from 'vitest'
import { loadKernels } from '../../src/engine/kernels/node.ts'
import { simdRun } from '../../src/engine/run.ts'
import type { RangeTest, RangeTestOptions } from '../../src/engine/range-test.ts'
import type { RunSpec } from '../../src/engine/types.ts'
import { readLink } from '../../src/experiment/link.ts'
import { frameViews, historyRow } from '../../src/training/frame.ts'
import type {
  Answer,
  Command,
  Event,
  LayerWeights,
  Metrics,
  PlaceTold,
  SetOutputs,
  Spaces,
} from '../../src/training/protocol.ts'
import { late } from '../../src/training/late.ts'
import { Session } from '../../src/training/session.ts'

const kernels = await loadKernels()
const link = 'v=1&data=moons&n=100&layers=4,3'

/** A session with a clock of its own: a look at it takes a tenth of a millisecond, a training step a hundredth. */
class Bench {
  readonly events: Event[] = []
  time = 0
  /** Of a look at a step. */
  cost = 0
  started = 0
  readonly session = new Session({
    late: () => late,
    now: () => (this.time += 0.1),
    post: (event) => this.events.push(event),
    start: (spec: RunSpec) => {
      this.started++
      const run = simdRun(kernels, spec)
      const train = run.train.bind(run)
      const observe = run.observe.bind(run)
      return Object.assign(run, {
        observe: () => {
          this.time += this.cost
          return observe()
        },
        train: (count: number) => {
          this.time += count * 0.01
          return train(count)
        },
      })
    },
  })

  constructor(text = link) {
    this.send({ type: 'load', run: 1, experiment: readLink(text).experiment })
  }

  send(command: Command): void {
    this.session.handle(command)
  }

  ask(command: Command): Answer | null | undefined {
    this.events.length = 0
    this.send(command)
    return this.of('answer').at(-1)?.answer
  }

  of<T extends Event['type']>(type: T): Extract<Event, { type: T }>[] {
    return this.events.filter((event): event is Extract<Event, { type: T }> => event.type === type)
  }

  rangeTest(options: RangeTestOptions): RangeTest {
    this.ask({ type: 'ask', question: { about: 'rangeTest', options }, request: 1 })
    while (this.of('answer').length === 0) this.session.advance()
    return this.of('answer')[0]?.answer as RangeTest
  }

  metrics = () => this.ask({ type: 'ask', question: { about: 'metrics' }, request: 1 }) as Metrics
  weights = () => this.ask({ type: 'ask', question: { about: 'weights' }, request: 1 }) as LayerWeights[]
  step = (count: number, unit: 'sample' | 'batch' | 'epoch') =>
    this.ask({ type: 'step', count, unit, request: 1 }) as Metrics

  /** Lets it work until so much of its time has passed. */
  run(milliseconds: number): void {
    const end = this.time + milliseconds
    while (this.time < end) {
      const wait = this.session.advance()
      if (wait === null) return
      this.time += wait
    }
  }
}

describe('a session', () => {
  it('says what it loaded, and where it starts', () => {
    const bench = new Bench()
    expect(bench.of('ready')).toMatchObject([
      { run: 1, stepsPerEpoch: 3, engine: 'simd', layout: { units: 8, outputs: 1, parameters: 31 } },
    ])
    expect(bench.metrics()).toMatchObject({ epoch: 0, step: 0 })
  })

  it('steps by batch and epoch', () => {
    const bench = new Bench()
    expect(bench.step(2, 'batch')).toMatchObject({ step: 2, epoch: 0 })
    expect(bench.step(1, 'epoch')).toMatchObject({ step: 3, epoch: 1 })
    expect(bench.step(4, 'epoch')).toMatchObject({ step: 15, epoch: 5 })
  })

  it('steps by sample: parameters move with the last sample of a batch, to the same bits', () => {
    const [bySample, byBatch] = [new Bench(), new Bench()]
    const start = bySample.weights()
    bySample.step(31, 'sample')
    expect(bySample.weights()).toEqual(start)
    bySample.step(1, 'sample')
    byBatch.step(1, 'batch')
    expect(bySample.metrics()).toEqual(byBatch.metrics())
    // 70 samples in batches of 32, 32 and 6.
    bySample.step(38, 'sample')
    expect(bySample.metrics()).toMatchObject({ step: 3, epoch: 1 })
    byBatch.step(2, 'batch')
    expect(bySample.weights()).toEqual(byBatch.weights())
  })

  it('gives the same bits stepping, in slow motion, and flat out', () => {
    const stepped = new Bench()
    stepped.step(40, 'epoch')
    for (const rate of [50, 3000, Number.POSITIVE_INFINITY]) {
      const played = new Bench()
      played.send({ type: 'play', rate })
      while (played.metrics().epoch < 40) played.run(rate < 100 ? 20 : 1)
      played.send({ type: 'pause' })
      const { step } = played.metrics()
      const again = new Bench()
      expect(again.step(step, 'batch')).toEqual(played.metrics())
      expect(again.weights()).toEqual(played.weights())
    }
    expect(stepped.metrics().epoch).toBe(40)
  })

  it('keeps to a slow rate', () => {
    const bench = new Bench()
    bench.send({ type: 'play', rate: 20 })
    bench.run(3000)
    const { step } = bench.metrics()
    expect(step).toBeGreaterThanOrEqual(57)
    expect(step).toBeLessThanOrEqual(61)
  })

  it('sends a frame only when a buffer came back', () => {
    const bench = new Bench()
    bench.send({ type: 'play', rate: Number.POSITIVE_INFINITY })
    bench.run(500)
    expect(bench.of('frame')).toHaveLength(2)
    const step = bench.of('frame')[1]?.scalars.step ?? 0
    bench.send({ type: 'release', run: 1, buffer: bench.of('frame')[0]?.buffer as ArrayBuffer })
    bench.run(100)
    expect(bench.of('frame')).toHaveLength(3)
    expect(bench.of('frame')[2]?.scalars.step).toBeGreaterThan(step)
  })

  it('takes no buffer of another run', () => {
    const bench = new Bench()
    bench.run(100)
    const buffer = bench.of('frame')[0]?.buffer as ArrayBuffer
    bench.send({ type: 'load', run: 2, experiment: readLink('v=1&data=iris').experiment })
    bench.send({ type: 'release', run: 1, buffer })
    bench.events.length = 0
    bench.send({ type: 'play', rate: Number.POSITIVE_INFINITY })
    bench.run(500)
    expect(bench.of('frame')).toHaveLength(2)
    expect(bench.of('frame').every((frame) => frame.scalars.run === 2 && frame.buffer !== buffer)).toBe(true)
  })

  it('draws what it computes: a frame holds the parameters, the maps and the curves', () => {
    const bench = new Bench()
    bench.step(5, 'epoch')
    bench.events.length = 0
    bench.run(200)
    const [frame] = bench.of('frame').slice(-1) as [Extract<Event, { type: 'frame' }>]
    const [first] = new Bench().of('ready')
    const views = frameViews(frame.buffer, (first as Extract<Event, { type: 'ready' }>).layout)
    expect(Array.from(views.parameters.subarray(0, 4))).toEqual(bench.weights()[0]?.w[0])
    expect(frame.scalars.historyRows).toBe(6)
    expect(historyRow(views.history, 5)).toMatchObject({ epoch: 5, trainLoss: frame.scalars.metrics.trainLoss })
    // The middle of the plane, cell (50, 50) of 100, is at (0.05, −0.05).
    const [[middle = 0] = []] = bench.ask({
      type: 'ask',
      question: { about: 'prediction', rows: [[0.05, -0.05]] },
      request: 1,
    }) as number[][]
    expect(views.outputMap[50 * 100 + 50]).toBeCloseTo(middle, 5)
  })

  it('changes the live run where it can', () => {
    const bench = new Bench()
    bench.step(5, 'batch')
    bench.send({ type: 'change', experiment: readLink(`${link}&lr=0.1&batch=7`).experiment })
    expect(bench.started).toBe(1)
    expect(bench.metrics().step).toBe(5)
    bench.step(6, 'sample')
    expect(bench.metrics().step).toBe(5)
    bench.step(1, 'sample')
    expect(bench.metrics().step).toBe(6)
  })

  it('stops a run that diverges, and keeps its last finite state', () => {
    const bench = new Bench('v=1&data=plane&layers=4:linear&opt=sgd&lr=900')
    bench.send({ type: 'play', rate: Number.POSITIVE_INFINITY })
    bench.run(1000)
    expect(bench.of('stopped')).toHaveLength(1)
    expect(bench.of('stopped')[0]?.reason).toMatchObject({ kind: 'diverged', fault: { kind: 'nonFinite' } })
    const weights = bench.weights().flatMap(({ w, b }) => w.flat().concat(b))
    expect(weights.every(Number.isFinite)).toBe(true)
  })

  it('tells a checkpoint soon after whatever changed the run, and at once when asked', () => {
    const bench = new Bench()
    bench.run(1000)
    expect(bench.of('checkpoint')).toEqual([])
    const changes: readonly Command[] = [
      { type: 'step', count: 3, unit: 'batch', request: 1 },
      { type: 'write', parameters: [[0, 0.5]] },
      { type: 'freeze', parameters: [0] },
      { type: 'change', experiment: readLink(`${link}&lr=0.5`).experiment },
      { type: 'seek', epoch: 0 },
    ]
    for (const command of changes) {
      bench.events.length = 0
      bench.send(command)
      bench.run(1000)
      expect([command.type, bench.of('checkpoint').length]).toEqual([command.type, 1])
    }
    bench.send({ type: 'play', rate: Number.POSITIVE_INFINITY })
    bench.run(100)
    bench.events.length = 0
    bench.send({ type: 'save' })
    const { step } = bench.of('checkpoint')[0]?.resume.checkpoint ?? {}
    expect(step).toBeGreaterThan(3)
    bench.send({ type: 'pause' })
    bench.send({ type: 'save' })
    expect(bench.of('checkpoint')).toHaveLength(1)
  })

  it('tells few checkpoints where many things change', () => {
    const bench = new Bench()
    for (let i = 0; i < 200; i++) {
      bench.send({ type: 'write', parameters: [[0, i / 100]] })
      bench.session.advance()
      bench.time += 5
    }
    const told = bench.of('checkpoint').length
    expect(told).toBeGreaterThan(0)
    expect(told).toBeLessThan(10)
  })

  it('resumes what stopped early, and what went back in time, as they were', () => {
    const early = `${link}&stop=trainLoss:patience=1:delta=0.5`
    const bench = new Bench(early)
    bench.step(10, 'epoch')
    bench.run(1000)
    const [told] = bench.of('checkpoint')
    expect(told?.resume.checkpoint.course.stopping.stopped).toBe(true)
    const other = new Bench(early)
    if (told) other.send({ type: 'load', run: 2, experiment: readLink(early).experiment, resume: told.resume })
    expect(other.step(1, 'batch')).toEqual(bench.step(1, 'batch'))
    expect(other.metrics().step).toBe((told?.resume.checkpoint.step ?? 0) + 1)

    // Who only looks at the past has not left the end.
    const past = new Bench()
    const end = past.step(8, 'epoch')
    past.send({ type: 'seek', epoch: 3 })
    past.events.length = 0
    past.run(1000)
    const [back] = past.of('checkpoint')
    const third = new Bench()
    if (back) third.send({ type: 'load', run: 2, experiment: readLink(link).experiment, resume: back.resume })
    expect(third.metrics()).toEqual(end)
  })

  it('resumes where another session left', () => {
    const bench = new Bench()
    bench.send({ type: 'play', rate: Number.POSITIVE_INFINITY })
    bench.run(4000)
    bench.send({ type: 'pause' })
    const [{ resume }] = bench.of('checkpoint') as [Extract<Event, { type: 'checkpoint' }>]
    const { step } = bench.metrics()
    const other = new Bench()
    other.send({ type: 'load', run: 2, experiment: readLink(link).experiment, resume })
    expect(other.metrics().step).toBe(resume.checkpoint.step)
    other.step(step - resume.checkpoint.step, 'batch')
    expect(other.metrics()).toEqual(bench.metrics())
    expect(other.weights()).toEqual(bench.weights())
    // The curves and the best epoch go on, too.
    other.events.length = 0
    other.run(100)
    const frame = other.of('frame').at(-1)
    const [ready] = new Bench().of('ready')
    const { layout } = ready as Extract<Event, { type: 'ready' }>
    const buffer = frame?.buffer ?? new ArrayBuffer(0)
    expect(historyRow(frameViews(buffer, layout).history, 0)).toEqual(resume.history[0])
    expect(frame?.scalars.historyRows).toBeGreaterThan(3)
    expect(frame?.scalars.best.validationLoss).toBeLessThanOrEqual(resume.best.validationLoss)
  })

  it('says that there is no run to ask', () => {
    const events: Event[] = []
    const session = new Session({
      late: () => late,
      now: () => 0,
      post: (event) => events.push(event),
      start: (spec) => simdRun(kernels, spec),
    })
    session.handle({ type: 'ask', question: { about: 'metrics' }, request: 7 })
    expect(events).toEqual([{ type: 'answer', request: 7, answer: null }])
    expect(session.advance()).toBeNull()
  })

  it('says why a run could not start, and serves the next one', () => {
    const bench = new Bench()
    bench.events.length = 0
    const good = readLink(link).experiment
    bench.send({
      type: 'load',
      run: 2,
      experiment: { ...good, training: { ...good.training, learningRate: Number.NaN } },
    })
    expect(bench.of('failed')).toMatchObject([{ run: 2, code: 'notANumber' }])
    bench.send({ type: 'load', run: 3, experiment: good })
    expect(bench.metrics()).toMatchObject({ step: 0 })
  })
})

describe('early stopping', () => {
  const stopping = `${link}&stop=validationLoss:patience=3:delta=0.5`

  it('ends playing with the epoch and the best, and playing again goes on', () => {
    const bench = new Bench(stopping)
    bench.send({ type: 'play', rate: Number.POSITIVE_INFINITY })
    bench.run(1000)
    // No epoch after the first is better by a half.
    const best = { epoch: 1, value: expect.any(Number) as number }
    expect(bench.of('stopped').map(({ reason }) => reason)).toEqual([{ kind: 'early', epoch: 4, best }])
    expect(bench.of('frame').map(({ scalars }) => scalars.bestWatched)).toEqual([best])
    expect(bench.metrics()).toMatchObject({ epoch: 4 })
    bench.events.length = 0
    bench.send({ type: 'play', rate: Number.POSITIVE_INFINITY })
    bench.run(1000)
    expect(bench.of('stopped').map(({ reason }) => reason)).toEqual([{ kind: 'early', epoch: 7, best }])
  })

  it('ends stepping, too, with the best weights back where asked for', () => {
    const [whole, first] = [new Bench(`${stopping}&restore=1`), new Bench(link)]
    expect(whole.step(50, 'epoch')).toMatchObject({ epoch: 4 })
    first.step(1, 'epoch')
    expect(whole.weights()).toEqual(first.weights())
  })
})

describe('a session asked for a range test', () => {
  const options = { low: 1e-4, high: 1, steps: 30 }

  it('answers with a run of its own', () => {
    const [bench, quiet] = [new Bench(`${link}&schedule=step&warmup=10`), new Bench(`${link}&schedule=step&warmup=10`)]
    bench.step(5, 'batch')
    quiet.step(5, 'batch')
    const answer = bench.rangeTest(options)
    expect(answer.rates).toHaveLength(30)
    expect(answer.rates[0]).toBe(1e-4)
    for (const one of [bench, quiet]) one.step(20, 'batch')
    expect(bench.weights()).toEqual(quiet.weights())
  })

  it('works on it between commands, and tells how far it is', () => {
    const bench = new Bench()
    bench.cost = 4
    bench.send({ type: 'ask', question: { about: 'rangeTest', options }, request: 7 })
    expect(bench.of('answer')).toEqual([])
    const isAnswered = () => bench.of('answer').some(({ request }) => request === 7)
    for (let asked = 1; !isAnswered(); asked++) {
      const before = bench.time
      expect(bench.session.advance()).toBe(isAnswered() ? null : 0)
      expect(bench.time - before).toBeLessThan(15)
      bench.send({ type: 'ask', question: { about: 'metrics' }, request: 100 + asked })
      expect(bench.of('answer').some(({ request }) => request === 100 + asked)).toBe(true)
    }
    const parts = bench.of('progress').map(({ part }) => part)
    expect(parts.length).toBeGreaterThan(10)
    expect(parts).toEqual(parts.toSorted((a, b) => a - b))
    expect(parts.at(-1)).toBeLessThanOrEqual(1)
  })

  it('plays on meanwhile', () => {
    const bench = new Bench()
    bench.send({ type: 'play', rate: Number.POSITIVE_INFINITY })
    bench.send({ type: 'ask', question: { about: 'rangeTest', options }, request: 7 })
    const { step } = bench.metrics()
    bench.session.advance()
    expect(bench.metrics().step).toBeGreaterThan(step)
  })

  it('leaves alone what is frozen', () => {
    const whole = `${link}&batch=100`
    const [free, held] = [new Bench(whole), new Bench(whole)]
    const count = free.weights().reduce((sum, { w, b }) => sum + w.flat().length + b.length, 0)
    held.send({ type: 'freeze', parameters: Array.from({ length: count }, (_, i) => i) })
    // The order of the samples changes, and with it how their sum is rounded.
    const spread = ({ losses }: RangeTest) => Math.max(...losses) - Math.min(...losses)
    expect(spread(held.rangeTest(options))).toBeLessThan(1e-6)
    expect(spread(free.rangeTest(options))).toBeGreaterThan(1e-2)
  })

  it('forgets it when another run comes', () => {
    const bench = new Bench()
    bench.send({ type: 'ask', question: { about: 'rangeTest', options }, request: 7 })
    bench.send({ type: 'load', run: 2, experiment: readLink(link).experiment })
    bench.run(500)
    expect(bench.of('answer')).toEqual([])
  })

  it('says why it can’t', () => {
    const bench = new Bench()
    const question = { about: 'rangeTest', options: { ...options, low: -1 } } as const
    expect(bench.ask({ type: 'ask', question, request: 1 })).toBeNull()
    expect(bench.of('answer')[0]?.why).toContain('learning rate of -1')
    expect(bench.step(1, 'batch')).toMatchObject({ step: 1 })
  })
})

it('what an experiment freezes stays as it was drawn, in its run and in that of its link', () => {
  const [free, held] = [new Bench(link), new Bench(`${link}&frozen=0-7`)]
  expect(held.of('branch').at(-1)?.branch.frozen).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
  const before = held.weights()[0]
  expect(before).toEqual(free.weights()[0])
  held.step(3, 'epoch')
  const after = held.weights()
  // Eight weights of the first layer; its biases go on.
  expect(after[0]?.w).toEqual(before?.w)
  expect(after[0]?.b).not.toEqual(before?.b)
})

it('a session tells the scales and shifts of normalised layers', () => {
  const [hidden, output] = new Bench('v=1&data=moons&n=100&layers=3:tanh:norm=layer').weights()
  expect(hidden).toMatchObject({ scale: [1, 1, 1], shift: [0, 0, 0] })
  expect(output).not.toHaveProperty('scale')
})

describe('time', () => {
  it('can be gone back in, and training on from there is what it was', () => {
    const bench = new Bench()
    bench.step(5, 'epoch')
    const five = bench.weights()
    bench.step(5, 'epoch')
    const ten = bench.weights()
    bench.send({ type: 'seek', epoch: 5 })
    expect(bench.metrics()).toMatchObject({ epoch: 5 })
    expect(bench.weights()).toEqual(five)
    bench.step(5, 'epoch')
    expect(bench.weights()).toEqual(ten)
  })

  it('forgets what came after only where training goes on', () => {
    const bench = new Bench()
    const scalars = () => {
      bench.events.length = 0
      bench.run(100)
      const frames = bench.of('frame')
      for (const { buffer } of frames) bench.send({ type: 'release', run: 1, buffer })
      return frames.at(-1)?.scalars
    }
    bench.step(10, 'epoch')
    expect(scalars()?.remembered).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    bench.send({ type: 'seek', epoch: 4 })
    expect(scalars()).toMatchObject({ epoch: 4, historyRows: 11 })
    bench.send({ type: 'seek', epoch: 8 })
    expect(scalars()).toMatchObject({ epoch: 8, historyRows: 11 })
    bench.step(1, 'epoch')
    expect(scalars()).toMatchObject({ epoch: 9, historyRows: 10, remembered: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] })
  })

  it('keeps the learning rate of every epoch: as scheduled, and as changed by hand', () => {
    const text = `${link}&opt=sgd&lr=0.4&schedule=step:every=2:factor=0.5`
    const bench = new Bench(text)
    const rates = (from = bench) => {
      from.events.length = 0
      from.run(100)
      const [{ buffer, scalars }] = from.of('frame').slice(-1) as [Extract<Event, { type: 'frame' }>]
      const { layout } = new Bench(text).of('ready')[0] as Extract<Event, { type: 'ready' }>
      const { history } = frameViews(buffer.slice(), layout)
      from.send({ type: 'release', run: 1, buffer })
      return Array.from({ length: scalars.historyRows }, (_, k) => historyRow(history, k).learningRate)
    }
    bench.step(5, 'epoch')
    expect(rates()).toEqual([0.4, 0.4, 0.2, 0.2, 0.1, 0.1])
    const faster = readLink(`${link}&opt=sgd&lr=0.8&schedule=constant`).experiment
    bench.send({ type: 'change', experiment: faster })
    expect(rates()).toEqual([0.4, 0.4, 0.2, 0.2, 0.1, 0.8])
  })

  it('revives a run that diverged', () => {
    const bench = new Bench(`${link}&opt=sgd&lr=1000&loss=meanSquaredError&out=linear`)
    bench.step(300, 'epoch')
    expect(bench.of('stopped')).toHaveLength(1)
    bench.send({ type: 'seek', epoch: 0 })
    expect(bench.step(1, 'batch')).toMatchObject({ step: 1 })
  })
})

describe('weights by hand', () => {
  it('are set and frozen', () => {
    const bench = new Bench()
    bench.send({ type: 'write', parameters: [[0, 1.5]] })
    bench.send({ type: 'freeze', parameters: [0] })
    bench.step(3, 'epoch')
    expect(bench.weights()[0]?.w[0]?.[0]).toBe(1.5)
    bench.send({ type: 'freeze', parameters: [] })
    bench.step(1, 'epoch')
    expect(bench.weights()[0]?.w[0]?.[0]).not.toBe(1.5)
  })

  it('must be numbers of the network', () => {
    const bench = new Bench()
    const before = bench.weights()
    bench.events.length = 0
    bench.send({ type: 'write', parameters: [[0, Number.NaN]] })
    bench.send({ type: 'write', parameters: [[31, 1]] })
    bench.send({ type: 'freeze', parameters: [-1] })
    expect(bench.of('failed')).toHaveLength(3)
    expect(bench.weights()).toEqual(before)
  })
})

describe('observations', () => {
  it('come when wished for, and change nothing', () => {
    const [bench, quiet] = [new Bench(), new Bench()]
    bench.send({ type: 'watch', wishes: { observation: true, gradients: false, uncertainty: 0 } })
    expect(bench.of('observation')).toHaveLength(1)
    bench.events.length = 0
    bench.send({ type: 'step', count: 7, unit: 'batch', request: 1 })
    const watched = bench.of('observation')[0]?.watched
    expect(watched).toMatchObject({ step: 7, layers: { length: 3 } })
    const [first] = watched?.layers ?? []
    expect(first?.weights.counts.reduce((sum, count) => sum + count, 0)).toBe(8)
    expect(first?.idle).toHaveLength(4)
    expect(watched?.sample.a.map((row) => row.length)).toEqual([4, 3, 1])
    quiet.step(7, 'batch')
    expect(bench.weights()).toEqual(quiet.weights())
    bench.send({ type: 'play', rate: Number.POSITIVE_INFINITY })
    bench.events.length = 0
    bench.run(1000)
    expect(bench.of('observation').length).toBeGreaterThan(5)
    expect(bench.of('observation').length).toBeLessThan(12)
    const { step } = bench.metrics()
    quiet.step(step - 7, 'batch')
    expect(bench.weights()).toEqual(quiet.weights())
  })

  it('tell the sample that is stepped over', () => {
    const bench = new Bench()
    bench.send({ type: 'watch', wishes: { observation: true, gradients: false, uncertainty: 0 } })
    const samples = Array.from({ length: 3 }, () => {
      bench.events.length = 0
      bench.send({ type: 'step', count: 1, unit: 'sample', request: 1 })
      return bench.of('observation').at(-1)?.watched.sample.index
    })
    expect(new Set(samples).size).toBe(3)
  })

  it('tell how a sample went through the network, and each parameter where that is wished for', () => {
    const bench = new Bench('v=1&data=moons&n=100&layers=4:tanh:dropout=0.5,3:relu&indropout=0.25&innoise=0.1&opt=sgd')
    bench.send({ type: 'watch', wishes: { observation: true, gradients: false, uncertainty: 0 } })
    expect(bench.of('observation')).toMatchObject([{ of: 'look', watched: { step: 1, parameters: null } }])
    bench.send({ type: 'watch', wishes: { observation: true, gradients: true, uncertainty: 0 } })
    bench.events.length = 0
    bench.send({ type: 'step', count: 1, unit: 'sample', request: 1 })
    expect(bench.of('observation')).toMatchObject([
      { of: 'sample', watched: { step: 1, sample: { place: 0, count: 32 } } },
    ])
    const before = bench.weights()
    bench.send({ type: 'step', count: 1, unit: 'batch', request: 1 })
    const [{ watched, of } = { watched: null, of: null }] = bench.of('observation')
    const after = bench.weights()
    if (!watched?.parameters) throw new Error('no parameters')
    expect(of).toBe('step')
    const { sample, parameters, learningRate } = watched
    const flat = (all: readonly LayerWeights[]) => all.flatMap(({ w, b }) => [...w.flat(), ...b])
    const [old, now] = [flat(before), flat(after)]
    expect(Array.from(parameters.values)).toEqual(old)
    expect(Array.from(parameters.changes)).toEqual(now.map((value, i) => Math.fround(value - (old[i] as number))))
    for (const [i, gradient] of parameters.gradients.entries()) {
      expect(parameters.changes[i]).toBeCloseTo(-learningRate * gradient, 6)
    }
    const passed = [sample.x, ...sample.a].map((row, k) =>
      row.map((value, u) => (k === 0 ? value : value * (sample.masks[k]?.[u] ?? 1))),
    )
    for (const [k, { w, b }] of before.entries()) {
      const z = b.map((bias, u) =>
        w.reduce((sum, row, i) => sum + (row[u] as number) * (passed[k]?.[i] as number), bias),
      )
      for (const [u, value] of z.entries()) expect(sample.z[k]?.[u]).toBeCloseTo(value, 5)
    }
    const [yHat = 0] = sample.a.at(-1) ?? []
    expect(sample.loss).toBeCloseTo(-Math.log(sample.y[0] === 1 ? yHat : 1 - yHat), 5)
    expect(sample.masks[1]?.every((mask) => mask === 0 || mask === 2)).toBe(true)
    expect(sample.masks[2]).toBeNull()
  })

  it('play sample by sample, to the same bits', () => {
    const [bench, quiet] = [new Bench(), new Bench()]
    bench.send({ type: 'watch', wishes: { observation: true, gradients: false, uncertainty: 0 } })
    bench.events.length = 0
    bench.send({ type: 'play', rate: 10, bySample: true })
    bench.run(3250)
    const told = bench.of('observation')
    expect(told.map(({ of }) => of)).toEqual([...Array.from({ length: 31 }, () => 'sample'), 'step'])
    expect(told.map(({ watched }) => watched.sample.place)).toEqual(Array.from({ length: 32 }, (_, place) => place))
    expect(bench.metrics().step).toBe(1)
    quiet.step(1, 'batch')
    expect(bench.weights()).toEqual(quiet.weights())
  })

  it('tell whether they are of the past', () => {
    const bench = new Bench()
    bench.send({ type: 'watch', wishes: { observation: true, gradients: false, uncertainty: 0 } })
    bench.step(3, 'epoch')
    const pastAfter = (command: Command) => {
      bench.events.length = 0
      bench.send(command)
      return bench.of('observation').map(({ past }) => past)
    }
    expect(pastAfter({ type: 'seek', epoch: 1 })).toEqual([true])
    expect(pastAfter({ type: 'step', count: 1, unit: 'batch', request: 2 })).toEqual([false])
  })
})

it('frames tell the mean and the deviation of draws where that is wished for', () => {
  const bench = new Bench('v=1&data=moons&n=100&layers=8:dropout=0.5')
  const { layout } = bench.of('ready')[0] as Extract<Event, { type: 'ready' }>
  const frames = () => {
    bench.events.length = 0
    bench.send({ type: 'pause' })
    bench.run(100)
    return bench.of('frame').map(({ buffer, scalars }) => {
      const deviation = frameViews(buffer, layout).outputDeviation.slice()
      bench.send({ type: 'release', run: 1, buffer })
      return { deviation, uncertain: scalars.uncertain }
    })
  }
  expect(frames().map(({ uncertain }) => uncertain)).toEqual([false])
  bench.send({ type: 'watch', wishes: { observation: false, gradients: false, uncertainty: 10 } })
  const [frame] = frames()
  expect(frame?.uncertain).toBe(true)
  expect(Math.max(...(frame?.deviation ?? []))).toBeGreaterThan(0.01)
})

describe('a session answers', () => {
  it('of a sample with the loss that the set has on the mean, and of a place without one', () => {
    for (const settings of [
      'data=moons',
      'data=iris',
      'data=moons&loss=squaredHinge',
      'data=sine&loss=huber:delta=0.2',
    ]) {
      const bench = new Bench(`v=1&n=100&layers=4,3&${settings}`)
      bench.step(4, 'epoch')
      const question = { about: 'set', set: 'validation' } as const
      const { outputs } = bench.ask({ type: 'ask', question, request: 1 }) as SetOutputs
      const told = outputs.map((_, index) => {
        const asked = { about: 'place', at: { set: 'validation', index }, draws: 0 } as const
        return bench.ask({ type: 'ask', question: asked, request: 1 }) as PlaceTold
      })
      expect(told.map((one) => one.outputs)).toEqual(outputs)
      const mean = told.reduce((sum, { loss }) => sum + (loss as number), 0) / told.length
      expect(mean).toBeCloseTo(bench.metrics().validationLoss, 5)
    }
    const bench = new Bench('v=1&data=moons&n=100&layers=')
    const row = [0.5, -0.5]
    const at = (draws: number) =>
      bench.ask({ type: 'ask', question: { about: 'place', at: { row }, draws }, request: 1 }) as PlaceTold
    const [predicted] = bench.ask({
      type: 'ask',
      question: { about: 'prediction', rows: [row] },
      request: 1,
    }) as number[][]
    expect(at(0)).toEqual({ outputs: predicted, deviations: null, loss: null })
    expect(at(5).deviations).toEqual([0])
  })

  it('of a place with the deviation of draws, which change nothing', () => {
    const [bench, quiet] = [0, 1].map(() => new Bench('v=1&data=moons&n=100&layers=8:dropout=0.5')) as [Bench, Bench]
    const question = { about: 'place', at: { row: [2, 1] }, draws: 40 } as const
    const told = bench.ask({ type: 'ask', question, request: 1 }) as PlaceTold
    expect(told.deviations?.[0]).toBeGreaterThan(0.005)
    expect(bench.step(3, 'epoch')).toEqual(quiet.step(3, 'epoch'))
  })

  it('with rows as every layer sees them, in one piece', () => {
    const bench = new Bench()
    const rows = [
      [0, 0],
      [1, -1],
      [0.3, 2],
    ]
    const nested = bench.ask({ type: 'ask', question: { about: 'activations', rows }, request: 1 }) as number[][]
    const { activations, parameters } = bench.ask({
      type: 'ask',
      question: { about: 'spaces', rows },
      request: 1,
    }) as Spaces
    expect(rows.map((_, i) => Array.from({ length: 8 }, (_unused, u) => activations[u * 3 + i]))).toEqual(nested)
    expect(Array.from(parameters.subarray(0, 8))).toEqual(bench.weights()[0]?.w.flat())
  })

  it('with activations of all units and with the outputs of a set', () => {
    const bench = new Bench()
    const rows = [
      [0, 0],
      [1, -1],
    ]
    const activations = bench.ask({ type: 'ask', question: { about: 'activations', rows }, request: 1 }) as number[][]
    const predicted = bench.ask({ type: 'ask', question: { about: 'prediction', rows }, request: 1 }) as number[][]
    expect(activations.map((row) => row.length)).toEqual([8, 8])
    expect(activations.map((row) => row.slice(7))).toEqual(predicted)
    const question = { about: 'set', set: 'validation' } as const
    const { outputs, targets } = bench.ask({ type: 'ask', question, request: 1 }) as SetOutputs
    expect(outputs).toHaveLength(targets.length)
    const right = outputs.filter(([a], i) => (a as number) > 0.5 === ((targets[i] as number[])[0] as number) > 0.5)
    expect(right.length / targets.length).toBeCloseTo(bench.metrics().validationAccuracy as number, 12)
  })
})
