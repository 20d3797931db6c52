import type { Result } from './speed.ts'
import type { Workload } from './workloads.ts'

/** The results in lines for people. */

const amount = (value: number): string => {
  const [unit, divisor] = value >= 1e6 ? ['M', 1e6] : value >= 1e3 ? ['k', 1e3] : ['', 1]
  return `${(value / divisor).toPrecision(3)}${unit}`
}

export const head = [
  'Samples per second (of maps: cells), medians of interleaved turns in one process, one thread. Operations: 2 × parameters',
  'forward, three times that for training. Peak: multiply and add of SIMD registers alone.',
  '',
].join('\n')

export function line(
  { name, what }: Workload,
  { ours, peers, ratioToBestPeer, shareOfSimdPeak, gigaflops }: Result,
): string {
  const others = Object.entries(peers).map(([peer, rate]) => `${peer} ${amount(rate)}`)
  return [
    `${name.padEnd(4)}${what}`,
    `      ours ${amount(ours)}   ${others.join('   ')}`,
    `      ${ratioToBestPeer.toFixed(1)} × the best peer   ${(100 * shareOfSimdPeak).toFixed(1)} % of the SIMD peak   ` +
      `(${gigaflops.ours.toFixed(1)} Gflop/s; registers ${gigaflops.registers.toFixed(1)}, ` +
      `product in the cache ${gigaflops.product.toFixed(1)})`,
  ].join('\n')
}
