import { describe, expect, it } from 'vitest'
import { sigmoid } from '../../src/engine/activations/sigmoid.ts'
import { binaryCrossEntropy } from '../../src/engine/losses/binary-cross-entropy.ts'
import { meanSquaredError } from '../../src/engine/losses/mean-squared-error.ts'
import { ReferenceNetwork } from '../../src/engine/reference/network.ts'
import { log } from '../../src/lib/math.ts'

/** The lecture's own numbers. */

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

describe('the lecture’s examples', () => {
  it('section 4: the perceptron 1 + 3x₁ − 2x₂ says 0.0025 at [−1, 2]', () => {
    const network = new ReferenceNetwork({
      network: { inputs: 2, layers: [{ units: 1, activation: 'sigmoid', initializer: { id: 'zeros' } }] },
      training: {
        loss: { id: 'binaryCrossEntropy' },
        optimizer: { id: 'sgd' },
        learningRate: 0.1,
        batchSize: 1,
        seed: 0,
      },
    })
    const [output] = network.forward([3, -2, 1], [-1, 2])
    expect(network.layers[0]?.z[0]).toBe(-6)
    expect(output).toBeCloseTo(0.0025, 4)
  })

  it('section 9: binary cross entropy of 0.1, 0.8, 0.6 against 1, 0, 1 is 1.4743', () => {
    const losses = [
      [0.1, 1],
      [0.8, 0],
      [0.6, 1],
    ].map(([f = 0, y = 0]) => {
      const z = Float64Array.of(log(f / (1 - f)))
      return binaryCrossEntropy.value({ z, a: z.map(sigmoid.value), y: Float64Array.of(y) })
    })
    expect(mean(losses)).toBeCloseTo(-(Math.log(0.1) + Math.log(0.2) + Math.log(0.6)) / 3, 12)
    expect(mean(losses)).toBeCloseTo(1.4743, 4)
  })

  it('section 9: mean squared error of grades 30, 80, 85 against 90, 20, 95 is 2433.33', () => {
    const losses = [
      [30, 90],
      [80, 20],
      [85, 95],
    ].map(([f = 0, y = 0]) => {
      const a = Float64Array.of(f)
      return meanSquaredError.value({ z: a, a, y: Float64Array.of(y) })
    })
    expect(mean(losses)).toBeCloseTo(2433.33, 2)
  })
})
