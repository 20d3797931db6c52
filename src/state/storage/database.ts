import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { Resume } from '../../training/protocol.ts'
import type { Entry } from './entry.ts'
import { mostBytesOfRun, surplusOf } from './limits.ts'
import { readEntry } from './read-entry.ts'

interface Schema extends DBSchema {
  /** Small: all of them are read for the list. */
  readonly experiments: { readonly key: string; readonly value: Entry }
  /** By the id of their experiment: large, read one at a time. */
  readonly runs: { readonly key: string; readonly value: Resume }
}

const name = 'layerwise'
/**
 * The version of the schema. A newer one brings a step of its own in `upgrade`, and leaves those before it as they are:
 * whoever comes from far goes through all of them.
 */
const version = 1
/** Milliseconds after which a browser that neither opens nor refuses is taken to refuse. */
const patience = 5000

/** Bytes by which a run must grow before it is worth a look at all of them. */
const much = 4 * 1024 * 1024

/** What is kept of one experiment. */
export interface Kept {
  readonly entry: Entry
  readonly run: Resume | null
}

/** What is kept of all: those that could be read, the latest first, and how many could not. */
export interface Listing {
  readonly entries: readonly Entry[]
  readonly unreadable: number
}

/** Experiments and their runs in IndexedDB, each written whole or not at all. */
export class Database {
  /** What was written since the limits were looked at, by id, in bytes. */
  private readonly unweighed = new Map<string, number>()

  private constructor(private readonly opened: IDBPDatabase<Schema>) {}

  /**
   * @param onLost the browser closed it, or a newer version of the page needs it
   * @throws DOMException where the browser forbids it
   */
  static async open(onLost: () => void): Promise<Database> {
    const opening = openDB<Schema>(name, version, {
      upgrade(database, before) {
        if (before < 1) {
          database.createObjectStore('experiments', { keyPath: 'id' })
          database.createObjectStore('runs')
        }
      },
      blocking(_, __, event) {
        ;(event.target as IDBDatabase).close()
        onLost()
      },
      terminated: onLost,
    })
    let timer: ReturnType<typeof setTimeout> | undefined
    const tooLate = new Promise<null>((resolve) => {
      timer = setTimeout(() => resolve(null), patience)
    })
    const database = await Promise.race([opening, tooLate])
    clearTimeout(timer)
    if (database) return new Database(database)
    opening.then((late) => late.close()).catch(() => {})
    throw new DOMException('the database did not open', 'TimeoutError')
  }

  async list(): Promise<Listing> {
    const raw: unknown[] = await this.opened.getAll('experiments')
    const entries = raw.map(readEntry).filter((entry) => entry !== null)
    return { entries: entries.toSorted((a, b) => b.at - a.at), unreadable: raw.length - entries.length }
  }

  /** What stands under an id, unread. */
  async find(id: string): Promise<{ readonly entry: unknown; readonly run: unknown }> {
    const transaction = this.opened.transaction(['experiments', 'runs'])
    const [entry, run] = await Promise.all([
      transaction.objectStore('experiments').get(id),
      transaction.objectStore('runs').get(id),
    ])
    return { entry, run }
  }

  /** Survives a loss of power from the moment it resolves; whatever is too old or too much then goes. */
  async write({ entry, run }: Kept): Promise<void> {
    const isTooLarge = (entry.reached?.bytes ?? 0) > mostBytesOfRun
    const transaction = this.opened.transaction(['experiments', 'runs'], 'readwrite', { durability: 'strict' })
    const [experiments, runs] = [transaction.objectStore('experiments'), transaction.objectStore('runs')]
    // A request that fails ends the transaction, which says so once.
    const quietly = (request: Promise<unknown>) => void request.catch(() => {})
    quietly(experiments.put(isTooLarge && entry.reached ? withoutRun(entry) : entry))
    if (run && !isTooLarge) quietly(runs.put(run, entry.id))
    else quietly(runs.delete(entry.id))
    // At once: a page that is going does not hear that its requests are done.
    transaction.commit()
    await transaction.done
    await this.shrink(entry)
  }

  /** Looked at with every new experiment, and with every run that has grown by much. */
  private async shrink({ id, reached }: Entry): Promise<void> {
    const bytes = reached?.bytes ?? 0
    if (bytes < (this.unweighed.get(id) ?? Number.NEGATIVE_INFINITY) + much) return
    this.unweighed.set(id, bytes)
    const { entries } = await this.list()
    const surplus = surplusOf(entries)
    if (surplus.entries.length > 0) await this.remove(surplus.entries)
    if (surplus.runs.length > 0) await this.forget(entries.filter((one) => surplus.runs.includes(one.id)))
  }

  /** The run of the one that was worked on least lately makes room; false where none is left. */
  async makeRoom(sparing: string): Promise<boolean> {
    const { entries } = await this.list()
    const oldest = entries.findLast(({ id, reached }) => id !== sparing && (reached?.bytes ?? 0) > 0)
    if (oldest) await this.forget([oldest])
    return oldest !== undefined
  }

  private async forget(entries: readonly Entry[]): Promise<void> {
    const transaction = this.opened.transaction(['experiments', 'runs'], 'readwrite')
    for (const entry of entries) {
      void transaction.objectStore('experiments').put(withoutRun(entry))
      void transaction.objectStore('runs').delete(entry.id)
    }
    await transaction.done
  }

  async remove(ids: readonly string[]): Promise<void> {
    const transaction = this.opened.transaction(['experiments', 'runs'], 'readwrite')
    for (const id of ids) {
      void transaction.objectStore('experiments').delete(id)
      void transaction.objectStore('runs').delete(id)
    }
    await transaction.done
  }

  async clear(): Promise<void> {
    const transaction = this.opened.transaction(['experiments', 'runs'], 'readwrite')
    void transaction.objectStore('experiments').clear()
    void transaction.objectStore('runs').clear()
    await transaction.done
  }
}

const withoutRun = (entry: Entry): Entry => ({
  ...entry,
  reached: entry.reached && { ...entry.reached, bytes: 0 },
})
