import { columnIndex } from '../../../data/columns.ts'
import type { PreparedData } from '../../../data/prepare.ts'
import { activations } from '../../../engine/activations/index.ts'
import type { Activation } from '../../../engine/activations/item.ts'
import { ReferenceNetwork } from '../../../engine/reference/network.ts'
import type { LayerShape } from '../../../engine/types.ts'
import { type Speed, speeds } from '../../../experiment/speeds.ts'
import type { Experiment } from '../../../experiment/types.ts'
import { byId } from '../../../lib/setting.ts'
import { type ProbePlace, probeStore } from '../../../state/probe.ts'
import type { Workspace } from '../../../state/workspace.ts'
import type { Event, Watched } from '../../../training/protocol.ts'
import { nothingSeen, type Seen, seenStore, type Shown } from '../seen.ts'
import { HealthWatch } from './health.ts'
import { durationOf, momentAt } from './moments.ts'
import { type Parameters, type Pass, passOf, passOfPoint } from './pass.ts'

type Observed = Extract<Event, { type: 'observation' }>

/** Steps a second up to which each of them is shown on its way. */
const slowest = 5
/** Milliseconds between two looks at a run that plays faster: what blinks more often disturbs. */
const lookInterval = 350
/** Milliseconds between two drawings of the path of a point at least, and the part of the time that they may take. */
const pathInterval = 40
const pathShare = 5

const reducesMotion = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches

/** Whether anything can happen to a unit that is worth a look: it is dropped, dies, or saturates. */
function canAil({ network, training }: Experiment): boolean {
  return (
    training.inputDropout > 0 ||
    network.layers.some(({ dropout, activation }) => {
      const item: Activation = byId(activations, activation)
      const hasEnds = item.range.every(Number.isFinite)
      return dropout > 0 || hasEnds || (!item.outputOnly && item.derivative(-1e3, item.value(-1e3)) === 0)
    })
  )
}

/** Watches the run and the probe for what is seen of the network beside its weights, and tells it to `seenStore`. */
export class Live {
  private readonly health = new HealthWatch()
  private readonly reference: ReferenceNetwork
  private readonly hasStatistics: boolean
  private readonly leaves: (() => void)[] = []
  private stopWish: (() => void) | null = null
  private wished = ''
  private probed: Pass | null = null
  private pathTimer: ReturnType<typeof setTimeout> | undefined
  private nextPath = Number.NEGATIVE_INFINITY
  private lookedAt = Number.NEGATIVE_INFINITY
  private lastStep: number
  /** What slow motion shows next. */
  private waiting: Observed | null = null
  private animation = 0
  private isOver = false

  constructor(
    private readonly workspace: Workspace,
    private readonly data: PreparedData,
  ) {
    const { experiment, scalars } = workspace.store.getState()
    const { layers, output } = experiment.network
    const { loss, optimizer, learningRate, batchSize, seed } = experiment.training
    this.reference = new ReferenceNetwork({
      network: {
        inputs: experiment.data.features.length,
        layers: [...layers, { ...output, units: data.outputs }],
      },
      training: { loss, optimizer, learningRate, batchSize, seed },
    })
    this.hasStatistics = this.reference.normalizers.some((normalizer) => normalizer?.hasStatistics)
    this.lastStep = scalars?.step ?? 0
    this.leaves.push(
      workspace.listen((event) => this.hear(event)),
      workspace.store.subscribe((state, before) => {
        this.wish()
        if (before.playing && !state.playing) this.endShow()
      }),
      probeStore.subscribe(() => this.followProbe()),
      workspace.frames.subscribe(() => this.followProbe()),
    )
    this.wish()
    this.followProbe()
  }

  end(): void {
    this.isOver = true
    for (const leave of this.leaves) leave()
    this.stopWish?.()
    clearTimeout(this.pathTimer)
    cancelAnimationFrame(this.animation)
    seenStore.setState(nothingSeen)
  }

  /** Steps, or samples, a second of a run that plays slowly; null where it stands still, undefined where it is fast. */
  private slowRate(): number | null | undefined {
    const { playing, experiment, facts } = this.workspace.store.getState()
    if (!playing) return null
    const speed: Speed = byId(speeds, experiment.view.speed)
    const rate = speed.rate(facts?.stepsPerEpoch ?? 1)
    return rate <= slowest ? rate : undefined
  }

  /** Asks for what can be shown, and for no more. */
  private wish(): void {
    const isSlow = this.slowRate() !== undefined
    const own = { observation: isSlow || canAil(this.workspace.experiment), gradients: isSlow }
    const wished = JSON.stringify(own)
    if (wished === this.wished) return
    this.wished = wished
    const stopBefore = this.stopWish
    this.stopWish = own.observation ? this.workspace.wish(own) : null
    stopBefore?.()
  }

  private hear(event: Event): void {
    if (event.type === 'ready') {
      this.health.clear()
      this.lastStep = 0
      this.endShow()
      seenStore.setState({ watched: null, health: null })
    } else if (event.type === 'observation') this.observe(event)
  }

  private observe(event: Observed): void {
    const { watched, of } = event
    const rate = this.slowRate()
    const now = performance.now()
    if (rate === undefined && now - this.lookedAt < lookInterval) return
    this.lookedAt = now
    this.tell({ watched, health: this.health.add(watched) })
    const isNext = watched.step - this.lastStep <= 1
    if (of === 'step') this.lastStep = watched.step
    if (of === 'look' || rate === undefined || !isNext || event.past) return
    this.waiting = event
    // What is done by hand is shown at once.
    if (rate === null) this.endShow(event)
    if (!seenStore.getState().shown) this.show(rate)
  }

  /** Shows what waits, and then what has come to wait meanwhile. */
  private show(rate: number | null): void {
    const event = this.waiting
    this.waiting = null
    if (!event) return
    const { watched } = event
    const updates = event.of === 'step'
    const isStill = reducesMotion()
    const duration = durationOf(watched.layers.length, rate, isStill)
    const start = performance.now()
    const next = () => {
      const progress = (performance.now() - start) / duration
      if (progress >= 1) {
        this.tell({ shown: null })
        const again = this.slowRate()
        if (this.waiting && again !== undefined) this.show(again)
        return
      }
      const moment = momentAt(progress, watched.layers.length, updates)
      this.tell({ shown: { watched, updates, moment, isStill, isCalm: duration >= 900 } })
      this.animation = requestAnimationFrame(next)
    }
    next()
  }

  private endShow(waiting: Observed | null = null): void {
    this.waiting = waiting
    cancelAnimationFrame(this.animation)
    if (seenStore.getState().shown) this.tell({ shown: null })
  }

  /** The path of the point that is asked about, through the network of now. */
  private followProbe(): void {
    const { row } = probeStore.getState()
    if (!row && !this.probed) return
    this.pathTimer ??= setTimeout(
      () => {
        this.pathTimer = undefined
        const start = performance.now()
        void this.lightPath()
        // What follows from it is drawn before the next picture.
        requestAnimationFrame(() =>
          setTimeout(() => {
            const end = performance.now()
            this.nextPath = Math.max(start + pathInterval, end + (end - start) * pathShare)
          }),
        )
      },
      Math.max(0, this.nextPath - performance.now()),
    )
  }

  private async lightPath(): Promise<void> {
    const { row } = probeStore.getState()
    if (!row || row.length !== this.data.dataset.columns.length) {
      this.probed = null
      this.tell({})
      return
    }
    const known = await this.parameters()
    if (this.isOver || !known || known.parameters.length !== this.parameterCount()) return
    this.probed = passOfPoint(this.reference, known, this.data.encode(Float64Array.from(row)))
    this.tell({})
  }

  /** Those of the frame on screen; of a network that keeps statistics, those that the run has with them. */
  private async parameters(): Promise<Parameters | null> {
    if (!this.hasStatistics) return this.workspace.frames.current
    try {
      return await this.workspace.state()
    } catch {
      // Another experiment was loaded: its first frame asks anew.
      return null
    }
  }

  private parameterCount(): number {
    const { biases, scales, units } = this.reference.shapes.at(-1) as LayerShape
    return scales === null ? biases + units : scales + 2 * units
  }

  /** Tells what is new, and all that follows from it. */
  private tell(news: Partial<Pick<Seen, 'watched' | 'health' | 'shown'>>): void {
    const before = seenStore.getState()
    const { watched, shown } = { ...before, ...news }
    const { probed } = this
    const seen = shown?.watched ?? watched
    const dropped = probed || !seen ? [] : droppedOf(seen)
    const [flow, isFaint] = [probed?.sent ?? null, shown !== null && !probed]
    const edges = { flow, isFaint, dropped }
    const isSame = isSameLook(before.edges, edges)
    seenStore.setState({
      ...news,
      edges: isSame ? before.edges : edges,
      pass: probed ?? (shown ? passOf(shown.watched) : null),
      place: this.placeOf(probed ? probeStore.getState().place : shown && this.placeOfSample(shown)),
    })
  }

  private placeOfSample({ watched: { sample } }: Shown): ProbePlace | null {
    const { points, split, dataset } = this.data
    const index = split.train[sample.index]
    if (index === undefined) return null
    const [x = 0, y = 0] = this.workspace.experiment.data.plane.map(
      (id) => points.x[index * dataset.columns.length + columnIndex(dataset, id)] as number,
    )
    return { x, y }
  }

  private placeOf(place: ProbePlace | null): Seen['place'] {
    if (!place) return null
    const { dataset } = this.data
    const [horizontal, vertical] = this.workspace.experiment.data.plane.map(
      (id) => dataset.columns[columnIndex(dataset, id)]?.domain,
    )
    const part = (value: number, [low, high]: readonly [number, number] = [0, 1]) => (value - low) / (high - low)
    return { x: part(place.x, horizontal), y: vertical ? 1 - part(place.y, vertical) : null }
  }
}

const drops = new WeakMap<Watched, readonly (readonly boolean[] | null)[]>()

function droppedOf(watched: Watched): readonly (readonly boolean[] | null)[] {
  let dropped = drops.get(watched)
  if (!dropped) {
    const { masks } = watched.sample
    dropped = masks.every((mask) => mask === null)
      ? []
      : masks.map((mask) => mask && mask.map((factor) => factor === 0))
    drops.set(watched, dropped)
  }
  return dropped
}

const isSameLook = (a: Seen['edges'], b: Seen['edges']): boolean =>
  a.flow === b.flow &&
  a.isFaint === b.isFaint &&
  (a.dropped === b.dropped || (a.dropped.length === 0 && b.dropped.length === 0))
