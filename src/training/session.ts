import type { Evaluation, Fault, Run, RunSpec } from '../engine/types.ts'
import type { Experiment } from '../experiment/types.ts'
import { readWeights, weightCounts } from '../experiment/weights.ts'
import {
  activationsOf,
  placeOf,
  predictionOf,
  rangeTestOf,
  setOutputsOf,
  spacesOf,
  stateOf,
  weightsOf,
} from './answers.ts'
import { frameBytes, frameViews } from './frame.ts'
import { History } from './history.ts'
import { type Plan, planRun } from './plan.ts'
import type {
  Answer,
  Best,
  Command,
  Event,
  FrameLayout,
  Metrics,
  Question,
  Rate,
  Resume,
  StepUnit,
  Wishes,
} from './protocol.ts'
import { Throughput } from './throughput.ts'
import { Timeline } from './timeline.ts'
import { liveSettings } from './training-spec.ts'
import { watchedOf } from './watched.ts'

/** What a session needs from wherever it lives: a worker, a test, a terminal. */
export interface Host {
  readonly post: (event: Event, transfer?: Transferable[]) => void
  /** Milliseconds since some moment; never goes back. */
  readonly now: () => number
  readonly start: (spec: RunSpec) => Run
}

/** Milliseconds of work between two looks at the mailbox. */
const slice = 6
/** Milliseconds of training between two looks at the clock. */
const chunkTarget = 0.5
/** Milliseconds between two frames at least: a screen shows no more. */
const frameInterval = 15
/** Frames take at most one part in this many of the time. */
const frameShare = 4
const checkpointInterval = 3000
const historyCapacity = 1024
const timelineCapacity = 128
/** Milliseconds between two observations while playing at least, and most of the time that they take: one part in so many. */
const observationInterval = 100
const observationShare = 100
/** A slow-motion wait longer than this still looks at the clock in between. */
const longestWait = 100

const noBest: Best = { epoch: 0, validationLoss: Number.POSITIVE_INFINITY }

interface Live {
  readonly id: number
  readonly run: Run
  readonly layout: FrameLayout
  readonly history: History
  readonly timeline: Timeline
  readonly buffers: ArrayBuffer[]
  plan: Plan
  /** As it was changed since. */
  experiment: Experiment
  best: Best
  metrics: Metrics
  batchSize: number
  /** Samples stepped over of the batch under way. */
  cursor: number
  sample: number | null
  /** Something changed since the last frame. */
  dirty: boolean
  /** A number was not finite: only a new run helps. */
  diverged: boolean
  /** It went back in time: what came after goes when it trains on. */
  wentBack: boolean
  /** Early stopping has ended it. */
  stopped: boolean
}

/**
 * One run being trained, by commands in and events out: all the logic of a worker, with no worker, DOM or clock of its
 * own. After each command, and for as long as it says so, call `advance`.
 */
export class Session {
  private live: Live | null = null
  private rate: Rate | null = null
  /** Whether the rate counts samples. */
  private bySample = false
  private chunk = 1
  private lastFrame = Number.NEGATIVE_INFINITY
  private frameCost = 0
  private lastCheckpoint = 0
  private nextObservation = Number.NEGATIVE_INFINITY
  private wishes: Wishes = { observation: false, gradients: false, uncertainty: 0 }
  /** Where slow motion counts from. */
  private paced = { since: 0, done: 0 }
  private readonly throughput: Throughput

  constructor(private readonly host: Host) {
    this.throughput = new Throughput()
  }

  handle(command: Command): void {
    switch (command.type) {
      case 'load':
        return this.load(command.run, command.experiment, command.resume)
      case 'change':
        return this.change(command.experiment)
      case 'play':
        return this.play(command.rate, command.bySample)
      case 'pause':
        return this.pause()
      case 'seek':
        return this.seek(command.epoch)
      case 'write':
        return this.write(command.parameters)
      case 'freeze':
        return this.try((live) => live.run.freeze(command.parameters))
      case 'watch':
        return this.watch(command.wishes)
      case 'step':
        this.step(command.count, command.unit)
        return this.host.post({
          type: 'answer',
          request: command.request,
          answer: this.exactMetrics(),
        })
      case 'ask':
        return this.host.post({ type: 'answer', request: command.request, ...this.answerOrWhy(command.question) })
      case 'release':
        if (this.live?.id === command.run) this.live.buffers.push(command.buffer)
    }
  }

  /**
   * Works for a few milliseconds at most.
   *
   * @returns milliseconds until it wants to be called again, 0 for at once, null for after the next command
   */
  advance(): number | null {
    const { live } = this
    if (!live) return null
    const wait = this.rate === null || live.diverged ? null : this.trainSlice(live, this.rate)
    this.sendFrame(live)
    this.sendCheckpoint(live)
    if (wait === null && live.dirty && live.buffers.length > 0) return this.untilFrame()
    return wait
  }

  private load(id: number, experiment: Experiment, resume?: Resume): void {
    this.live = null
    this.rate = null
    try {
      const plan = planRun(experiment)
      const run = this.host.start(plan.spec)
      startFrom(run, experiment)
      run.setGrid(0, plan.unitInputs)
      run.setGrid(1, plan.outputInputs)
      const layout: FrameLayout = {
        parameters: run.parameterCount,
        units: run.shapes.reduce((sum, shape) => sum + shape.units, 0),
        outputs: run.outputs,
        unitGrid: plan.unitGrid,
        outputGrid: plan.outputGrid,
        history: historyCapacity,
      }
      const history = new History(historyCapacity)
      const live: Live = {
        id,
        run,
        layout,
        history,
        timeline: new Timeline(timelineCapacity),
        plan,
        buffers: [new ArrayBuffer(frameBytes(layout)), new ArrayBuffer(frameBytes(layout))],
        best: noBest,
        metrics: { epoch: 0, step: 0, trainLoss: 0, validationLoss: 0 },
        batchSize: experiment.training.batchSize,
        cursor: 0,
        sample: null,
        dirty: true,
        diverged: false,
        wentBack: false,
        stopped: false,
        experiment,
      }
      if (resume) {
        run.restore(resume.checkpoint)
        for (const row of resume.history) history.add(row)
        live.best = resume.best
      }
      this.live = live
      this.chunk = 1
      this.throughput.reset()
      this.lastFrame = Number.NEGATIVE_INFINITY
      this.lastCheckpoint = this.host.now()
      this.host.post({
        type: 'ready',
        run: id,
        layout,
        shapes: run.shapes,
        stepsPerEpoch: run.stepsPerEpoch,
        engine: run.engine,
      })
      this.evaluate(live)
      if (resume) live.timeline.add(run.epoch, () => run.checkpoint())
      else this.remember(live)
      this.observeStill(live)
    } catch (error) {
      this.live = null
      this.fail(id, error)
    }
  }

  private change(experiment: Experiment): void {
    this.try((live) => {
      live.run.change(liveSettings(experiment))
      live.stopped = false
      live.experiment = experiment
      live.batchSize = experiment.training.batchSize
      live.cursor = 0
      live.sample = null
      const { newest } = live.history
      const { epoch, stepOfEpoch, learningRate } = live.run
      if (newest?.epoch === epoch && stepOfEpoch === 0) live.history.add({ ...newest, learningRate })
    })
  }

  /** Does something to the live run, if there is one; what goes wrong is said. */
  private try(action: (live: Live) => void): void {
    const { live } = this
    if (!live) return
    try {
      action(live)
      live.dirty = true
    } catch (error) {
      this.fail(live.id, error)
    }
  }

  private seek(epoch: number): void {
    this.rate = null
    this.throughput.reset()
    this.try((live) => {
      const checkpoint = live.timeline.at(epoch)
      if (!checkpoint) return
      live.run.restore(checkpoint)
      live.diverged = false
      live.wentBack = true
      live.cursor = 0
      live.sample = null
      this.evaluate(live)
      this.observeStill(live)
    })
  }

  /** Who trains on from the past goes another way: what came after is forgotten. */
  private leavePast(live: Live): void {
    if (!live.wentBack) return
    live.wentBack = false
    live.history.cut(live.run.epoch)
    live.timeline.cut(live.run.epoch)
    if (live.best.epoch > live.run.epoch) {
      const rows = live.history.rows()
      live.best = rows.reduce((best, row) => (row.validationLoss < best.validationLoss ? row : best), noBest)
    }
  }

  private write(changes: readonly (readonly [index: number, value: number])[]): void {
    this.try((live) => {
      const parameters = live.run.parameters()
      for (const [index, value] of changes) {
        if (!(index in parameters) || !Number.isFinite(value)) throw new Error(`no parameter ${index} can be ${value}`)
        parameters[index] = value
      }
      live.run.setParameters(parameters)
      this.evaluate(live)
      this.observeStill(live)
    })
  }

  private watch(wishes: Wishes): void {
    this.wishes = wishes
    this.try((live) => this.observeStill(live))
  }

  /** Observes the next step without doing it. */
  private observeStill(live: Live, of: 'sample' | 'look' = 'look'): void {
    if (!this.wishes.observation || live.diverged) return
    const checkpoint = live.run.checkpoint()
    this.observe(live, of)
    live.run.restore(checkpoint)
  }

  /** Trains one step and tells about it. */
  private observe(live: Live, of: 'step' | 'sample' | 'look' = 'step'): ReturnType<Run['observe']>['report'] {
    const { run, plan } = live
    const { epoch } = run
    const start = this.host.now()
    const before = this.wishes.gradients ? run.parameters() : null
    const { report, observation } = run.observe()
    if (observation) {
      const place = Math.max(0, observation.batch.indexOf(live.sample ?? -1))
      const watched = watchedOf(observation, epoch, plan.spec, run.shapes, { before, after: run.parameters() }, place)
      this.host.post({ type: 'observation', run: live.id, watched, of, past: live.wentBack })
    }
    const end = this.host.now()
    this.nextObservation = end + Math.max(observationInterval, (end - start) * observationShare)
    return report
  }

  private play(rate: Rate, bySample = false): void {
    if (this.rate !== rate) this.paced = { since: this.host.now(), done: 0 }
    if (this.rate === null) this.throughput.reset()
    this.rate = rate
    this.bySample = bySample
    if (this.live) {
      this.goOn(this.live)
      this.leavePast(this.live)
      if (!bySample) {
        this.live.cursor = 0
        this.live.sample = null
      }
      this.live.dirty = true
    }
  }

  private pause(): void {
    this.rate = null
    this.throughput.reset()
    if (!this.live) return
    this.evaluate(this.live)
    this.live.dirty = true
  }

  /**
   * A sample is stepped over without an update; the update of the whole batch comes with its last sample, exactly as
   * when stepping by batch, so that no way of stepping changes the run.
   */
  private step(count: number, unit: StepUnit): void {
    const { live } = this
    if (!live) return
    this.rate = null
    this.goOn(live)
    this.leavePast(live)
    for (let i = 0; i < count && !live.diverged && !live.stopped; i++) {
      if (unit === 'sample') this.stepSample(live)
      else {
        live.cursor = 0
        live.sample = null
        const { run } = live
        const steps = unit === 'epoch' ? run.stepsPerEpoch - run.stepOfEpoch : 1
        this.train(live, steps, this.wishes.observation && i === count - 1)
      }
    }
    this.evaluate(live)
    live.dirty = true
  }

  private stepSample(live: Live): void {
    const { run } = live
    const order = run.order(run.epoch)
    const size = Math.min(live.batchSize, order.length)
    const first = run.stepOfEpoch * size
    const length = Math.min(size, order.length - first)
    live.sample = order[first + live.cursor] ?? null
    live.cursor++
    live.dirty = true
    if (live.cursor >= length) {
      live.cursor = 0
      this.train(live, 1, this.wishes.observation)
    } else this.observeStill(live, 'sample')
  }

  private trainSlice(live: Live, rate: Rate): number | null {
    const start = this.host.now()
    const end = start + slice
    let now = start
    while (now < end) {
      let count = this.chunk
      if (rate !== Number.POSITIVE_INFINITY) {
        const due = Math.floor(((now - this.paced.since) / 1000) * rate) - this.paced.done
        if (due <= 0) {
          const next = this.paced.since + ((this.paced.done + 1) / rate) * 1000
          return Math.max(1, Math.min(longestWait, next - now))
        }
        count = Math.min(count, due)
      }
      if (this.bySample) this.stepSample(live)
      const done = this.bySample ? 1 : this.train(live, count)
      if (live.diverged || live.stopped) return null
      this.paced.done += done
      const after = this.host.now()
      this.fitChunk(after - now, done, count)
      this.throughput.add(after, this.bySample ? done : done * this.samplesPerStep(live))
      now = after
    }
    this.forgetBacklog(rate, now)
    return 0
  }

  /** A rate that the machine can't keep up with must not be made up for later in a rush. */
  private forgetBacklog(rate: Rate, now: number): void {
    if (rate === Number.POSITIVE_INFINITY) return
    const due = ((now - this.paced.since) / 1000) * rate - this.paced.done
    if (due > rate / 4) this.paced = { since: now, done: 0 }
  }

  private fitChunk(elapsed: number, done: number, asked: number): void {
    if (done < asked) return
    if (elapsed < chunkTarget / 2) this.chunk = Math.min(this.chunk * 2, 1 << 20)
    else if (elapsed > chunkTarget * 2) this.chunk = Math.max(1, this.chunk >> 1)
  }

  private samplesPerStep(live: Live): number {
    return live.plan.spec.data.train.count / live.run.stepsPerEpoch
  }

  /** Trains up to `count` steps; evaluates and remembers at the end of every epoch. Returns the steps done. */
  private train(live: Live, count: number, watchesLast = false): number {
    const { run } = live
    let done = 0
    while (done < count) {
      const left = count - done
      const quiet = Math.min(watchesLast ? left - 1 : left, run.stepsPerEpoch - run.stepOfEpoch)
      const report = quiet === 0 || this.isDueToObserve() ? this.observe(live) : run.train(quiet)
      done += report.steps
      live.dirty = true
      if (report.fault) {
        this.diverge(live, report.fault)
        break
      }
      if (run.stepOfEpoch === 0 && !this.remember(live)) break
      if (report.stopped) {
        this.stopEarly(live)
        break
      }
    }
    return done
  }

  /** While playing, a step is observed now and then; by hand, the last. */
  private isDueToObserve(): boolean {
    const { observation } = this.wishes
    return observation && this.rate !== null && this.host.now() >= this.nextObservation
  }

  private diverge(live: Live, fault: Fault): void {
    live.diverged = true
    this.rate = null
    this.evaluate(live)
    this.host.post({ type: 'stopped', run: live.id, reason: { kind: 'diverged', fault } })
  }

  private stopEarly(live: Live): void {
    const { id, run } = live
    live.stopped = true
    this.rate = null
    this.evaluate(live)
    this.host.post({ type: 'stopped', run: id, reason: { kind: 'early', epoch: run.epoch, best: run.best } })
  }

  /** Who plays or steps a run that stopped early wants it to go on: it waits anew. */
  private goOn(live: Live): void {
    if (live.stopped) live.run.change({})
    live.stopped = false
  }

  /** Adds the present epoch to the curves; false where its loss is not finite, which ends the run. */
  private remember(live: Live): boolean {
    const metrics = this.evaluate(live)
    if (!Number.isFinite(metrics.trainLoss) || !Number.isFinite(metrics.validationLoss)) {
      this.diverge(live, { kind: 'nonFinite', step: live.run.step, layer: null, where: 'loss' })
      return false
    }
    const { epoch, trainLoss, validationLoss, trainAccuracy = Number.NaN, validationAccuracy = Number.NaN } = metrics
    const { learningRate } = live.run
    live.history.add({ epoch, trainLoss, validationLoss, trainAccuracy, validationAccuracy, learningRate })
    live.timeline.add(epoch, () => live.run.checkpoint())
    if (validationLoss < live.best.validationLoss) live.best = { epoch, validationLoss }
    return true
  }

  private evaluate(live: Live): Metrics {
    const { run } = live
    live.metrics = metricsOf(run, run.evaluate('train'), run.evaluate('validation'))
    return live.metrics
  }

  private exactMetrics(): Metrics | null {
    return this.live ? this.evaluate(this.live) : null
  }

  private answerOrWhy(question: Question): Pick<Extract<Event, { type: 'answer' }>, 'answer' | 'why'> {
    try {
      return { answer: this.answer(question) }
    } catch (error) {
      return { answer: null, why: error instanceof Error ? error.message : String(error) }
    }
  }

  private answer(question: Question): Answer | null {
    const { live } = this
    if (!live) return null
    switch (question.about) {
      case 'metrics':
        return this.exactMetrics()
      case 'weights':
        return weightsOf(live.run)
      case 'state':
        return stateOf(live.run)
      case 'activations':
        return activationsOf(live.run, live.plan, question.rows)
      case 'set':
        return setOutputsOf(live.run, live.plan, question.set)
      case 'place':
        return placeOf(live.run, live.plan, question.at, question.draws)
      case 'spaces':
        return spacesOf(live.run, live.plan, question.rows)
      case 'prediction':
        return predictionOf(live.run, live.plan, question.rows)
      case 'rangeTest':
        return rangeTestOf(live.run, live.plan, live.experiment, this.host.start, question.options)
    }
  }

  private untilFrame(): number {
    const gap = Math.max(frameInterval, this.frameCost * frameShare)
    return Math.max(0, this.lastFrame + gap - this.host.now())
  }

  private sendFrame(live: Live): void {
    if (!live.dirty || live.buffers.length === 0 || this.untilFrame() > 0) return
    const start = this.host.now()
    const buffer = live.buffers.pop() as ArrayBuffer
    const views = frameViews(buffer, live.layout)
    const { run } = live
    if (this.rate !== Number.POSITIVE_INFINITY && live.metrics.step !== run.step) this.evaluate(live)
    run.parameters(views.parameters)
    run.map(0, 'all', views.unitMaps)
    const { uncertainty } = this.wishes
    if (uncertainty > 0) run.uncertainty(1, uncertainty, views.outputMap, views.outputDeviation)
    else run.map(1, 'output', views.outputMap)
    const historyRows = live.history.write(views.history)
    live.dirty = false
    this.host.post(
      {
        type: 'frame',
        buffer,
        scalars: {
          run: live.id,
          playing: this.rate !== null,
          epoch: run.epoch,
          step: run.step,
          sample: live.sample,
          metrics: live.metrics,
          best: live.best,
          bestWatched: run.best,
          learningRate: run.learningRate,
          samplesPerSecond: this.rate === null ? 0 : this.throughput.perSecond(start),
          historyRows,
          remembered: live.timeline.epochs,
          uncertain: uncertainty > 0,
        },
      },
      [buffer],
    )
    this.lastFrame = start
    this.frameCost = this.host.now() - start
  }

  private sendCheckpoint(live: Live): void {
    const now = this.host.now()
    if (this.rate === null || now - this.lastCheckpoint < checkpointInterval) return
    this.lastCheckpoint = now
    this.host.post({
      type: 'checkpoint',
      run: live.id,
      resume: {
        checkpoint: live.run.checkpoint(),
        history: live.history.rows(),
        best: live.best,
      },
    })
  }

  private fail(run: number, error: unknown): void {
    const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unexpected'
    const message = error instanceof Error ? error.message : String(error)
    this.host.post({ type: 'failed', run, code, message })
  }
}

function metricsOf(run: Run, train: Evaluation, validation: Evaluation): Metrics {
  const metrics = {
    epoch: run.epoch,
    step: run.step,
    trainLoss: train.loss,
    validationLoss: validation.loss,
  }
  if (train.accuracy === null || validation.accuracy === null) return metrics
  return {
    ...metrics,
    trainAccuracy: train.accuracy,
    validationAccuracy: validation.accuracy,
  }
}

/** Weights that the experiment brings along, in the place of those that were drawn. */
function startFrom(run: Run, experiment: Experiment): void {
  const { weights } = experiment.network
  const brought = weights === undefined ? null : readWeights(weights, weightCounts(experiment))
  if (brought) run.restore({ ...run.checkpoint(), ...brought })
}
