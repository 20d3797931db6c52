import { seedrandom } from '../../../src/lib/seedrandom.ts'

/** TensorFlow Playground, written a second time from its description, in doubles and with the functions of the machine. */

export interface Twin {
  readonly seed: string
  readonly dataset?: 'circle' | 'xor' | 'gauss' | 'spiral' | 'plane' | 'hills'
  readonly noise?: number
  readonly percent?: number
  readonly batch?: number
  readonly rate?: number
  readonly activation?: 'tanh' | 'relu' | 'sigmoid' | 'linear'
  readonly hidden?: readonly number[]
  readonly l1?: number
  readonly l2?: number
  readonly zero?: boolean
  readonly inputs?: readonly ((x: number, y: number) => number)[]
}

interface Link {
  weight: number
  sum: number
  dead: boolean
}

interface Unit {
  readonly links: Link[]
  bias: number
  sum: number
  waiting: number
  z: number
  a: number
  delta: number
}

type Point = readonly [x: number, y: number, label: number]

const functions = {
  tanh: [Math.tanh, (z: number) => 1 - Math.tanh(z) * Math.tanh(z)],
  relu: [(z: number) => Math.max(0, z), (z: number) => (z > 0 ? 1 : 0)],
  sigmoid: [(z: number) => 1 / (1 + Math.exp(-z)), (z: number) => Math.exp(-z) / (1 + Math.exp(-z)) ** 2],
  linear: [(z: number) => z, () => 1],
} as const

function pointsOf(dataset: NonNullable<Twin['dataset']>, noise: number, random: () => number): Point[] {
  const within = (low: number, high: number) => low + (high - low) * random()
  const points: Point[] = []
  if (dataset === 'circle') {
    for (let i = 0; i < 500; i++) {
      const r = i < 250 ? within(0, 2.5) : within(3.5, 5)
      const angle = within(0, 2 * Math.PI)
      const x = r * Math.sin(angle)
      const y = r * Math.cos(angle)
      const far = Math.hypot(x + within(-5, 5) * noise, y + within(-5, 5) * noise)
      points.push([x, y, far < 2.5 ? 1 : -1])
    }
  } else if (dataset === 'xor') {
    for (let i = 0; i < 500; i++) {
      const [u, v] = [within(-5, 5), within(-5, 5)]
      const [x, y] = [u + 0.3 * (u > 0 ? 1 : -1), v + 0.3 * (v > 0 ? 1 : -1)]
      points.push([x, y, (x + within(-5, 5) * noise) * (y + within(-5, 5) * noise) >= 0 ? 1 : -1])
    }
  } else if (dataset === 'gauss') {
    const deviation = Math.sqrt(0.5 + 7 * noise)
    const normal = (): number => {
      const [u, v] = [within(-1, 1), within(-1, 1)]
      const s = u * u + v * v
      return s > 1 ? normal() : u * Math.sqrt((-2 * Math.log(s)) / s)
    }
    for (let i = 0; i < 500; i++) {
      const label = i < 250 ? 1 : -1
      points.push([2 * label + deviation * normal(), 2 * label + deviation * normal(), label])
    }
  } else if (dataset === 'spiral') {
    for (let i = 0; i < 500; i++) {
      const part = (i % 250) / 250
      const t = ((1.75 * (i % 250)) / 250) * 2 * Math.PI + (i < 250 ? 0 : Math.PI)
      const x = part * 5 * Math.sin(t) + within(-1, 1) * noise
      points.push([x, part * 5 * Math.cos(t) + within(-1, 1) * noise, i < 250 ? 1 : -1])
    }
  } else {
    for (let i = 0; i < 1200; i++) {
      const [x, y] = [within(-6, 6), within(-6, 6)]
      const [u, v] = [x + within(-6, 6) * noise, y + within(-6, 6) * noise]
      let value = (u + v) / 10
      if (dataset === 'hills') {
        value = 0
        for (const [column, centre] of [-4, 0, 4].entries()) {
          for (const row of [2.5, -2.5]) {
            const height = Math.max(0, 1 - Math.hypot(u - centre, v - row) / 2)
            const sign = (column % 2 === 0) === row > 0 ? 1 : -1
            if (height > Math.abs(value)) value = sign * height
          }
        }
      }
      points.push([x, y, value])
    }
  }
  return points
}

/** Training and test losses of every epoch, from 0 on. */
export function twinLosses(twin: Twin, epochs: number): { train: number; test: number }[] {
  const { seed, dataset = 'circle', noise = 0, percent = 50, batch = 10, rate = 0.03, activation = 'tanh' } = twin
  const {
    hidden = [4, 2],
    l1 = 0,
    l2 = 0,
    zero = false,
    inputs = [(x: number) => x, (_: number, y: number) => y],
  } = twin
  const random = seedrandom(seed)
  const points = pointsOf(dataset, noise / 100, random)
  for (let left = points.length; left > 0; left--) {
    const at = Math.floor(random() * left)
    const [picked, last] = [points[at] as Point, points[left - 1] as Point]
    points[left - 1] = picked
    points[at] = last
  }
  const cut = Math.floor((points.length * percent) / 100)
  const sets = { train: points.slice(0, cut), test: points.slice(cut) }
  const isValue = dataset === 'plane' || dataset === 'hills'

  let width = inputs.length
  const layers: Unit[][] = [...hidden, 1].map((units) => {
    const layer = Array.from({ length: units }, (): Unit => {
      const links = Array.from({ length: width }, (): Link => {
        const drawn = random() - 0.5
        return { weight: zero ? 0 : drawn, sum: 0, dead: false }
      })
      return { links, bias: zero ? 0 : 0.1, sum: 0, waiting: 0, z: 0, a: 0, delta: 0 }
    })
    width = units
    return layer
  })
  const functionsOf = (k: number) => functions[k < layers.length - 1 ? activation : isValue ? 'linear' : 'tanh']

  const forward = ([x, y]: Point): number => {
    let values = inputs.map((input) => input(x, y))
    for (const [k, layer] of layers.entries()) {
      for (const unit of layer) {
        unit.z = unit.bias
        for (const [i, { weight }] of unit.links.entries()) unit.z += weight * (values[i] as number)
        unit.a = functionsOf(k)[0](unit.z)
      }
      values = layer.map(({ a }) => a)
    }
    return values[0] as number
  }
  const lossOf = (set: readonly Point[]) =>
    set.reduce((sum, point) => sum + 0.5 * (forward(point) - point[2]) ** 2, 0) / set.length
  const losses = () => ({ train: lossOf(sets.train), test: lossOf(sets.test) })

  const learn = (point: Point) => {
    const off = forward(point) - point[2]
    for (let k = layers.length - 1; k >= 0; k--) {
      for (const [u, unit] of (layers[k] as Unit[]).entries()) {
        const after = layers[k + 1]
        const pull = after ? after.reduce((sum, { links, delta }) => sum + (links[u] as Link).weight * delta, 0) : off
        unit.delta = pull * functionsOf(k)[1](unit.z)
        unit.sum += unit.delta
        unit.waiting++
        for (const [i, link] of unit.links.entries()) {
          link.sum +=
            unit.delta * (k > 0 ? ((layers[k - 1] as Unit[])[i] as Unit).a : (inputs[i]?.(point[0], point[1]) ?? 0))
        }
      }
    }
  }
  const update = () => {
    for (const unit of layers.flat()) {
      unit.bias -= (rate * unit.sum) / unit.waiting
      for (const link of unit.links) {
        const stepped = link.weight - (rate / unit.waiting) * link.sum
        const next = stepped - rate * (l1 * Math.sign(link.weight) + l2 * link.weight)
        if (l1 > 0 && stepped * next < 0) link.dead = true
        link.weight = link.dead ? 0 : next
        link.sum = 0
      }
      unit.sum = 0
      unit.waiting = 0
    }
  }

  const found = [losses()]
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const [i, point] of sets.train.entries()) {
      learn(point)
      if ((i + 1) % batch === 0) update()
    }
    found.push(losses())
  }
  return found
}
