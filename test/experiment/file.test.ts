import * as fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { defaultExperiment } from '../../src/experiment/defaults.ts'
import { fileName, largestFile, readFile, writeFile } from '../../src/experiment/file.ts'
import { experimentSchema } from './schema.ts'
import { formatText } from '../../src/i18n/format.ts'
import { locales } from '../../src/lib/text.ts'
import { anyExperiment } from './arbitrary.ts'

describe('a file', () => {
  it('of an experiment gives the experiment back', () => {
    fc.assert(
      fc.property(anyExperiment, (experiment) => {
        expect(readFile('a.json', writeFile(experiment))).toEqual({ experiment, problems: [] })
      }),
      { numRuns: 300, seed: 4 },
    )
  }, 60_000)

  it('has a name that every system takes', () => {
    const named = (title: string) => fileName({ ...defaultExperiment(), title })
    expect(named('')).toBe('two-moons.layerwise.json')
    expect(named('Homework 1: spirals & patience')).toBe('homework-1-spirals-patience.layerwise.json')
    expect(named('../../etc/passwd')).toBe('etc-passwd.layerwise.json')
    expect(named('숙제 1')).toBe('숙제-1.layerwise.json')
    expect(named('???')).toBe('experiment.layerwise.json')
  })

  const refused: readonly (readonly [what: string, text: string, says: string])[] = [
    ['no JSON', 'data=moons', 'no JSON'],
    ['nothing', '', 'no JSON'],
    ['JSON of something else', '{"photos": 3}', 'no experiment'],
    ['a list', '[1, 2]', 'no experiment'],
    ['a number', '1', 'no experiment'],
    ['far too much', `{"version":1,"data":{},"x":"${'x'.repeat(largestFile)}"}`, 'bytes'],
    ['brackets without end', '['.repeat(100_000), 'no JSON'],
  ]
  for (const [what, text, says] of refused) {
    it(`with ${what} is refused with the reason`, () => {
      const read = readFile('a.json', text)
      if (!('text' in read)) throw new Error('it was opened')
      expect(formatText(read.text, 'en', read.values)).toContain(says)
      for (const locale of locales) expect(formatText(read.text, locale, read.values)).not.toMatch(/[{}]|undefined/)
    })
  }

  it('that is partly wrong opens with the rest, and says so', () => {
    const read = readFile('a.json', '{"version":1,"data":{"dataset":"xor","noise":9}}')
    if ('text' in read) throw new Error('it was refused')
    expect(read.problems.map(({ path }) => path)).toEqual(['data.noise'])
    expect(v.is(experimentSchema, read.experiment)).toBe(true)
  })
})
