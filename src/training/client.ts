import type { Experiment } from '../experiment/types.ts'
import type { Health } from './health.ts'
import type {
  Answer,
  Carry,
  Command,
  Event,
  LayerWeights,
  Metrics,
  PlaceAsked,
  PlaceTold,
  Question,
  Rate,
  Resume,
  RunState,
  SetOutputs,
  Spaces,
  StepUnit,
  Wishes,
} from './protocol.ts'

/** The part of a Worker that is used. */
export interface Port {
  postMessage(command: Command, transfer: Transferable[]): void
  terminate(): void
  onmessage: ((message: MessageEvent<Event>) => unknown) | null
  onerror: ((event: ErrorEvent) => unknown) | null
  onmessageerror: ((event: MessageEvent) => unknown) | null
}

type Fact = Exclude<Event, { type: 'answer' }>

export interface ClientOptions {
  readonly spawn: () => Port
  /** Events of the present run; those of earlier runs never arrive. */
  readonly listen: (event: Fact) => void
  /** The worker died and another goes on from the last checkpoint. */
  readonly onRevived?: () => void
}

/** A playing worker that has said nothing for so many milliseconds is taken for dead. */
const silence = 12_000
const watchInterval = 2_000
/** A worker that dies this often without a checkpoint in between is not started again. */
const mostDeaths = 3

/** Commands after which a run is no longer what was loaded. */
const touching: ReadonlySet<Command['type']> = new Set(['play', 'step', 'seek', 'write', 'change', 'freeze', 'return'])

interface Pending {
  readonly resolve: (answer: Answer) => void
  readonly reject: (reason: Error) => void
}

/** The page's end of training: commands go in as methods, facts come out in order, answers as promises. */
export class TrainingClient {
  private port: Port
  private run = 0
  private request = 0
  private experiment: Experiment | null = null
  private last: Resume | null = null
  private rate: Rate | null = null
  private bySample = false
  private deaths = 0
  private wishes: Wishes | null = null
  private frozen: readonly number[] = []
  private lastSign = 0
  private touched = false
  private readonly pending = new Map<number, Pending>()
  private readonly watchdog: ReturnType<typeof setInterval>

  constructor(private readonly options: ClientOptions) {
    this.port = this.open()
    this.watchdog = setInterval(() => {
      if (this.rate !== null && performance.now() - this.lastSign > silence) this.revive()
    }, watchInterval)
  }

  /** Where the run can be gone on with; null before its first checkpoint. */
  get kept(): Resume | null {
    return this.last && { ...this.last, frozen: this.frozen }
  }

  /** Whether nothing has trained or changed the run since it was loaded. */
  get isFresh(): boolean {
    return !this.touched
  }

  /**
   * A new run of the experiment, from its start.
   *
   * @param carry with the weights that fit from there on, instead
   */
  load(experiment: Experiment, carry?: Carry): void {
    this.abandon('another experiment was loaded')
    this.renew(experiment)
    this.send({ type: 'load', run: this.run, experiment, ...(carry && { carry }) })
    this.touched = false
  }

  /** A run that was kept goes on. What was asked before is answered by the one before it. */
  goOn(experiment: Experiment, kept: Resume): void {
    this.renew(experiment)
    this.last = kept
    this.frozen = kept.frozen
    this.begin(experiment)
    this.touched = false
  }

  /** From the last checkpoint on. */
  private begin(experiment: Experiment): void {
    const { kept } = this
    this.send({ type: 'load', run: this.run, experiment, ...(kept ? { resume: kept } : {}) })
    if (!kept && this.frozen.length > 0) this.send({ type: 'freeze', parameters: this.frozen })
  }

  /** A branch that was left, from its end on; it goes on playing where it plays. */
  return(experiment: Experiment, branch: string): void {
    const { rate } = this
    this.abandon('another branch was gone back to')
    this.renew(experiment)
    this.rate = rate
    this.send({ type: 'return', run: this.run, experiment, branch, rate })
  }

  private renew(experiment: Experiment): void {
    this.run++
    this.experiment = experiment
    this.last = null
    this.rate = null
    // Who asks again after it was given up gets another worker.
    if (this.deaths > mostDeaths) this.port = this.open()
    this.deaths = 0
    this.frozen = []
  }

  /** The run goes on with another learning rate, optimizer or batch size. */
  change(experiment: Experiment): void {
    this.experiment = experiment
    this.send({ type: 'change', experiment })
  }

  play(rate: Rate, bySample = false): void {
    this.rate = rate
    this.bySample = bySample
    this.lastSign = performance.now()
    this.send({ type: 'play', rate, bySample })
  }

  pause(): void {
    this.rate = null
    this.send({ type: 'pause' })
  }

  /** Pauses, and goes to the last remembered epoch at or before this one. */
  seek(epoch: number): void {
    this.rate = null
    this.send({ type: 'seek', epoch })
  }

  /** Wishes for a checkpoint of now. */
  save(): void {
    this.send({ type: 'save' })
  }

  /** Parameters set by hand, canonical indices. */
  write(parameters: readonly (readonly [index: number, value: number])[]): void {
    this.send({ type: 'write', parameters })
  }

  /** Training leaves these parameters alone from now on, and no others. A new run has none. */
  freeze(parameters: readonly number[]): void {
    this.frozen = parameters
    this.send({ type: 'freeze', parameters })
  }

  /** What is told beside frames from now on, in every run. */
  watch(wishes: Wishes): void {
    this.wishes = wishes
    this.send({ type: 'watch', wishes })
  }

  /** Resolves with the metrics after the steps. Stepping ends playing. */
  step(count: number, unit: StepUnit): Promise<Metrics> {
    this.rate = null
    return this.asking<Metrics>((request) => ({
      type: 'step',
      count,
      unit,
      request,
    }))
  }

  metrics(): Promise<Metrics> {
    return this.ask<Metrics>({ about: 'metrics' })
  }

  /** Parameters and running statistics of now. */
  state(): Promise<RunState> {
    return this.ask<RunState>({ about: 'state' })
  }

  health(): Promise<Health> {
    return this.ask<Health>({ about: 'health' })
  }

  weights(): Promise<readonly LayerWeights[]> {
    return this.ask<readonly LayerWeights[]>({ about: 'weights' })
  }

  /** Activations of every unit of every layer in order, for rows as of `predict`. */
  activations(rows: readonly (readonly number[])[]): Promise<readonly (readonly number[])[]> {
    return this.ask<readonly (readonly number[])[]>({ about: 'activations', rows })
  }

  /** What is said of one place or sample, over so many draws of dropped units. */
  place(at: PlaceAsked, draws: number): Promise<PlaceTold> {
    return this.ask<PlaceTold>({ about: 'place', at, draws })
  }

  /** Rows as every layer sees them, and the parameters of the same moment. */
  spaces(rows: readonly (readonly number[])[]): Promise<Spaces> {
    return this.ask<Spaces>({ about: 'spaces', rows })
  }

  /** Outputs and targets of all samples of a set. */
  setOutputs(set: 'train' | 'validation'): Promise<SetOutputs> {
    return this.ask<SetOutputs>({ about: 'set', set })
  }

  /** @param rows samples in the columns of the dataset, raw units */
  predict(rows: readonly (readonly number[])[]): Promise<readonly (readonly number[])[]> {
    return this.ask<readonly (readonly number[])[]>({
      about: 'prediction',
      rows,
    })
  }

  /** Gives a drawn frame's buffer back, so that it can be filled again. */
  release(run: number, buffer: ArrayBuffer): void {
    if (run === this.run) this.send({ type: 'release', run, buffer }, [buffer])
  }

  close(): void {
    clearInterval(this.watchdog)
    this.port.terminate()
    this.abandon('the client was closed')
  }

  ask<A extends Answer>(question: Question): Promise<A> {
    return this.asking<A>((request) => ({ type: 'ask', question, request }))
  }

  private asking<A extends Answer>(command: (request: number) => Command): Promise<A> {
    const request = ++this.request
    return new Promise<A>((resolve, reject) => {
      this.pending.set(request, {
        resolve: (answer) => resolve(answer as A),
        reject,
      })
      this.send(command(request))
    })
  }

  private abandon(why: string): void {
    for (const { reject } of this.pending.values()) reject(new Error(why))
    this.pending.clear()
  }

  private send(command: Command, transfer: Transferable[] = []): void {
    this.touched ||= touching.has(command.type)
    this.port.postMessage(command, transfer)
  }

  private open(): Port {
    const port = this.options.spawn()
    port.onmessage = ({ data }) => this.receive(data)
    port.onerror = (event) => {
      event.preventDefault()
      this.revive()
    }
    port.onmessageerror = () => this.revive()
    return port
  }

  private receive(event: Event): void {
    this.lastSign = performance.now()
    if (event.type === 'answer') {
      const { answer, why } = event
      if (answer === null) this.pending.get(event.request)?.reject(new Error(why ?? 'there is no run to answer'))
      else this.pending.get(event.request)?.resolve(answer)
      this.pending.delete(event.request)
      return
    }
    const run = event.type === 'frame' ? event.scalars.run : event.run
    if (run !== this.run && event.type !== 'left') return
    if (event.type === 'checkpoint') {
      this.last = event.resume
      this.deaths = 0
    }
    if (event.type === 'stopped') this.rate = null
    if (event.type === 'branch') this.frozen = event.branch.frozen
    this.options.listen(event)
  }

  /** Another worker in place of a dead one, from the last checkpoint on. */
  private revive(): void {
    this.port.terminate()
    this.port.onmessage = null
    this.abandon('the worker died')
    this.deaths++
    if (this.deaths > mostDeaths) {
      this.rate = null
      this.options.listen({
        type: 'failed',
        run: this.run,
        code: 'workerDied',
        message: 'the worker died several times in a row',
      })
      return
    }
    this.port = this.open()
    this.lastSign = performance.now()
    if (!this.experiment) return
    this.run++
    this.begin(this.experiment)
    if (this.wishes) this.send({ type: 'watch', wishes: this.wishes })
    if (this.rate !== null) this.send({ type: 'play', rate: this.rate, bySample: this.bySample })
    this.options.onRevived?.()
  }
}
