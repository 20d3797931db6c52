import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { requireProgram } from '../../../scripts/programs.mjs'
import { inputNormal } from '../../../src/engine/masks.ts'
import type { Observation, RunSpec } from '../../../src/engine/types.ts'
import { keyOf } from '../../../src/lib/random.ts'

/** The runs of `train.py`. */

export interface Result {
  /** On all training samples, after each step. */
  readonly losses: readonly number[]
  /** Of each step: mean loss of the batch, norm of its gradient, both without penalties, and the rate. */
  readonly batchLosses: readonly number[]
  readonly gradientNorms: readonly number[]
  readonly rates: readonly number[]
  /** At the end, canonical order. */
  readonly parameters: readonly number[]
}

const rowsOf = (values: ArrayLike<number>, columns: number): number[][] =>
  Array.from({ length: values.length / columns }, (_, i) =>
    Array.from({ length: columns }, (_unused, j) => values[i * columns + j] as number),
  )

function samplesOf({ network, data }: RunSpec, set: 'train' | 'validation'): object {
  const { x, y } = data[set]
  return { x: rowsOf(x, network.inputs), y: rowsOf(y, network.layers.at(-1)?.units as number) }
}

/** Which numbers a mask keeps, by sample. */
function keptBy(mask: Float32Array | null, columns: number): number[][] | null {
  return mask && rowsOf(mask.map(Math.sign), columns)
}

/** What was drawn at random in a step. */
function drawsOf({ step, batch, inputMask, layers }: Observation, { network, training }: RunSpec): object {
  const { inputNoise = 0, seed } = training
  const key = keyOf(seed, 'inputNoise')
  return {
    batch: [...batch],
    noise:
      inputNoise > 0
        ? Array.from(batch, (_, place) =>
            Array.from({ length: network.inputs }, (_unused, i) => inputNoise * inputNormal(key, step - 1, i, place)),
          )
        : null,
    kept: [
      keptBy(inputMask, network.inputs),
      ...layers.map(({ mask }, k) => keptBy(mask, network.layers[k]?.units as number)),
    ],
  }
}

/**
 * What the script needs to train as a run did.
 *
 * @param start the parameters that it started from
 * @param observations every step
 */
export const caseOf = (spec: RunSpec, start: Float32Array, observations: readonly Observation[]): object => ({
  inputs: spec.network.inputs,
  layers: spec.network.layers,
  training: spec.training,
  train: samplesOf(spec, 'train'),
  validation: samplesOf(spec, 'validation'),
  parameters: [...start],
  steps: observations.map((observation) => drawsOf(observation, spec)),
  stepsPerEpoch: Math.ceil(spec.data.train.count / spec.training.batchSize),
})

export interface PyTorch {
  /** Ids that the script knows, by the table they are of. */
  readonly rows: Promise<Readonly<Record<string, readonly string[]>>>
  /**
   * Has one more case trained, after those before it.
   *
   * @throws Error with the words of Python where it could not train it, or does not end well, or not in time
   */
  readonly train: (one: object) => Promise<Result>
  /** There are no more cases. */
  readonly end: () => void
}

export function startPyTorch(seconds: number): PyTorch {
  const python = spawn(requireProgram('python'), [join(import.meta.dirname, 'train.py')], { timeout: seconds * 1000 })
  const waiting: { resolve: (line: string) => void; reject: (error: Error) => void }[] = []
  let [said, failure] = ['', null as Error | null]
  const nextLine = () =>
    new Promise<string>((resolve, reject) => (failure ? reject(failure) : waiting.push({ resolve, reject })))
  const fail = (error: Error) => {
    failure = error
    for (const { reject } of waiting.splice(0)) reject(error)
  }
  createInterface(python.stdout).on('line', (line) => waiting.shift()?.resolve(line))
  python.stderr.on('data', (data) => (said += data))
  // It may end before it has read everything: `close` tells why.
  python.stdin.on('error', () => {})
  python.on('error', fail)
  python.on('close', (code, signal) =>
    fail(new Error(`PyTorch ended with ${code ?? signal} (it has ${seconds} seconds).\n${said.slice(-2000)}`)),
  )
  return {
    rows: nextLine().then((line) => JSON.parse(line) as Record<string, readonly string[]>),
    train: async (one) => {
      python.stdin.write(`${JSON.stringify(one)}\n`)
      const result = JSON.parse(await nextLine()) as Result | { readonly error: string }
      if ('error' in result) throw new Error(result.error)
      return result
    },
    end: () => python.stdin.end(),
  }
}
