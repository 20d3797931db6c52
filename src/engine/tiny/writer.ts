import { Assembler, i32, v128 } from './assembler.ts'
import type { TinyNetwork } from './network.ts'
import { PartLocals, partName, type Parts } from './parts.ts'

/** A local of a program. */
export type Local = number

/** The words that programs are written in. */
export class Writer {
  /** `train(plan, from, count)`: as that of the kernels. */
  readonly assembler = new Assembler(3)
  private readonly partLocals = new PartLocals(this.assembler)
  private readonly done = this.assembler.local(i32)
  /** The learning rate of the step, and a number of each new parameter that is 0 or, where that is not finite, NaN. */
  private rate: Local = -1
  private broken: Local | null = null

  constructor(
    private readonly parts: Parts,
    private readonly network: TinyNetwork,
  ) {}

  /** What is on the stack, in a local. */
  keep(): Local {
    const local = this.assembler.local(v128)
    this.assembler.set(local)
    return local
  }

  store(value: Local, address: number): void {
    this.assembler.integer(0)
    this.assembler.get(value)
    this.assembler.memory('store', address)
  }

  /** A vector, or a number in all lanes, from an address known beforehand. */
  loaded(kind: 'vector' | 'splat', address: number): Local {
    this.assembler.integer(0)
    this.assembler.memory(kind, address)
    return this.keep()
  }

  /** `sum + b`, or `b` alone where there is nothing to add to. */
  plus(sum: Local | null, b: Local): Local {
    if (sum === null) return b
    this.assembler.get(sum)
    this.assembler.get(b)
    this.assembler.do('add')
    return this.keep()
  }

  /** `sum + b · c`, or `b · c` alone. */
  plusProduct(sum: Local | null, b: Local, c: Local): Local {
    if (sum !== null) this.assembler.get(sum)
    this.assembler.get(b)
    this.assembler.get(c)
    this.assembler.do('multiply')
    if (sum !== null) this.assembler.do('add')
    return this.keep()
  }

  /** Whether the slope of an activation is had from the pre-activation. */
  needsPreActivation(activation: number): boolean {
    return this.parts.reads(partName('back', activation), 1)
  }

  value(activation: number, z: Local): Local {
    return this.part('value', activation, [z])
  }

  back(activation: number, d: Local, z: Local, a: Local): Local {
    return this.part('back', activation, [d, z, a])
  }

  /** The gradient by the pre-activation of an output. */
  outputDelta(activation: number, z: Local, a: Local, y: Local, scale: Local): Local {
    const { loss, fromLogits } = this.network
    const slope = this.part('slope', loss, [z, a, y, scale])
    return fromLogits ? slope : this.back(activation, slope, z, a)
  }

  bound(z: Local, a: Local, y: Local): Local {
    return this.part('bound', this.network.loss, [z, a, y])
  }

  /** A vector of parameters learns from its gradient. */
  learn(address: number, gradient: Local): void {
    const { optimizer, toGradients } = this.network
    if (optimizer === null) return this.store(gradient, address + toGradients)
    const next = this.part('update', optimizer, [this.loaded('vector', address), gradient, this.rate])
    this.store(next, address)
    this.broken = this.plus(this.broken, this.difference(next, next))
  }

  private difference(a: Local, b: Local): Local {
    this.assembler.get(a)
    this.assembler.get(b)
    this.assembler.do('subtract')
    return this.keep()
  }

  private part(kind: Parameters<typeof partName>[0], code: number, given: readonly Local[]): Local {
    for (const local of given) this.assembler.get(local)
    this.parts.put(partName(kind, code), this.assembler, this.partLocals)
    return this.keep()
  }

  /** Four sums over the lanes of four vectors, as `sums` of the kernels adds them; null: of zeros. */
  sums(vectors: readonly (Local | null)[], zero: Local): Local {
    const { assembler } = this
    const [a = zero, b = zero, c = zero, d = zero] = vectors.map((vector) => vector ?? zero)
    const halves = (first: Local, second: Local): Local => {
      if (first === zero && second === zero) return zero
      assembler.get(first)
      assembler.get(second)
      assembler.shuffle([0, 4, 1, 5])
      assembler.get(first)
      assembler.get(second)
      assembler.shuffle([2, 6, 3, 7])
      assembler.do('add')
      return this.keep()
    }
    const ab = halves(a, b)
    const cd = halves(c, d)
    assembler.get(ab)
    assembler.get(cd)
    assembler.shuffle([0, 1, 4, 5])
    assembler.get(ab)
    assembler.get(cd)
    assembler.shuffle([2, 3, 6, 7])
    assembler.do('add')
    return this.keep()
  }

  shuffled(first: Local, second: Local, lanes: readonly number[]): Local {
    this.assembler.get(first)
    this.assembler.get(second)
    this.assembler.shuffle(lanes)
    return this.keep()
  }

  constant(lanes: readonly number[]): Local {
    this.assembler.vector(lanes)
    return this.keep()
  }

  /** Ends the call where a number of one of the vectors is not finite. */
  stopUnlessFinite(vectors: readonly Local[]): void {
    let total: Local | null = null
    for (const vector of vectors) total = this.plus(total, this.difference(vector, vector))
    this.stopUnlessZero(total as Local)
  }

  private stopUnlessZero(vector: Local): void {
    const { assembler } = this
    assembler.get(vector)
    assembler.vector([0, 0, 0, 0])
    assembler.do('notEqual')
    assembler.do('anyTrue')
    this.stop()
  }

  /** Ends the call with the number of steps that are done, where what is on the stack is not 0. */
  private stop(): void {
    this.assembler.if()
    this.assembler.get(this.done)
    this.assembler.do('return')
    this.assembler.do('end')
  }

  /**
   * A program: a loop over the steps. `step` is given the local that holds how many bytes after the first index those of
   * the batch stand, and has all parameters learn.
   */
  steps(step: (batch: Local) => void): Uint8Array<ArrayBuffer> {
    const { assembler, network, done } = this
    const [plan, from, count] = [0, 1, 2]
    const batch = assembler.local(i32)
    const rateStep = assembler.local(i32)
    assembler.integer(0)
    assembler.memory('integer', network.rateStep)
    assembler.set(rateStep)
    assembler.loop()
    assembler.get(done)
    assembler.get(count)
    assembler.do('greaterOrEqual')
    this.stop()
    assembler.get(from)
    assembler.get(done)
    assembler.do('addInteger')
    assembler.integer(network.batchSize * 4)
    assembler.do('multiplyInteger')
    assembler.set(batch)
    if (network.optimizer === null) {
      step(batch)
      assembler.get(plan)
      assembler.get(done)
      assembler.call(0)
      assembler.do('equalsZero')
      this.stop()
    } else {
      assembler.get(done)
      assembler.get(rateStep)
      assembler.do('multiplyInteger')
      assembler.memory('splat', network.rates)
      this.rate = this.keep()
      step(batch)
      this.stopUnlessZero(this.broken as Local)
    }
    assembler.get(done)
    assembler.integer(1)
    assembler.do('addInteger')
    assembler.set(done)
    assembler.branch(0)
    assembler.do('end')
    assembler.integer(0)
    return assembler.module()
  }
}
