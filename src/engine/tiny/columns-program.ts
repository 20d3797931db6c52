import { i32 } from './assembler.ts'
import type { TinyLayer, TinyNetwork } from './network.ts'
import type { Parts } from './parts.ts'
import { type Local, Writer } from './writer.ts'

/*
 * Training of one small network, samples in lanes: a vector of each number for four samples, all vectors of a batch side
 * by side. The same operations in the same order as the kernels: the same bits, but for the sign of zeros, which every
 * optimizer takes away.
 *
 * What passes through the network goes through memory, from block to block: compilers put off what only computes until
 * something is stored, and with nothing stored on the way would fetch all first and compute all at the end, out of
 * registers.
 */

/** Sums that are added up side by side: with what they are made of, they fit into registers. */
const mostSums = 4

export function columnsProgram(parts: Parts, network: TinyNetwork): Uint8Array<ArrayBuffer> {
  const writer = new Writer(parts, network)
  const { layers, batchSize } = network
  const vectors = Math.ceil(batchSize / 4)
  return writer.steps((batch) => {
    gather(writer, network, batch, vectors)
    for (const [k, layer] of layers.entries()) {
      const input = k === 0 ? network.batchX : (layers[k - 1] as TinyLayer).a
      if (k < layers.length - 1) hiddenLayer(writer, network, layer, input, vectors)
      else outputLayer(writer, network, layer, input, vectors)
    }
    for (let k = layers.length - 1; k >= 0; k--) {
      const layer = layers[k] as TinyLayer
      if (k > 0) backThrough(writer, network, layer, layers[k - 1] as TinyLayer, vectors)
    }
    // What the next step begins with learns first.
    for (const [k, layer] of layers.entries())
      gradients(writer, network, layer, layers[k - 1]?.a ?? network.batchX, vectors)
  })
}

/** Samples in the order of the epoch; lanes without one repeat one of their vector, with a weight of 0. */
function gather(writer: Writer, network: TinyNetwork, batch: Local, vectors: number): void {
  const { assembler } = writer
  const { inputs, outputs, batchSize, strideBytes } = network
  const addresses = (indices: readonly Local[], start: number, width: number): Local[] =>
    indices.map((index) => {
      const row = assembler.local(i32)
      assembler.get(index)
      assembler.integer(width * 4)
      assembler.do('multiplyInteger')
      assembler.integer(start)
      assembler.do('addInteger')
      assembler.set(row)
      return row
    })
  const columns = (rows: readonly Local[], width: number, to: number) => {
    for (let i = 0; i < width; i += 2) {
      const isPair = i + 1 < width
      const load = (row: number): Local => {
        assembler.get(rows[row] as Local)
        assembler.memory(isPair ? 'pair' : 'number', i * 4)
        return writer.keep()
      }
      const ab = writer.shuffled(load(0), load(1), [0, 4, 1, 5])
      const cd = writer.shuffled(load(2), load(3), [0, 4, 1, 5])
      writer.store(writer.shuffled(ab, cd, [0, 1, 4, 5]), to + i * strideBytes)
      if (isPair) writer.store(writer.shuffled(ab, cd, [2, 3, 6, 7]), to + (i + 1) * strideBytes)
    }
  }
  for (let v = 0; v < vectors; v++) {
    const indices = [0, 1, 2, 3].map((lane) => {
      const index = assembler.local(i32)
      const place = v * 4 + lane
      assembler.get(batch)
      assembler.memory('integer', network.order + (place < batchSize ? place : v * 4) * 4)
      assembler.set(index)
      return index
    })
    columns(addresses(indices, network.x, inputs), inputs, network.batchX + v * 16)
    columns(addresses(indices, network.y, outputs), outputs, network.batchY + v * 16)
  }
}

/** Pre-activations, block by block, each handed on when it is there. */
function weighedSums(
  writer: Writer,
  { strideBytes }: TinyNetwork,
  { inputs, units, rowBytes, weights, biases }: TinyLayer,
  input: number,
  vectors: number,
  handOn: (z: Local, unit: number, vector: number) => void,
): void {
  for (const block of blocks(units, vectors)) {
    const start = once((u) => writer.loaded('splat', biases + u * 4))
    let sums = block.map(([u]) => start(u))
    for (let i = 0; i < inputs; i++) {
      const weight = once((u) => writer.loaded('splat', weights + i * rowBytes + u * 4))
      const x = once((v) => writer.loaded('vector', input + i * strideBytes + v * 16))
      sums = block.map(([u, v], s) => writer.plusProduct(sums[s] as Local, weight(u), x(v)))
    }
    for (const [s, [u, v]] of block.entries()) handOn(sums[s] as Local, u, v)
  }
}

function hiddenLayer(writer: Writer, network: TinyNetwork, layer: TinyLayer, input: number, vectors: number): void {
  const { activation } = layer
  const keepsZ = writer.needsPreActivation(activation)
  weighedSums(writer, network, layer, input, vectors, (z, u, v) => {
    const place = u * network.strideBytes + v * 16
    if (keepsZ) writer.store(z, layer.z + place)
    writer.store(writer.value(activation, z), layer.a + place)
  })
}

/** The output layer, the gradient by its pre-activations, and the end of it all where the loss is not finite. */
function outputLayer(writer: Writer, network: TinyNetwork, layer: TinyLayer, input: number, vectors: number): void {
  const { batchSize, outputs, batchY, strideBytes } = network
  const weight = Math.fround(Math.fround(1 / batchSize) * Math.fround(1 / outputs))
  const bounds: (Local | null)[] = Array.from({ length: vectors }, () => null)
  weighedSums(writer, network, layer, input, vectors, (z, u, v) => {
    const place = u * strideBytes + v * 16
    const a = writer.value(layer.activation, z)
    const y = writer.loaded('vector', batchY + place)
    const scale = writer.constant([0, 1, 2, 3].map((lane) => (v * 4 + lane < batchSize ? weight : 0)))
    bounds[v] = writer.plus(bounds[v] as Local | null, writer.bound(z, a, y))
    writer.store(writer.outputDelta(layer.activation, z, a, y, scale), layer.delta + place)
  })
  writer.stopUnlessFinite(bounds as Local[])
}

/** A piece of a row of gradients: up to four sums, and where the vector of their parameters stands. */
interface Piece {
  readonly address: number
  /** Of the row of inputs; null for the biases. */
  readonly input: number | null
  readonly first: number
  readonly count: number
}

/**
 * Gradients: sums over the batch. Parameters learn in whole vectors: short pieces share the adding
 * up of lanes, and are filled up with zeros.
 */
function gradients(
  writer: Writer,
  { strideBytes }: TinyNetwork,
  layer: TinyLayer,
  input: number,
  vectors: number,
): void {
  const { inputs, units, rowBytes, delta } = layer
  let pieces: Piece[] = Array.from({ length: inputs + 1 }, (_, i) =>
    Array.from({ length: Math.ceil(units / 4) }, (__, j) => ({
      address: (i === inputs ? layer.biases : layer.weights + i * rowBytes) + j * 16,
      input: i === inputs ? null : i,
      first: j * 4,
      count: Math.min(4, units - j * 4),
    })),
  ).flat()
  while (pieces.length > 0) {
    const together: Piece[] = []
    let room = 4
    pieces = pieces.filter((piece) => {
      if (piece.count > room) return true
      room -= piece.count
      together.push(piece)
      return false
    })
    const wanted = together.flatMap((piece) =>
      Array.from({ length: piece.count }, (_, u) => [piece.input, piece.first + u] as const),
    )
    const sums: (Local | null)[] = wanted.map(() => null)
    for (let v = 0; v < vectors; v++) {
      const d = once((u) => writer.loaded('vector', delta + u * strideBytes + v * 16))
      const x = once((i) => writer.loaded('vector', input + i * strideBytes + v * 16))
      for (const [s, [i, u]] of wanted.entries()) {
        sums[s] =
          i === null
            ? writer.plus(sums[s] as Local | null, d(u))
            : writer.plusProduct(sums[s] as Local | null, x(i), d(u))
      }
    }
    const zero = writer.constant([0, 0, 0, 0])
    const total = writer.sums(sums, zero)
    let first = 0
    for (const { address, count } of together) {
      const from = first
      const own = [0, 1, 2, 3].map((lane) => (lane < count ? from + lane : 4))
      writer.learn(address, count === 4 ? total : writer.shuffled(total, zero, own))
      first += count
    }
  }
}

/** Deltas of the layer before. */
function backThrough(
  writer: Writer,
  { strideBytes }: TinyNetwork,
  { inputs, units, rowBytes, weights, delta }: TinyLayer,
  before: TinyLayer,
  vectors: number,
): void {
  const needsZ = writer.needsPreActivation(before.activation)
  for (const block of blocks(inputs, vectors)) {
    const sums: (Local | null)[] = block.map(() => null)
    for (let u = 0; u < units; u++) {
      const weight = once((i) => writer.loaded('splat', weights + i * rowBytes + u * 4))
      const d = once((v) => writer.loaded('vector', delta + u * strideBytes + v * 16))
      for (const [s, [i, v]] of block.entries()) sums[s] = writer.plusProduct(sums[s] as Local | null, weight(i), d(v))
    }
    for (const [s, [i, v]] of block.entries()) {
      const place = i * strideBytes + v * 16
      const a = writer.loaded('vector', before.a + place)
      const z = needsZ ? writer.loaded('vector', before.z + place) : a
      writer.store(writer.back(before.activation, sums[s] as Local, z, a), before.delta + place)
    }
  }
}

/** Pairs of a row and a vector, as many together as can be summed side by side. */
function* blocks(rows: number, vectors: number): Generator<(readonly [row: number, vector: number])[]> {
  const across = Math.min(vectors, mostSums)
  const high = Math.max(1, Math.floor(mostSums / across))
  for (let row = 0; row < rows; row += high) {
    for (let vector = 0; vector < vectors; vector += across) {
      yield Array.from({ length: Math.min(high, rows - row) }, (_, r) =>
        Array.from({ length: Math.min(across, vectors - vector) }, (__, v) => [row + r, vector + v] as const),
      ).flat()
    }
  }
}

/** Makes of each number one thing, when it is first asked for. */
function once<T>(make: (key: number) => T): (key: number) => T {
  const made = new Map<number, T>()
  return (key) => {
    const known = made.get(key)
    if (known !== undefined) return known
    const value = make(key)
    made.set(key, value)
    return value
  }
}
