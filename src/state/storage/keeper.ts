import { datasetOf } from '../../data/dataset-of.ts'
import { readLink } from '../../experiment/link.ts'
import type { Experiment } from '../../experiment/types.ts'
import type { Event, Resume } from '../../training/protocol.ts'
import { hashOf } from '../address.ts'
import { forgetLast, lastId, lastLink, ownId, rememberLast } from '../last.ts'
import type { Workspace } from '../workspace.ts'
import { Database, type Kept, type Listing } from './database.ts'
import { type Entry, reachedBy } from './entry.ts'
import { type Lease, lease, takeOrphans } from './lease.ts'
import { readEntry, readRun } from './read-entry.ts'
import { type Keeping, keepingStore, say } from './state.ts'

/** Milliseconds that changes of the experiment must rest before they are written. */
const rest = 300
/** Most runs that are given up to make room for one. */
const mostGivenUp = 50

type Snapshot = Omit<Kept, 'entry'> & Pick<Entry, 'experiment' | 'at'>

const newId = (): string => Array.from(crypto.getRandomValues(new Uint32Array(3)), (word) => word.toString(36)).join('')

/**
 * Keeps the experiment of this tab, with the latest checkpoint of its run, so that nothing is lost when the page goes: by
 * reload, by crash, by a loss of power. Each experiment that is begun is an entry of its own in the database.
 */
export class Keeper implements Keeping {
  private database: Database | null = null
  private started: Promise<void> = Promise.resolve()
  /** The entry that is written: what the present experiment is kept under. */
  private own: Promise<Lease> = Promise.resolve({ id: '', end: () => {} })
  /** Whether it stands in the database. */
  private isWritten = false
  /** An entry is being opened, and the workspace must not begin another by that. */
  private isOpening = false
  private timer: ReturnType<typeof setTimeout> | undefined
  /** The experiment before the present one, until the last of its run is heard. */
  private left: {
    readonly own: Promise<Lease>
    readonly experiment: Experiment
    readonly run: number | undefined
  } | null = null
  private readonly waiting = new Map<Promise<Lease>, Snapshot>()
  private isWriting = false

  constructor(private readonly workspace: Workspace) {}

  /**
   * Goes on with what was kept, if that is what the address asks for, and keeps what comes.
   *
   * @param asked the link that was in the address, or nothing
   */
  start(asked: string): Promise<void> {
    this.started = this.begin(asked)
    return this.started
  }

  private async begin(asked: string): Promise<void> {
    const isAsked = asked !== ''
    const last = lastLink()
    const { workspace } = this
    const { begun } = workspace.store.getState()
    const opened = workspace.experiment
    this.database = await this.open()
    if (!this.database) return
    const wanted = isAsked ? ownId() : (lastId() ?? ownId())
    const found = wanted === null ? null : await this.find(wanted)
    const isUntouched =
      workspace.isFresh && workspace.experiment === opened && workspace.store.getState().begun === begun
    // What is too long for an address opens without its samples; it is the same all the same.
    const isMeant = found !== null && [hashOf(opened), asked || last].includes(hashOf(found.entry.experiment))
    if (found && isMeant && isUntouched) this.goOn(found, !isAsked)
    else this.own = this.beginning()
    this.follow()
    if (!workspace.isFresh || workspace.experiment !== opened) {
      this.later()
      workspace.save()
    } else if (isAsked && !isMeant) await this.meet(opened)
    await this.offerOrphans(wanted)
  }

  private async open(): Promise<Database | null> {
    try {
      return await Database.open(() => {
        this.database = null
        say({ refused: 'newer' })
      })
    } catch (error) {
      const isNewer = error instanceof DOMException && error.name === 'VersionError'
      say({ refused: isNewer ? 'newer' : 'forbidden' })
      return null
    }
  }

  private goOn({ entry, run }: Kept, isLast: boolean): void {
    const { workspace } = this
    if (run || JSON.stringify(entry.experiment) !== JSON.stringify(workspace.experiment)) {
      const isWhole = hashOf(entry.experiment) === hashOf(workspace.experiment)
      workspace.open(entry.experiment, isWhole ? workspace.store.getState().problems : [], run)
    }
    this.own = this.taking(entry.id)
    const { epoch, step } = run?.checkpoint ?? { epoch: 0, step: 0 }
    if (step > 0 || isLast) say({ resumed: { epoch, step, isLast } })
  }

  /** The entry, or a copy of it where another tab works on it. */
  private async taking(id: string): Promise<Lease> {
    const taken = await lease(id)
    this.isWritten = taken !== null
    return taken ?? (await lease(newId())) ?? { id: newId(), end: () => {} }
  }

  private beginning(): Promise<Lease> {
    this.isWritten = false
    return lease(newId()).then((taken) => taken ?? { id: newId(), end: () => {} })
  }

  /** A link was opened: it is kept, too, unless it is there already; then its run is offered. */
  private async meet(experiment: Experiment): Promise<void> {
    const { entries } = await this.list()
    const known = entries.find((entry) => hashOf(entry.experiment) === hashOf(experiment))
    if (!known) this.later()
    else if (known.reached && known.reached.step > 0) this.offer(known, 'known')
  }

  /** The address was changed by hand, or by going back. */
  private followAddress(): void {
    const { experiment, isFresh } = this.workspace
    if (!isFresh || this.timer === undefined) return
    clearTimeout(this.timer)
    this.timer = undefined
    void this.meet(experiment)
  }

  private async offerOrphans(own: string | null): Promise<void> {
    const orphans = await takeOrphans(own)
    if (orphans.length === 0) return
    const { entries } = await this.list()
    const latest = entries.find(({ id }) => orphans.includes(id))
    if (latest && hashOf(latest.experiment) !== hashOf(this.workspace.experiment)) this.offer(latest, 'crashed')
  }

  private offer({ id, experiment, reached }: Entry, why: 'crashed' | 'known'): void {
    const name = experiment.title || datasetOf(experiment.data).label
    say({ offer: { id, why, name, epoch: reached?.epoch ?? 0 } })
  }

  /** Writes from now on whatever changes. */
  private follow(): void {
    const { workspace } = this
    workspace.store.subscribe((state, before) => {
      if (state.begun !== before.begun) {
        this.left = { own: this.own, experiment: before.experiment, run: before.facts?.run }
        if (!this.isOpening) this.beginAnother(before.experiment)
      } else if (state.experiment !== before.experiment && !this.isOpening) this.later()
      const { resumed, offer } = keepingStore.getState()
      // The notice has done its duty once the run goes another way.
      if (resumed && !workspace.isFresh) keepingStore.setState({ resumed: null })
      if (offer?.why === 'known' && state.playing) keepingStore.setState({ offer: null })
    })
    workspace.listen((event) => this.hear(event))
    addEventListener('hashchange', () => this.followAddress())
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') this.leave()
    })
    // A page that is reloaded still has the time for it here, and seldom later.
    addEventListener('beforeunload', () => this.leave())
    addEventListener('pagehide', () => this.leave())
  }

  private hear(event: Event): void {
    const { left } = this
    if (event.type === 'left' && event.run === left?.run) {
      this.left = null
      this.enqueue(left.own, left.experiment, event.resume)
    } else if (event.type === 'checkpoint' && !this.workspace.isFresh) this.now()
    // A new run: what is kept of the one before it is no longer true.
    else if (event.type === 'ready' && this.isWritten) this.later()
  }

  /** What may be lost in a moment is written, and a checkpoint of now wished for. */
  private leave(): void {
    if (this.timer !== undefined) this.now()
    if (!this.workspace.isFresh) this.workspace.save()
  }

  /** Another experiment: the one before it is put away as it was left. */
  private beginAnother(before: Experiment): void {
    if (this.timer !== undefined || this.isWritten) this.put(before)
    this.letGo(this.own)
    this.own = this.beginning()
    keepingStore.setState({ resumed: null, offer: null })
    if (hashOf(this.workspace.experiment) !== hashOf(readLink('').experiment)) this.later()
  }

  private letGo(own: Promise<Lease>): void {
    const end = () => {
      if (this.waiting.has(own) || this.isWriting) setTimeout(end, rest)
      else void own.then((held) => held.end())
    }
    end()
  }

  private later(): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.now(), rest)
  }

  private now(): void {
    this.put(this.workspace.experiment)
  }

  /** An experiment with the run of now goes to the database, after what is being written. */
  private put(experiment: Experiment): void {
    clearTimeout(this.timer)
    this.timer = undefined
    this.enqueue(this.own, experiment, this.workspace.kept)
  }

  private enqueue(own: Promise<Lease>, experiment: Experiment, run: Resume | null): void {
    this.waiting.set(own, { experiment, run, at: Date.now() })
    void this.work()
  }

  private async work(): Promise<void> {
    if (this.isWriting) return
    this.isWriting = true
    for (const [own, snapshot] of this.waiting) {
      this.waiting.delete(own)
      const { id } = await own
      await this.write(id, snapshot)
      if (own === this.own) this.isWritten = true
    }
    this.isWriting = false
    if (this.waiting.size > 0) void this.work()
  }

  private async write(id: string, { experiment, run, at }: Snapshot): Promise<void> {
    const entry: Entry = { id, at, experiment, reached: run && reachedBy(run) }
    rememberLast(id, hashOf(experiment))
    for (let givenUp = 0; this.database; givenUp++) {
      try {
        return await this.database.write({ entry, run })
      } catch (error) {
        const isFull = error instanceof DOMException && error.name === 'QuotaExceededError'
        if (isFull && givenUp < mostGivenUp && (await this.makeRoom(id))) continue
        return this.fail(isFull)
      }
    }
  }

  private async makeRoom(sparing: string): Promise<boolean> {
    try {
      return (await this.database?.makeRoom(sparing)) ?? false
    } catch {
      return false
    }
  }

  /** Said once; training goes on as if nothing had been. */
  private fail(isFull: boolean): void {
    if (keepingStore.getState().refused === null) say({ refused: isFull ? 'full' : 'forbidden' })
    if (!isFull) this.database = null
  }

  async settled(): Promise<void> {
    await this.started
    if (this.timer !== undefined) this.now()
    while (this.isWriting || this.waiting.size > 0) await new Promise((resolve) => setTimeout(resolve, 20))
  }

  /** Resolves when the run of now stands in the database. */
  async putAway(): Promise<void> {
    this.workspace.pause()
    this.workspace.save()
    // Answered after the checkpoint was told.
    await this.workspace.metrics().catch(() => {})
    await this.settled()
  }

  present(): Promise<{ readonly id: string }> {
    return this.own
  }

  async list(): Promise<Listing> {
    try {
      return (await this.database?.list()) ?? { entries: [], unreadable: 0 }
    } catch {
      return { entries: [], unreadable: 0 }
    }
  }

  private async find(id: string): Promise<Kept | null> {
    try {
      const raw = await this.database?.find(id)
      const entry = readEntry(raw?.entry)
      if (!entry) return null
      const run = readRun(raw?.run, entry.experiment)
      if (raw?.run !== undefined && !run) say({ broken: true })
      return { entry, run }
    } catch {
      return null
    }
  }

  async openEntry(id: string): Promise<boolean> {
    const { workspace } = this
    if ((await this.own).id === id && this.isWritten) return true
    const found = await this.find(id)
    if (!found) return false
    if (this.timer !== undefined) this.now()
    this.isOpening = true
    workspace.open(found.entry.experiment, [], found.run)
    this.isOpening = false
    this.letGo(this.own)
    this.own = this.taking(id)
    keepingStore.setState({ resumed: null, offer: null })
    await this.own
    rememberLast(id, hashOf(found.entry.experiment))
    return true
  }

  async remove(id: string): Promise<void> {
    if ((await this.own).id === id) this.disown()
    await this.database?.remove([id]).catch(() => this.fail(false))
  }

  async removeAll(): Promise<void> {
    await this.own
    this.disown()
    await this.database?.clear().catch(() => this.fail(false))
  }

  /** The present experiment is kept again once something is done with it. */
  private disown(): void {
    clearTimeout(this.timer)
    this.timer = undefined
    this.waiting.delete(this.own)
    this.letGo(this.own)
    this.own = this.beginning()
    forgetLast()
  }

  startFresh(): void {
    keepingStore.setState({ resumed: null })
    this.workspace.open(readLink('').experiment)
  }
}
