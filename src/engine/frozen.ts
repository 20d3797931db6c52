import { EngineError } from './error.ts'
import type { LayerShape, LayerSpec } from './types.ts'

/**
 * The parameters that training leaves alone: those asked for, and the biases of layers without biases. Canonical indices,
 * ascending, each once.
 *
 * @throws EngineError where one is no parameter
 */
export function frozenOf(
  asked: readonly number[],
  layers: readonly LayerSpec[],
  shapes: readonly LayerShape[],
): number[] {
  const last = shapes.at(-1) as LayerShape
  const count = last.scales === null ? last.biases + last.units : last.scales + 2 * last.units
  const frozen = new Set(asked)
  for (const index of asked) {
    if (!Number.isInteger(index) || index < 0 || index >= count) {
      throw new EngineError('shape', `there is no parameter ${index} among ${count}`)
    }
  }
  for (const [k, { biases, units }] of shapes.entries()) {
    if (layers[k]?.hasBiases ?? true) continue
    for (let u = 0; u < units; u++) frozen.add(biases + u)
  }
  return [...frozen].toSorted((a, b) => a - b)
}
