import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { packed } from '../../scripts/measurements-packed.mjs'
import { rows as iris } from '../../src/data/measurements/iris.ts'
import { rows as penguins } from '../../src/data/measurements/penguins.ts'

it.each(Object.entries({ iris, penguins }))(
  'the built page has the measurements of %s, to the last bit',
  async (name, rows) => {
    const code = readFileSync(join(import.meta.dirname, `../../src/data/measurements/${name}.ts`), 'utf8')
    const built = packed(code)
    expect(built.length).toBeLessThan(code.length / 2)
    const module = (await import(`data:text/javascript,${encodeURIComponent(built)}`)) as { rows: typeof rows }
    expect(module.rows).toEqual(rows)
  },
)

it('refuses a file without rows', () => {
  expect(() => packed('export const rows = 3')).toThrow('no rows')
})
