import { describe, expect, it } from 'vitest'
import { loadKernels } from '../../src/engine/kernels/node.ts'
import { simdRun } from '../../src/engine/run.ts'
import { readLink } from '../../src/experiment/link.ts'
import type { Answer, Carry, Command, Event, LayerWeights, Metrics } from '../../src/training/protocol.ts'
import { late } from '../../src/training/late.ts'
import { Session } from '../../src/training/session.ts'

const kernels = await loadKernels()
const link = 'v=1&data=moons&n=100&layers=4,3'
const experimentOf = (more = '') => readLink(`${link}${more}`).experiment

/** A session that is told what to do and asked what came of it; it works only when it is told to step. */
class Bench {
  readonly events: Event[] = []
  run = 0
  readonly session = new Session({
    late: () => late,
    now: () => 0,
    post: (event) => this.events.push(event),
    start: (spec) => simdRun(kernels, spec),
  })

  constructor(more = '') {
    this.load(more)
  }

  load(more: string, carry?: Carry): void {
    this.send({ type: 'load', run: ++this.run, experiment: experimentOf(more), ...(carry && { carry }) })
  }

  return(more: string, branch: string): void {
    this.send({ type: 'return', run: ++this.run, experiment: experimentOf(more), branch, rate: null })
  }

  change = (more: string) => this.send({ type: 'change', experiment: experimentOf(more) })
  seek = (epoch: number) => this.send({ type: 'seek', epoch })
  send = (command: Command) => this.session.handle(command)

  private answer(command: Command): Answer | null | undefined {
    this.send(command)
    return this.of('answer').at(-1)?.answer
  }

  epochs = (count: number) => this.answer({ type: 'step', count, unit: 'epoch', request: 1 }) as Metrics
  weights = () => this.answer({ type: 'ask', question: { about: 'weights' }, request: 1 }) as LayerWeights[]

  of<T extends Event['type']>(type: T): Extract<Event, { type: T }>[] {
    return this.events.filter((event): event is Extract<Event, { type: T }> => event.type === type)
  }

  get branch() {
    const found = this.of('branch').at(-1)?.branch
    if (!found) throw new Error('no branch was told')
    return found
  }
}

describe('a branch', () => {
  it('leaves the past with another setting; the curve that it left is told whole', () => {
    const bench = new Bench()
    const first = bench.branch
    expect(first).toMatchObject({ from: null, before: [], carried: null })
    bench.epochs(5)
    const five = bench.weights()
    bench.epochs(5)
    bench.seek(5)
    bench.change('&lr=0.1')
    expect(bench.weights()).toEqual(five)
    expect(bench.branch).toBe(first)
    bench.epochs(5)
    expect(bench.branch.id).not.toBe(first.id)
    expect(bench.branch).toMatchObject({ from: 5, carried: null })
    expect(bench.branch.before.map(({ epoch }) => epoch)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    // It is what a run from there with the other rate is.
    const other = new Bench()
    other.epochs(5)
    other.change('&lr=0.1')
    other.epochs(5)
    expect(bench.weights()).toEqual(other.weights())
  })

  it('begins where weights are set by hand in the past, and is what is kept from then on', () => {
    const bench = new Bench()
    bench.epochs(6)
    const [end, first] = [bench.weights(), bench.branch]
    bench.seek(3)
    bench.send({ type: 'save' })
    expect(bench.of('checkpoint').at(-1)?.resume.checkpoint.epoch).toBe(6)
    bench.send({ type: 'write', parameters: [[2, 1.25]] })
    expect(bench.branch).toMatchObject({ from: 3, carried: null })
    bench.send({ type: 'save' })
    const kept = bench.of('checkpoint').at(-1)?.resume
    expect([kept?.checkpoint.epoch, kept?.checkpoint.parameters[2]]).toEqual([3, 1.25])
    expect(kept?.history.map(({ epoch }) => epoch)).toEqual([0, 1, 2, 3])
    bench.return('', first.id)
    expect(bench.weights()).toEqual(end)
  })

  it('begins where weights are frozen in the past, and the old one has them free', () => {
    const bench = new Bench()
    bench.epochs(6)
    const first = bench.branch
    bench.seek(3)
    const before = bench.weights()
    bench.send({ type: 'freeze', parameters: [0] })
    expect(bench.branch).toMatchObject({ from: 3, frozen: [0] })
    bench.epochs(2)
    expect(bench.weights()[0]?.w[0]?.[0]).toBe(before[0]?.w[0]?.[0])
    bench.return('', first.id)
    expect(bench.branch).toMatchObject({ id: first.id, frozen: [] })
  })

  it('is none where it goes on from its end', () => {
    const bench = new Bench()
    bench.epochs(4)
    const weights = bench.weights()
    const { id } = bench.branch
    bench.seek(2)
    bench.seek(4)
    expect(bench.epochs(0)).toMatchObject({ step: 12 })
    expect(bench.weights()).toEqual(weights)
    bench.epochs(1)
    expect(bench.branch.id).toBe(id)
  })

  it('that was left comes back, with its settings, its past and its frozen weights, and goes on bit for bit', () => {
    const [bench, quiet] = [new Bench(), new Bench()]
    const { id } = bench.branch
    for (const one of [bench, quiet]) {
      one.send({ type: 'freeze', parameters: [3, 7] })
      one.epochs(10)
    }
    bench.seek(5)
    bench.change('&lr=0.1')
    bench.epochs(3)
    const left = { id: bench.branch.id, weights: bench.weights() }
    bench.return('', id)
    expect(bench.branch).toMatchObject({ id, from: null, before: [], frozen: [3, 7] })
    expect(bench.weights()).toEqual(quiet.weights())
    expect(bench.epochs(6)).toEqual(quiet.epochs(6))
    expect(bench.weights()).toEqual(quiet.weights())
    bench.seek(7)
    expect(bench.weights()).not.toEqual(quiet.weights())
    // And back again.
    bench.return('&lr=0.1', left.id)
    expect(bench.branch).toMatchObject({ id: left.id, from: 5 })
    expect(bench.weights()).toEqual(left.weights)
  })

  it('with a network of its own takes along the weights that fit, and the curve up to there', () => {
    const bench = new Bench()
    bench.epochs(10)
    bench.seek(6)
    const then = bench.weights()
    bench.load('&layers=4:relu,3', 'past')
    expect(bench.weights()).toEqual(then)
    expect(bench.branch).toMatchObject({ from: 6, carried: { kept: 31, of: 31 }, before: { length: 11 } })
    expect(bench.epochs(0)).toMatchObject({ epoch: 6 })
    bench.epochs(1)
    expect(bench.weights()).not.toEqual(then)
  })

  it('that has not trained yet still takes from where it came', () => {
    const bench = new Bench()
    bench.epochs(10)
    bench.seek(6)
    const then = bench.weights()
    bench.load('&layers=2,3', 'past')
    expect(bench.branch.carried).toEqual({ kept: 19, of: 19 })
    const { id } = bench.branch
    bench.load('&layers=4,3', 'past')
    expect(bench.branch).toMatchObject({ from: 6, carried: { kept: 31, of: 31 } })
    expect(bench.weights()).toEqual(then)
    // Once it has trained, a new network is a new start.
    bench.epochs(1)
    bench.load('&layers=2,3', 'past')
    expect(bench.branch).toMatchObject({ from: null, carried: null })
    expect(bench.epochs(0)).toMatchObject({ epoch: 0 })
    bench.return('&layers=2,3', id)
    expect(bench.branch).toMatchObject({ id, from: 6 })
    expect(bench.epochs(0)).toMatchObject({ epoch: 6 })
  })

  it('goes on from the present where that is asked for', () => {
    const bench = new Bench()
    bench.epochs(10)
    const ten = bench.weights()
    bench.load('&layers=4:relu,3', 'past')
    expect(bench.weights()).not.toEqual(ten)
    const other = new Bench()
    other.epochs(10)
    other.load('&layers=4:relu,3', 'now')
    expect(other.weights()).toEqual(ten)
    expect(other.branch).toMatchObject({ from: 10, carried: { kept: 31, of: 31 } })
  })

  it('that is forgotten is a new start', () => {
    const bench = new Bench()
    bench.epochs(3)
    bench.return('', 'never/1')
    expect(bench.branch.from).toBeNull()
    expect(bench.epochs(0)).toMatchObject({ epoch: 0, step: 0 })
  })

  it('of a run that diverged has diverged when it comes back, and its past has not', () => {
    const bench = new Bench('&data=plane&layers=4:linear&opt=sgd&lr=900')
    bench.epochs(300)
    const { id } = bench.branch
    expect(bench.of('stopped')).toHaveLength(1)
    bench.seek(0)
    expect(bench.epochs(0)).toMatchObject({ epoch: 0, step: 0 })
    bench.change('&data=plane&layers=4:linear&opt=sgd&lr=0.001')
    expect(bench.epochs(2)).toMatchObject({ epoch: 2 })
    bench.return('&data=plane&layers=4:linear&opt=sgd&lr=900', id)
    expect(bench.of('stopped').at(-1)?.reason).toMatchObject({ kind: 'diverged' })
  })
})
