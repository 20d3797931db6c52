import { i32 } from './assembler.ts'
import type { PackedLayer } from '../packing.ts'
import type { TinyLayer, TinyNetwork } from './network.ts'
import type { Parts } from './parts.ts'
import { type Local, Writer } from './writer.ts'

/*
 * Training of one small network sample by sample, units in lanes: a layer of up to four units is one vector. The same
 * operations in the same order as the kernels: the same bits, but for the sign of zeros, which every optimizer takes away.
 */

/** Numbers of one sample, four a vector. */
type Row = readonly Local[]

/** What is written here: batches of one sample, and one output. */
export const isForRows = (layers: readonly PackedLayer[], batchSize: number): boolean =>
  batchSize === 1 && layers.at(-1)?.units === 1

export function rowsProgram(parts: Parts, network: TinyNetwork): Uint8Array<ArrayBuffer> {
  const writer = new Writer(parts, network)
  const { assembler } = writer
  const { layers } = network
  const zero = writer.constant([0, 0, 0, 0])
  const scale = writer.constant([1, 0, 0, 0])
  const address = (index: Local, start: number, width: number): Local => {
    const local = assembler.local(i32)
    assembler.get(index)
    assembler.integer(width * 4)
    assembler.do('multiplyInteger')
    assembler.integer(start)
    assembler.do('addInteger')
    assembler.set(local)
    return local
  }

  return writer.steps((batch) => {
    const index = assembler.local(i32)
    assembler.get(batch)
    assembler.memory('integer', network.order)
    assembler.set(index)
    const x = address(index, network.x, network.inputs)
    const y = address(index, network.y, 1)
    assembler.get(y)
    assembler.memory('number', 0)
    const target = writer.keep()

    const splats: Local[][] = []
    const z: Row[] = []
    const a: Row[] = []
    for (const [k, layer] of layers.entries()) {
      splats.push(
        Array.from({ length: layer.inputs }, (_, i) => {
          if (k > 0) return splat(writer, a[k - 1] as Row, i)
          assembler.get(x)
          assembler.memory('splat', i * 4)
          return writer.keep()
        }),
      )
      const sums = weightedSums(writer, layer, splats[k] as Local[])
      z.push(sums)
      a.push(sums.map((sum) => writer.value(layer.activation, sum)))
    }

    const output = layers.at(-1) as TinyLayer
    const [outputZ, outputA] = [z.at(-1)?.[0] as Local, a.at(-1)?.[0] as Local]
    writer.stopUnlessFinite([writer.shuffled(writer.bound(outputZ, outputA, target), zero, [0, 4, 4, 4])])
    // Where no unit is, targets are 0 and the weight, too.
    let delta: Row = [writer.outputDelta(output.activation, outputZ, outputA, target, scale)]
    for (let k = layers.length - 1; k >= 0; k--) {
      const layer = layers[k] as TinyLayer
      const own = delta
      if (k > 0) {
        const before = layers[k - 1] as TinyLayer
        delta = backThrough(writer, layer, own, zero).map((d, j) =>
          writer.back(before.activation, d, z[k - 1]?.[j] as Local, a[k - 1]?.[j] as Local),
        )
      }
      for (const [i, factor] of (splats[k] as Local[]).entries()) {
        for (const [j, d] of own.entries()) {
          writer.learn(layer.weights + i * layer.rowBytes + j * 16, writer.plusProduct(null, factor, d))
        }
      }
      for (const [j, d] of own.entries()) writer.learn(layer.biases + j * 16, d)
    }
  })
}

/** Number `i` of a row in all lanes. */
function splat(writer: Writer, row: Row, i: number): Local {
  const vector = row[i >> 2] as Local
  return writer.shuffled(vector, vector, [i & 3, i & 3, i & 3, i & 3])
}

function weightedSums(writer: Writer, layer: TinyLayer, inputs: readonly Local[]): Row {
  return Array.from({ length: layer.rowBytes / 16 }, (_, j) => {
    let sum = writer.loaded('vector', layer.biases + j * 16)
    for (const [i, input] of inputs.entries()) {
      sum = writer.plusProduct(sum, input, writer.loaded('vector', layer.weights + i * layer.rowBytes + j * 16))
    }
    return sum
  })
}

/** Deltas of the layer before, before they go through its activation: each a dot product. */
function backThrough(writer: Writer, { inputs, rowBytes, weights }: TinyLayer, delta: Row, zero: Local): Row {
  const dots = Array.from({ length: inputs }, (_, i) => {
    let sum: Local | null = null
    for (const [j, d] of delta.entries()) {
      sum = writer.plusProduct(sum, d, writer.loaded('vector', weights + i * rowBytes + j * 16))
    }
    return sum
  })
  return Array.from({ length: Math.ceil(inputs / 4) }, (_, j) => writer.sums(dots.slice(j * 4, j * 4 + 4), zero))
}
