import type { Kernels } from '../../src/engine/kernels/compile.ts'
import type { Contender, Trainer } from './contender.ts'
import { machine, multiplyAddName, productName } from './machine.ts'
import { measure } from './measure.ts'
import { ourMapper, ourName, ourTrainer } from './ours.ts'
import { convnetjsMapper, convnetjsTrainer } from './peers/convnetjs.ts'
import { neatapticCan, neatapticMapper, neatapticTrainer } from './peers/neataptic.ts'
import { backends, prepareTensorflow, tensorflowMapper, tensorflowTrainer } from './peers/tensorflow.ts'
import { cells, maps, trainings, type Workload } from './workloads.ts'

/** Our speed beside that of others and of the machine, in one process, everyone in turn. */

export interface Result {
  /** Samples per second; of a map, cells. */
  readonly ours: number
  readonly peers: Readonly<Record<string, number>>
  readonly ratioToBestPeer: number
  /** Of what the machine multiplies and adds in registers alone. */
  readonly shareOfSimdPeak: number
  /** Multiplications and additions a second, in thousand millions: ours, in registers, and of a product in the cache. */
  readonly gigaflops: { readonly ours: number; readonly registers: number; readonly product: number }
}

export interface Means {
  readonly kernels: Kernels
  readonly limits: WebAssembly.Module
  /** Where the binaries of TensorFlow.js are: a folder, or an address for each. */
  readonly tensorflow: string | Record<string, string>
}

const turns = 9
const milliseconds = 40

/** Multiplications and additions for one sample: a pair for each parameter forward, and twice that backward. */
const operationsPerSample = ({ parameters }: Workload, trains: boolean): number => (trains ? 3 : 1) * 2 * parameters

/** Batches after which all losses must still agree. */
const compared = 12

async function trainersOf({ kernels }: Means, workload: Workload): Promise<Trainer[]> {
  const { spec } = workload
  const trainers = [ourTrainer(kernels, workload)]
  for (const backend of backends) trainers.push(await tensorflowTrainer(spec, backend))
  trainers.push(convnetjsTrainer(spec))
  if (neatapticCan(spec)) trainers.push(neatapticTrainer(spec))
  return trainers
}

async function losses(trainers: readonly Trainer[]): Promise<number[]> {
  const values: number[] = []
  for (const trainer of trainers) {
    await trainer.start?.()
    values.push(trainer.loss())
  }
  return values
}

const check = (isRight: boolean, message: string): void => {
  if (!isRight) throw new Error(message)
}

/** @throws Error where the losses of the trainers are not the same */
async function expectSame(name: string, when: string, trainers: readonly Trainer[]): Promise<number[]> {
  const values = await losses(trainers)
  const [first = 0] = values
  const words = trainers.map((trainer, k) => `${trainer.name} ${values[k]}`).join(', ')
  check(
    values.every((value) => Math.abs(value - first) < 0.01 * first),
    `${name}: not the same losses ${when}: ${words}`,
  )
  return values
}

async function measureTraining(means: Means, workload: Workload): Promise<Result> {
  const { name } = workload
  const trainers = await trainersOf(means, workload)
  const before = await expectSame(name, 'at the start', trainers)
  for (const trainer of trainers) {
    await trainer.start?.()
    trainer.train(compared)
  }
  await expectSame(name, `after ${compared} batches`, trainers)
  const result = await compare(means, workload, trainers, true)
  for (const [k, loss] of (await losses(trainers)).entries()) {
    check(loss < (before[k] as number), `${name}: ${trainers[k]?.name} does not learn: ${before[k]} → ${loss}`)
  }
  return result
}

async function measureMap(means: Means, workload: Workload): Promise<Result> {
  const { name, spec } = workload
  const { out, ...ours } = ourMapper(means.kernels, spec)
  const mappers: Contender[] = [ours]
  const outs = [out]
  const own = (): Float32Array => {
    const values = new Float32Array(out.length)
    outs.push(values)
    return values
  }
  for (const backend of backends) mappers.push(await tensorflowMapper(spec, backend, own()))
  mappers.push(convnetjsMapper(spec, own()))
  if (neatapticCan(spec)) mappers.push(neatapticMapper(spec, own()))
  const result = await compare(means, workload, mappers, false)
  for (const [k, values] of outs.entries()) {
    const mapper = mappers[k] as Contender
    await mapper.start?.()
    for (let done = 0; done < cells; ) done += mapper.work()
    const far = values.findIndex((value, i) => !(Math.abs(value - (out[i] as number)) < 1e-4))
    check(far < 0, `${name}: ${mappers[k]?.name} has ${values[far]} where ours is ${out[far]}`)
  }
  return result
}

async function compare(
  { limits }: Means,
  workload: Workload,
  contenders: readonly Contender[],
  trains: boolean,
): Promise<Result> {
  const rates = await measure([...contenders, ...machine(limits)], { turns, milliseconds })
  const of = (name: string): number => rates.get(name) as number
  const peers = Object.fromEntries(contenders.slice(1).map(({ name }) => [name, of(name)]))
  const ours = of(ourName)
  const flops = ours * operationsPerSample(workload, trains)
  const registers = of(multiplyAddName)
  return {
    ours,
    peers,
    ratioToBestPeer: ours / Math.max(...Object.values(peers)),
    shareOfSimdPeak: flops / registers,
    gigaflops: { ours: flops / 1e9, registers: registers / 1e9, product: of(productName) / 1e9 },
  }
}

/**
 * @param only names of workloads; all of them where there is none
 * @throws Error where a contender computes something else than ours, or does not learn
 */
export async function measureSpeed(
  means: Means,
  only: readonly string[],
  tell: (workload: Workload, result: Result) => void,
): Promise<Record<string, Result>> {
  await prepareTensorflow(means.tensorflow)
  const results: Record<string, Result> = {}
  for (const [workloads, measureOne] of [[trainings, measureTraining] as const, [maps, measureMap] as const]) {
    for (const workload of workloads) {
      if (only.length && !only.includes(workload.name)) continue
      const result = await measureOne(means, workload)
      results[workload.name] = result
      tell(workload, result)
    }
  }
  return results
}
