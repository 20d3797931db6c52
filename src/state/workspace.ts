import { createStore } from 'zustand/vanilla'
import { type Speed, speeds } from '../experiment/speeds.ts'
import type { Refusal } from '../experiment/file.ts'
import { readLink } from '../experiment/link.ts'
import type { Rights } from '../experiment/rights.ts'
import type { Problem } from '../experiment/problem.ts'
import type { Experiment } from '../experiment/types.ts'
import { byId } from '../lib/setting.ts'
import { share } from '../lib/share.ts'
import { type Port, TrainingClient } from '../training/client.ts'
import { type Frame, frameViews, historyRow } from '../training/frame.ts'
import type {
  BranchFacts,
  Carry,
  Event,
  FrameScalars,
  HistoryRow,
  Resume,
  RunFacts,
  StepUnit,
  StopReason,
  Wishes,
} from '../training/protocol.ts'
import type { RangeTestHow } from '../training/range-test-aside.ts'
import { beginsAnother, changesRun, drawWeights, fit, needsNewRun, withFittingWeights } from './edits.ts'
import { FrameChannel } from './frames.ts'
import type { permits as Permits } from './permits.ts'
import { UndoStack } from './undo.ts'

/** What React shows. Frames and their buffers are elsewhere: see `FrameChannel`. */
export interface WorkspaceState {
  readonly experiment: Experiment
  /** How many experiments there have been: opened, or begun by a gesture. What shapes the present one does not count. */
  readonly begun: number
  /** Samples of one's own that the page had last: they are not lost by looking at other data. */
  readonly own: string | null
  /** What was ignored in the link or document that was opened last. */
  readonly problems: readonly Problem[]
  /** Why what was to be opened last was not. */
  readonly refusal: Refusal | null
  readonly playing: boolean
  readonly facts: RunFacts | null
  /** At most ten times a second. */
  readonly scalars: FrameScalars | null
  readonly history: readonly HistoryRow[]
  /** Which way the run goes, and the curves of the one that it left. */
  readonly branch: BranchFacts | null
  readonly stopped: StopReason | null
  readonly failure: { readonly code: string; readonly message: string } | null
  /** Parameters that training leaves alone, canonical indices; a new run has none. */
  readonly frozen: readonly number[]
  readonly canUndo: boolean
  readonly canRedo: boolean
  /** What others may do with the experiment when it is shared, where that is not what its link says. */
  readonly rights: Rights | null
  /** How often a worker that died was replaced. */
  readonly revivals: number
}

/** Milliseconds between two updates of numbers and curves. */
const numbersInterval = 100

/** What undo goes back to: an experiment, and the branch of its run that was the present one. */
interface Moment {
  readonly experiment: Experiment
  readonly branch: string | null
}

type Edit<A extends unknown[]> = (experiment: Experiment, ...argument: A) => Experiment

/** The experiment on the page and the run that trains it: every gesture and every call of the page API ends here. */
export class Workspace {
  readonly store = createStore<WorkspaceState>(() => ({
    experiment: readLink('').experiment,
    begun: 0,
    own: null,
    problems: [],
    refusal: null,
    playing: false,
    facts: null,
    scalars: null,
    history: [],
    branch: null,
    stopped: null,
    failure: null,
    frozen: [],
    canUndo: false,
    canRedo: false,
    rights: null,
    revivals: 0,
  }))
  readonly frames: FrameChannel
  /** Whether the link lets a gesture do what it wants; there once a link locks or hides something. */
  permits: typeof Permits | null = null
  private readonly client: TrainingClient
  private numbersAt = Number.NEGATIVE_INFINITY
  private numbersTimer: ReturnType<typeof setTimeout> | undefined
  private readonly undoing = new UndoStack<Moment>()
  /** Whether something was changed since it went back in time. */
  private isChangedInPast = false
  private readonly wishes = new Set<Partial<Wishes>>()
  private readonly listeners = new Set<(event: Event) => void>()

  constructor(private readonly spawn: () => Port) {
    this.client = new TrainingClient({
      spawn,
      listen: (event) => this.receive(event),
      onRevived: () => this.store.setState(({ revivals }) => ({ revivals: revivals + 1 })),
    })
    this.frames = new FrameChannel((frame) =>
      this.client.release(frame.scalars.run, frame.history.buffer as ArrayBuffer),
    )
    this.frames.subscribe((frame) => this.showNumbers(frame))
    this.store.subscribe(({ experiment: { data }, own }) => {
      if (data.own !== undefined && data.own !== own) this.store.setState({ own: data.own })
    })
  }

  get experiment(): Experiment {
    return this.store.getState().experiment
  }

  private get moment(): Moment {
    const { experiment, branch } = this.store.getState()
    return { experiment, branch: branch?.id ?? null }
  }

  /** Another experiment, paused: from its start, or where its run was kept. */
  open(experiment: Experiment, problems: readonly Problem[] = [], kept: Resume | null = null): void {
    const { facts, begun } = this.store.getState()
    const isAnother = facts && JSON.stringify(experiment) !== JSON.stringify(this.experiment)
    if (isAnother) this.undoing.push(this.moment, 'open', performance.now())
    // Nothing leads back out of what a link locks but the way that it was opened.
    if (experiment.view.hidden.length + experiment.view.locked.length > 0) this.undoing.clear()
    this.store.setState({
      experiment,
      problems,
      refusal: null,
      playing: false,
      rights: null,
      begun: isAnother ? begun + 1 : begun,
    })
    this.tellUndo()
    this.load(undefined, kept)
  }

  /** A gesture. What needs a new network starts over, and goes on playing where it played. */
  edit<A extends unknown[]>(change: Edit<A>, ...argument: A): void {
    const before = this.experiment
    const experiment = share(before, withFittingWeights(before, change(before, ...argument)))
    if (this.permits?.(before, experiment, change, argument) === false) return
    if (JSON.stringify(experiment) === JSON.stringify(before)) return
    const isOneMore = this.undoing.push(this.moment, change, performance.now())
    this.isChangedInPast = true
    this.become(experiment, isOneMore && beginsAnother(change))
  }

  /**
   * Changes something and trains on: from the start, from here or from a remembered epoch with the weights that fit; one
   * step for undo. Without a change it only goes back.
   */
  goOnWith(from: 'start' | 'here' | number, change?: Edit<[]>): void {
    const before = this.experiment
    const experiment = change && share(before, withFittingWeights(before, fit(change(before))))
    if (experiment && this.permits?.(before, experiment, change, []) === false) return
    if (typeof from === 'number') this.seek(from)
    if (!experiment) return
    this.undoing.push(this.moment, change, performance.now())
    this.isChangedInPast = true
    this.store.setState({ experiment })
    this.tellUndo()
    if (from === 'start') this.load()
    else if (needsNewRun(before, experiment)) this.load('now')
    else this.client.change(experiment)
    this.play()
  }

  undo(): void {
    this.goTo(this.undoing.undo(this.moment))
  }

  redo(): void {
    this.goTo(this.undoing.redo(this.moment))
  }

  /** Where the run has gone another way since, the one of then comes back. */
  private goTo(moment: Moment | null): void {
    if (!moment) return
    const { experiment, branch } = moment
    if (branch === null || branch === this.moment.branch) return this.become(experiment)
    this.frames.clear()
    this.store.setState({ experiment, stopped: null, failure: null })
    this.tellUndo()
    this.client.return(experiment, branch)
  }

  private tellUndo(): void {
    const { canUndo, canRedo } = this.undoing
    this.store.setState({ canUndo, canRedo })
  }

  /** Another experiment in the place of this one, with as little ado as can be. */
  private become(experiment: Experiment, isBegun = false): void {
    const before = this.experiment
    this.store.setState(({ begun }) => ({ experiment, begun: isBegun ? begun + 1 : begun }))
    this.tellUndo()
    const { playing } = this.store.getState()
    if (needsNewRun(before, experiment)) {
      this.load(isBegun ? undefined : 'past')
      if (playing) this.play()
    } else if (changesRun(before, experiment)) {
      this.client.change(experiment)
    }
    if (playing && before.view.speed !== experiment.view.speed) this.play()
  }

  play(): void {
    const { stopped, failure } = this.store.getState()
    if (stopped?.kind === 'diverged' || failure) this.load()
    this.store.setState({ playing: true, stopped: null })
    this.pace()
  }

  /** Lets it play at the speed of the experiment. */
  private pace(): void {
    const { facts, experiment } = this.store.getState()
    const speed: Speed = byId(speeds, experiment.view.speed)
    this.client.play(speed.rate(facts?.stepsPerEpoch ?? 1), speed.bySample)
  }

  pause(): void {
    this.store.setState({ playing: false })
    this.client.pause()
  }

  toggle(): void {
    if (this.store.getState().playing) this.pause()
    else this.play()
  }

  step(count: number, unit: StepUnit) {
    if (this.store.getState().stopped?.kind === 'early') this.store.setState({ stopped: null })
    this.store.setState({ playing: false })
    return this.client.step(count, unit)
  }

  /** The same start again, or another one. */
  reset(seed?: number): void {
    const { experiment, scalars } = this.store.getState()
    if (seed !== undefined) {
      this.undoing.push(this.moment, 'seed', performance.now())
      const drawn = drawWeights(experiment)
      this.store.setState({ experiment: { ...drawn, training: { ...drawn.training, seed } } })
    } else if ((scalars?.step ?? 0) > 0) this.undoing.push(this.moment, 'reset', performance.now())
    this.tellUndo()
    this.store.setState({ playing: false })
    this.load()
  }

  /**
   * Goes back, or forward, to a remembered epoch, and pauses there. What is changed then holds from there on; the run
   * takes another way with it, and undo gets back to the one it left.
   */
  seek(epoch: number): void {
    this.isChangedInPast = false
    this.store.setState({ playing: false, stopped: null })
    this.client.seek(epoch)
  }

  /** Sets parameters by hand, canonical indices. */
  writeParameters(parameters: readonly (readonly [index: number, value: number])[]): void {
    this.client.write(parameters)
  }

  /** Training leaves these parameters alone from now on, and no others. */
  freeze(parameters: readonly number[]): void {
    this.store.setState({ frozen: parameters })
    this.client.freeze(parameters)
  }

  /**
   * More than frames is told, to those who `listen`, from now on until the returned function is called; who wishes for
   * most gets it.
   */
  wish(own: Partial<Wishes>): () => void {
    this.wishes.add(own)
    this.tellWishes()
    return () => {
      this.wishes.delete(own)
      this.tellWishes()
    }
  }

  private tellWishes(): void {
    const all = [...this.wishes]
    this.client.watch({
      observation: all.some(({ observation = false }) => observation),
      gradients: all.some(({ gradients = false }) => gradients),
      uncertainty: Math.max(0, ...all.map(({ uncertainty = 0 }) => uncertainty)),
    })
  }

  /** Where the run can be gone on with; null before its first checkpoint. */
  get kept(): Resume | null {
    return this.client.kept
  }

  /** Whether nothing has trained or changed the run since it was opened. */
  get isFresh(): boolean {
    return this.client.isFresh
  }

  /** Wishes for a checkpoint of now; those who listen hear it. */
  save(): void {
    this.client.save()
  }

  activations = (rows: readonly (readonly number[])[]) => this.client.activations(rows)
  place = (...asked: Parameters<TrainingClient['place']>) => this.client.place(...asked)
  spaces = (rows: readonly (readonly number[])[]) => this.client.spaces(rows)
  setOutputs = (set: 'train' | 'validation') => this.client.setOutputs(set)
  state = () => this.client.state()
  metrics = () => this.client.metrics()
  health = () => this.client.health()
  weights = () => this.client.weights()
  /** From where the run stands, which is left as it is. */
  async rangeTest(...how: RangeTestHow) {
    const { experiment, spawn } = this
    const { frozen } = this.store.getState()
    const checkpoint = await this.client.ask<Resume['checkpoint']>({ about: 'checkpoint' })
    const { testAside } = await import('../training/range-test-aside.ts')
    return testAside(spawn, experiment, { checkpoint, frozen }, ...how)
  }
  predict = (rows: readonly (readonly number[])[]) => this.client.predict(rows)

  dismissProblems(): void {
    this.store.setState({ problems: [] })
  }

  /** Says why something was not opened; null takes it back. */
  refuse(refusal: Refusal | null): void {
    this.store.setState({ refusal })
  }

  /** Hears what the run says, as the page API needs it. */
  listen(listener: (event: Event) => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  private load(carry?: Carry, kept: Resume | null = null): void {
    this.frames.clear()
    this.store.setState({ stopped: null, failure: null, frozen: kept?.frozen ?? [] })
    if (kept) this.client.goOn(this.experiment, kept)
    else this.client.load(this.experiment, carry)
  }

  private receive(event: Exclude<Event, { type: 'answer' }>): void {
    switch (event.type) {
      case 'ready': {
        const { type: _, ...facts } = event
        this.frames.clear()
        this.numbersAt = Number.NEGATIVE_INFINITY
        const { facts: before, playing } = this.store.getState()
        this.store.setState({ facts, branch: null })
        // An epoch may have another number of steps now.
        if (playing && before?.stepsPerEpoch !== facts.stepsPerEpoch) this.pace()
        break
      }
      case 'frame': {
        const { facts } = this.store.getState()
        if (facts?.run !== event.scalars.run) break
        this.frames.publish({ ...frameViews(event.buffer, facts.layout), scalars: event.scalars, layout: facts.layout })
        break
      }
      case 'branch': {
        const { branch } = event
        const leavesAnother = this.moment.branch !== null
        // To train on from the past is a change, where nothing else was changed there.
        if (leavesAnother && !this.isChangedInPast) this.undoing.push(this.moment, 'branch', performance.now())
        this.store.setState({ branch, frozen: branch.frozen })
        this.tellUndo()
        break
      }
      // For those who listen.
      case 'observation':
      case 'progress':
      case 'checkpoint':
      case 'left':
        break
      case 'stopped':
        this.store.setState({ playing: false, stopped: event.reason })
        break
      case 'failed':
        this.store.setState({ playing: false, failure: { code: event.code, message: event.message } })
    }
    for (const listener of this.listeners) listener(event)
  }

  /** The last frame always counts: a run that was paused shows its final numbers. */
  private showNumbers(frame: Frame): void {
    clearTimeout(this.numbersTimer)
    const wait = this.numbersAt + numbersInterval - performance.now()
    const show = () => {
      this.numbersAt = performance.now()
      const current = this.frames.current ?? frame
      const { scalars } = current
      this.store.setState({
        scalars,
        history: Array.from({ length: scalars.historyRows }, (_, row) => historyRow(current.history, row)),
      })
    }
    if (wait <= 0) show()
    else this.numbersTimer = setTimeout(show, wait)
  }
}
