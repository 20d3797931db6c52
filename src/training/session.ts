import type { Fault, Run } from '../engine/types.ts'
import type { Experiment } from '../experiment/types.ts'
import { type Branch, Branches } from './branches.ts'
import { frameViews } from './frame.ts'
import { slice, type Surroundings, type Work } from './host.ts'
import { bestOf, historyOf, type Live, metricsOf, sourceOf, startFrom, startLive } from './live.ts'
import type { Late } from './late.ts'
import { Pace } from './pace.ts'
import { planRun } from './plan.ts'
import type { Answer, Command, Metrics, Question, Rate, Resume, StepUnit, StopReason, Wishes } from './protocol.ts'
import { Throughput } from './throughput.ts'
import { liveSettings } from './training-spec.ts'

export interface Host extends Surroundings {
  /** There by the time that a command needs it (see `needsLate`), if it can be had at all. */
  readonly late: () => Late | null
}

/** Milliseconds of training between two looks at the clock. */
const chunkTarget = 0.5
/** Milliseconds between two frames at least: a screen shows no more. */
const frameInterval = 15
/** Frames take at most one part in this many of the time. */
const frameShare = 4
/** Milliseconds between two checkpoints while playing, and while the run is changed by hand. */
const checkpointInterval = 3000
const checkpointRest = 250
/** Milliseconds between two observations while playing at least, and most of the time that they take: one part in so many. */
const observationInterval = 100
const observationShare = 100

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
  private readonly pace = new Pace()
  private readonly throughput = new Throughput()
  private readonly branches = new Branches()
  /** Branches of the present run so far. */
  private branchCount = 0
  /** Answers that take long, each gone on with between commands until it is there. */
  private readonly works = new Map<number, Work>()

  constructor(private readonly host: Host) {}

  handle(command: Command): void {
    switch (command.type) {
      case 'load':
        return this.load(command)
      case 'return':
        return this.return(command)
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
        return this.try((live) => {
          live.run.freeze(command.parameters)
          this.leavePast(live, command.parameters)
          live.frozen = command.parameters
        })
      case 'save':
        if (this.live?.unsaved) this.sendCheckpoint(this.live)
        return
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
        return this.ask(command.request, () => this.answer(command.question))
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
    const wait = this.rate === null || live.ended ? null : this.trainSlice(live, this.rate)
    for (const [request, work] of this.works) this.ask(request, work)
    this.sendFrame(live)
    const untilCheckpoint = this.untilCheckpoint(live)
    if (untilCheckpoint === 0) this.sendCheckpoint(live)
    if (this.works.size > 0) return 0
    if (wait !== null) return wait
    if (live.dirty && live.buffers.length > 0) return this.untilFrame()
    return untilCheckpoint === 0 ? null : untilCheckpoint
  }

  private load({ run: id, experiment, resume, carry }: Extract<Command, { type: 'load' }>): void {
    const source = carry && this.live ? sourceOf(this.live, carry) : null
    this.leave()
    this.start(id, () => {
      const plan = planRun(experiment)
      const run = this.host.start(plan.spec)
      if (!source) {
        startFrom(run, experiment)
        if (resume) run.restore(resume.checkpoint)
        if (run.stepOfEpoch >= run.stepsPerEpoch) throw new Error('the checkpoint is of other data')
        const isEnded = resume?.checkpoint.course.stopping.stopped
        return Object.assign(
          startLive(id, run, plan, experiment, resume?.history ?? []),
          resume ? { best: resume.best, frozen: resume.frozen } : { frozen: experiment.network.frozen ?? [] },
          isEnded && { ended: { kind: 'early', epoch: run.epoch, best: run.best } },
        )
      }
      const { checkpoint, frozen, carried } = this.late().carryOver(source, run, plan, experiment)
      run.restore(checkpoint)
      const { before } = source
      const rows = before.filter((row) => row.epoch <= run.epoch)
      const live = startLive(id, run, plan, experiment, rows)
      const branch = { ...live.branch, from: run.epoch, before, frozen, carried }
      return Object.assign(live, { best: bestOf(rows), branch, frozen, source })
    })
  }

  /** To a branch that was left, as it was; where there is none any more, to the start of its experiment. */
  private return({ run: id, experiment, branch, rate }: Extract<Command, { type: 'return' }>): void {
    const found = this.branches.take(branch)
    if (!found) {
      this.load({ type: 'load', run: id, experiment })
      if (rate !== null) this.play(rate, this.bySample)
      return
    }
    this.leave()
    this.start(id, () => this.revive(id, found, experiment))
    if (!found.ended && rate !== null) this.play(rate, this.bySample)
  }

  private revive(id: number, found: Branch, experiment: Experiment): Live {
    const { plan, checkpoint, facts, rows, timeline, best, ended, source } = found
    const run = this.host.start(plan.spec)
    run.change(liveSettings(experiment))
    run.restore(checkpoint)
    return Object.assign(startLive(id, run, plan, experiment, rows), {
      timeline,
      best,
      ended,
      branch: facts,
      frozen: facts.frozen,
      source,
    })
  }

  /** The present run goes aside: it may be wanted back. */
  private leave(): void {
    const { live } = this
    if (live?.unsaved) this.host.post({ type: 'left', run: live.id, resume: this.resumeOf(live) })
    if (live) this.branches.put(live)
    this.live = null
    this.rate = null
    this.branchCount = 0
    this.works.clear()
  }

  /** A new run takes over, and is told about. */
  private start(id: number, make: () => Live): void {
    try {
      const live = make()
      const { run, layout, timeline, history } = live
      if (live.frozen.length > 0) run.freeze(live.frozen)
      live.branch = { ...live.branch, frozen: live.frozen }
      this.live = live
      this.chunk = 1
      this.throughput.reset()
      this.lastFrame = Number.NEGATIVE_INFINITY
      this.lastCheckpoint = this.host.now()
      const { shapes, stepsPerEpoch, engine } = run
      this.host.post({ type: 'ready', run: id, layout, shapes, stepsPerEpoch, engine })
      this.tellBranch(live)
      this.evaluate(live)
      if (!history.newest) this.remember(live)
      else if (timeline.epochs.length === 0) timeline.add(run.epoch, () => run.checkpoint())
      this.observeStill(live)
      if (run.step > 0) this.sendCheckpoint(live)
      if (live.ended) this.host.post({ type: 'stopped', run: id, reason: live.ended })
    } catch (error) {
      this.live = null
      this.fail(id, error)
    }
  }

  private tellBranch({ id, branch }: Live): void {
    this.host.post({ type: 'branch', run: id, branch })
  }

  private change(experiment: Experiment): void {
    this.try((live) => {
      live.run.change(liveSettings(experiment))
      if (live.ended?.kind === 'early') live.ended = null
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
      live.unsaved = true
    } catch (error) {
      this.fail(live.id, error)
    }
  }

  private seek(epoch: number): void {
    this.rate = null
    this.throughput.reset()
    this.try((live) => {
      const { run, experiment, ended } = live
      const present = live.present ?? { experiment, checkpoint: run.checkpoint(), ended }
      const end = present.checkpoint
      const found = live.timeline.at(epoch) ?? end
      // The last epoch that is in memory may not be the end; and the end may lie within the epoch after it.
      const isPresent = found.step === end.step || (epoch >= end.epoch && found.epoch < end.epoch)
      const checkpoint = isPresent ? end : found
      run.restore(checkpoint)
      live.ended = isPresent ? present.ended : null
      live.present = isPresent ? null : present
      live.cursor = 0
      live.sample = null
      this.evaluate(live)
      this.observeStill(live)
      if (live.ended) this.host.post({ type: 'stopped', run: live.id, reason: live.ended })
    })
  }

  /** Who trains on from the past, or sets weights there, goes another way: what came after goes aside. */
  private leavePast(live: Live, frozen = live.frozen): void {
    if (!live.present) return
    this.branches.put(live)
    const { epoch } = live.run
    const before = live.history.rows()
    const rows = before.filter((row) => row.epoch <= epoch)
    live.present = null
    live.source = null
    live.history = historyOf(rows)
    live.timeline = live.timeline.until(epoch)
    live.best = bestOf(rows)
    live.branch = { id: `${live.id}/${++this.branchCount}`, from: epoch, before, frozen, carried: null }
    this.tellBranch(live)
  }

  private write(changes: readonly (readonly [index: number, value: number])[]): void {
    this.try((live) => {
      const parameters = live.run.parameters()
      for (const [index, value] of changes) {
        if (!(index in parameters) || !Number.isFinite(value)) throw new Error(`no parameter ${index} can be ${value}`)
        parameters[index] = value
      }
      this.leavePast(live)
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
    if (!this.wishes.observation || live.ended?.kind === 'diverged') return
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
    const late = this.host.late()
    if (observation && late) {
      const place = Math.max(0, observation.batch.indexOf(live.sample ?? -1))
      const watched = late.watchedOf(
        observation,
        epoch,
        plan.spec,
        run.shapes,
        { before, after: run.parameters() },
        place,
      )
      this.host.post({ type: 'observation', run: live.id, watched, of, past: live.present !== null })
    }
    const end = this.host.now()
    this.nextObservation = end + Math.max(observationInterval, (end - start) * observationShare)
    return report
  }

  private play(rate: Rate, bySample = false): void {
    if (this.rate !== rate) this.pace.begin(this.host.now())
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
    for (let i = 0; i < count && !live.ended; i++) {
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
      const due = this.pace.due(rate, now)
      if (due <= 0) return this.pace.wait(rate, now)
      const count = Math.min(this.chunk, due)
      if (this.bySample) this.stepSample(live)
      const done = this.bySample ? 1 : this.train(live, count)
      if (live.ended) return null
      this.pace.add(done)
      const after = this.host.now()
      this.fitChunk(after - now, done, count)
      this.throughput.add(after, this.bySample ? done : done * this.samplesPerStep(live))
      now = after
    }
    this.pace.forgetBacklog(rate, now)
    return 0
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
      live.unsaved = true
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
    this.end(live, { kind: 'diverged', fault })
  }

  private stopEarly(live: Live): void {
    const { epoch, best } = live.run
    this.end(live, { kind: 'early', epoch, best })
  }

  private end(live: Live, reason: StopReason): void {
    live.ended = reason
    this.rate = null
    this.evaluate(live)
    this.host.post({ type: 'stopped', run: live.id, reason })
  }

  /** Who plays or steps a run that stopped early wants it to go on: it waits anew. */
  private goOn(live: Live): void {
    if (live.ended?.kind !== 'early') return
    live.run.change({})
    live.ended = null
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

  private late(): Late {
    const late = this.host.late()
    if (!late) throw new Error('a part of the program could not be loaded')
    return late
  }

  private exactMetrics(): Metrics | null {
    return this.live ? this.evaluate(this.live) : null
  }

  /** Answers, says why not, or works on it until it can. */
  private ask(request: number, work: () => Answer | Work | null): void {
    try {
      const found = work()
      if (typeof found === 'function') this.works.set(request, found)
      else if (found || !this.works.has(request)) this.tell(request, found)
    } catch (error) {
      this.tell(request, null, error instanceof Error ? error.message : String(error))
    }
  }

  private tell(request: number, answer: Answer | null, why?: string): void {
    this.works.delete(request)
    this.host.post({ type: 'answer', request, answer, ...(why !== undefined && { why }) })
  }

  private answer(question: Question): Answer | Work | null {
    const { live } = this
    if (!live) return null
    if (question.about === 'metrics') return this.exactMetrics()
    return this.late().answerOf(question, live, this.host)
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
          remembered: rememberedOf(live),
          uncertain: uncertainty > 0,
        },
      },
      [buffer],
    )
    this.lastFrame = start
    this.frameCost = this.host.now() - start
  }

  /** Milliseconds until a checkpoint is due, null where nothing changed since the last. */
  private untilCheckpoint(live: Live): number | null {
    if (!live.unsaved) return null
    const gap = this.rate === null ? checkpointRest : checkpointInterval
    return Math.max(0, this.lastCheckpoint + gap - this.host.now())
  }

  private sendCheckpoint(live: Live): void {
    live.unsaved = false
    this.lastCheckpoint = this.host.now()
    this.host.post({ type: 'checkpoint', run: live.id, resume: this.resumeOf(live) })
  }

  /** Where the run goes on; who only looks at its past has not left its end. */
  private resumeOf({ run, history, best, frozen, present }: Live): Resume {
    return { checkpoint: present?.checkpoint ?? run.checkpoint(), history: history.rows(), best, frozen }
  }

  private fail(run: number, error: unknown): void {
    const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unexpected'
    const message = error instanceof Error ? error.message : String(error)
    this.host.post({ type: 'failed', run, code, message })
  }
}

/** Epochs that can be gone to: those in memory, and the present where it is not one of them. */
function rememberedOf({ timeline, present }: Live): readonly number[] {
  const { epochs } = timeline
  const epoch = present?.checkpoint.epoch ?? 0
  return epoch > (epochs.at(-1) ?? 0) ? [...epochs, epoch] : epochs
}
