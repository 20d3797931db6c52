import type { ReferenceNetwork } from '../../../engine/reference/network.ts'
import type { Watched } from '../../../training/protocol.ts'

type Numbers = ArrayLike<number>

/** One point on its way through the network. */
export interface Pass {
  /** Of each layer, what went into its activation, and what came of it. */
  readonly z: readonly Numbers[]
  readonly a: readonly Numbers[]
  /** What each column sends on, the inputs first: activations, but 0 or more where dropout had its way. */
  readonly sent: readonly Numbers[]
  /** Of the network that it went through, canonical order; null where they are not known. */
  readonly parameters: Numbers | null
  /** Whether it was a step of training, with dropout and noise. */
  readonly isTraining: boolean
}

/** The sample of an observed step, as training saw it. */
function passOfSample({ sample: { x, z, a, masks }, parameters }: Watched): Pass {
  const sent = [x, ...a.map((row, k) => row.map((value, u) => value * (masks[k + 1]?.[u] ?? 1)))]
  return { z, a, sent, parameters: parameters?.values ?? null, isTraining: true }
}

const known = new WeakMap<Watched, Pass>()

/** The same, the same one each time. */
export function passOf(watched: Watched): Pass {
  const pass = known.get(watched) ?? passOfSample(watched)
  known.set(watched, pass)
  return pass
}

/** What the network is made of: parameters, and the statistics that some normalisations keep. */
export interface Parameters {
  readonly parameters: Numbers
  readonly statistics?: readonly number[]
}

/** A point as the network of now sees it. */
export function passOfPoint(network: ReferenceNetwork, { parameters, statistics }: Parameters, x: Numbers): Pass {
  let at = 0
  for (const normalizer of network.normalizers) {
    if (!normalizer?.hasStatistics || !statistics) continue
    for (const numbers of [normalizer.mean, normalizer.variance]) {
      numbers.set(statistics.slice(at, at + numbers.length))
      at += numbers.length
    }
  }
  network.forward(parameters, x)
  const z = network.layers.map((layer) => Array.from(layer.z))
  const a = network.layers.map((layer) => Array.from(layer.a))
  return { z, a, sent: [x, ...a], parameters: new Float32Array(parameters), isTraining: false }
}
