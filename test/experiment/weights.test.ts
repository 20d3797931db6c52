import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { datasets } from '../../src/data/datasets/index.ts'
import { defaultExperiment } from '../../src/experiment/defaults.ts'
import { readLink, writeLink } from '../../src/experiment/link.ts'
import type { Experiment } from '../../src/experiment/types.ts'
import { mostWeights, readWeights, weightCounts, writeWeights } from '../../src/experiment/weights.ts'
import { parameterCount, shapesOf } from '../../src/engine/shapes.ts'
import { planRun } from '../../src/training/plan.ts'
import { anyExperiment } from './arbitrary.ts'

const bitsOf = (floats: Float32Array) => [...new Uint32Array(floats.slice().buffer)]

const numbers = (count: number) =>
  fc.array(fc.oneof(fc.float({ noNaN: true, noDefaultInfinity: true }), fc.constantFrom(-0, 0, 1e-45, -3.4e38)), {
    minLength: count,
    maxLength: count,
  })

describe('weights as text', () => {
  it('come back with every bit', async () => {
    await fc.assert(
      fc.asyncProperty(numbers(37), numbers(6), async (parameters, statistics) => {
        const text = await writeWeights({ parameters, statistics })
        const read = readWeights(text, { parameters: 37, statistics: 6 })
        expect(bitsOf(read?.parameters ?? new Float32Array())).toEqual(bitsOf(Float32Array.from(parameters)))
        expect(bitsOf(read?.statistics ?? new Float32Array())).toEqual(bitsOf(Float32Array.from(statistics)))
      }),
      { numRuns: 300, seed: 5 },
    )
  })

  it('are counted as the engine counts them', () => {
    fc.assert(
      fc.property(anyExperiment, (experiment) => {
        const small: Experiment = { ...experiment, data: { ...experiment.data, points: 10 } }
        const { network } = planRun(small).spec
        const batch = network.layers.filter(({ normalization }) => normalization?.id === 'batch')
        expect(weightCounts(small)).toEqual({
          parameters: parameterCount(shapesOf(network)),
          statistics: batch.reduce((sum, { units }) => sum + 2 * units, 0),
        })
      }),
      { numRuns: 60, seed: 6 },
    )
    expect(datasets.length).toBeGreaterThan(0)
  })

  const counts = { parameters: 20, statistics: 0 }
  const ramp = Array.from({ length: 20 }, (_, i) => i / 7)

  it('of format 1 are read for ever', () => {
    // 0.5, −1.5, 2: written by hand of the planes 3f bf 40, 00 c0 00, 00 00 00, 00 00 00, stored without compression.
    const planes = [0x3f, 0xbf, 0x40, 0x00, 0xc0, 0x00, 0, 0, 0, 0, 0, 0]
    let sum = 0x811c9dc5n
    for (const byte of planes) sum = ((sum ^ BigInt(byte)) * 0x01000193n) % 0x1_0000_0000n
    const check = [0, 8, 16, 24].map((shift) => Number((sum >> BigInt(shift)) & 0xffn))
    const stored = [1, 12, 0, 0xf3, 0xff, ...planes]
    const text = `1${Buffer.from([...check, ...stored]).toString('base64url')}`
    expect([...(readWeights(text, { parameters: 3, statistics: 0 })?.parameters ?? [])]).toEqual([0.5, -1.5, 2])
  })

  it('that were cut or changed on the way are refused', async () => {
    const text = await writeWeights({ parameters: ramp, statistics: [] })
    expect(readWeights(text, counts)).not.toBeNull()
    for (let end = 0; end < text.length; end++) expect(readWeights(text.slice(0, end), counts)).toBeNull()
    for (let i = 0; i < text.length - 1; i++) {
      const other = text[i] === 'A' ? 'B' : 'A'
      expect(readWeights(text.slice(0, i) + other + text.slice(i + 1), counts)).toBeNull()
    }
  })

  it('of another network, or not finite, or too many are refused', async () => {
    const text = await writeWeights({ parameters: ramp, statistics: [] })
    expect(readWeights(text, { parameters: 19, statistics: 0 })).toBeNull()
    expect(readWeights(text, { parameters: 21, statistics: 0 })).toBeNull()
    const infinite = await writeWeights({ parameters: ramp.with(3, Infinity), statistics: [] })
    expect(readWeights(infinite, counts)).toBeNull()
    const many = await writeWeights({ parameters: new Float32Array(mostWeights + 1), statistics: [] })
    expect(readWeights(many, { parameters: mostWeights + 1, statistics: 0 })).toBeNull()
  })

  it('that would unpack to very much are left early', async () => {
    const bomb = await writeWeights({ parameters: new Float32Array(4_000_000), statistics: [] })
    expect(readWeights(bomb, { parameters: 100_000, statistics: 0 })).toBeNull()
  })

  it('travel in a link, and damage is said', async () => {
    const experiment = defaultExperiment('gaussian')
    const { parameters, statistics } = weightCounts(experiment)
    const weights = await writeWeights({ parameters: Array.from({ length: parameters }, (_, i) => i), statistics: [] })
    expect(statistics).toBe(0)
    const whole = { ...experiment, network: { ...experiment.network, weights } }
    const link = writeLink(whole)
    expect(readLink(link)).toEqual({ experiment: whole, problems: [] })
    const cut = readLink(link.slice(0, -5))
    expect(cut.experiment).toEqual(experiment)
    expect(cut.problems).toMatchObject([{ path: 'network.weights', reason: 'syntax' }])
    expect(readLink(link.replace('data=gaussian', 'data=gaussian&layers=3')).problems).toHaveLength(1)
  })
})
