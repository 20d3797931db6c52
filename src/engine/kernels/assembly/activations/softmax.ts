import { exp4 } from '../math'

/** Samples in lanes: each column becomes `e^{z − max} / Σ e^{z − max}`. */
export function softmaxColumns(z: usize, a: usize, step: usize, units: i32, lanes: i32): void {
  for (let s = 0; s < lanes; s += 4) {
    const first = (<usize>s) << 2
    let top = v128.load(z + first)
    for (let u = 1; u < units; u++) top = f32x4.pmax(top, v128.load(z + first + <usize>u * step))
    let sum = f32x4.splat(0)
    for (let u = 0; u < units; u++) {
      const at = first + <usize>u * step
      const e = exp4(f32x4.sub(v128.load(z + at), top))
      v128.store(a + at, e)
      sum = f32x4.add(sum, e)
    }
    const scale = f32x4.div(f32x4.splat(1), sum)
    for (let u = 0; u < units; u++) {
      const at = a + first + <usize>u * step
      v128.store(at, f32x4.mul(v128.load(at), scale))
    }
  }
}
