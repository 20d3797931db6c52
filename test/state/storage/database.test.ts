import * as fake from 'fake-indexeddb'
import { beforeEach, expect, it, vi } from 'vitest'
import { readLink } from '../../../src/experiment/link.ts'
import { Database } from '../../../src/state/storage/database.ts'
import { mostEntries } from '../../../src/state/storage/limits.ts'

const { experiment } = readLink('v=1&data=xor')
const entry = (id: string, at: number) => ({ id, at, experiment, reached: null })

beforeEach(() => {
  for (const [name, value] of Object.entries(fake)) if (name.startsWith('IDB')) vi.stubGlobal(name, value)
  vi.stubGlobal('indexedDB', new fake.IDBFactory())
})

const open = (onLost = () => {}) => Database.open(onLost)

it('lists what was written, the latest first, and holds no more than it may', async () => {
  const database = await open()
  for (let at = 0; at < mostEntries + 3; at++) await database.write({ entry: entry(`e${at}`, at), run: null })
  const { entries } = await database.list()
  expect(entries).toHaveLength(mostEntries)
  expect(entries[0]?.id).toBe(`e${mostEntries + 2}`)
  await database.remove([`e${mostEntries + 2}`])
  expect((await database.list()).entries[0]?.id).toBe(`e${mostEntries + 1}`)
  await database.clear()
  expect((await database.list()).entries).toEqual([])
})

it('is there again when it is opened again', async () => {
  await (await open()).write({ entry: entry('one', 5), run: null })
  expect((await (await open()).find('one')).entry).toEqual(entry('one', 5))
})

it('leaves out what it can’t read, and counts it', async () => {
  const database = await open()
  await database.write({ entry: entry('good', 1), run: null })
  await database.write({ entry: { ...entry('bad', 2), experiment: { version: 7 } as never }, run: null })
  const { entries, unreadable } = await database.list()
  expect(entries.map(({ id }) => id)).toEqual(['good'])
  expect(unreadable).toBe(1)
})

it('gives way to a newer version, and refuses to be an older one', async () => {
  const onLost = vi.fn<() => void>()
  await open(onLost)
  await new Promise<void>((resolve) => {
    const newer = indexedDB.open('layerwise', 99)
    newer.onsuccess = () => {
      newer.result.close()
      resolve()
    }
  })
  expect(onLost).toHaveBeenCalledOnce()
  await expect(open()).rejects.toThrow(expect.objectContaining({ name: 'VersionError' }))
})
