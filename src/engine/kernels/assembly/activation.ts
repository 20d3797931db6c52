import { exp4, flush, sigmoid4, tanh4 } from './math'

/** The codes are those of the table of activations. */
const linear = 0
const sigmoid = 1
const tanh = 2
const relu = 3
const softmax = 4

/** `A[u][s] = g(Z[u][s])`, in place where `a` is `z`. */
export function activate(code: i32, z: usize, a: usize, step: usize, units: i32, lanes: i32): void {
  if (code == linear) {
    if (a != z) copyRows(z, a, step, units, lanes)
    return
  }
  if (code == softmax) {
    softmaxColumns(z, a, step, units, lanes)
    return
  }
  const bytes = (<usize>lanes) << 2
  for (let u = 0; u < units; u++) {
    const row = <usize>u * step
    let from = z + row
    let to = a + row
    const end = from + bytes
    if (code == tanh) {
      while (from < end) {
        v128.store(to, tanh4(v128.load(from)))
        from += 16
        to += 16
      }
    } else if (code == sigmoid) {
      while (from < end) {
        v128.store(to, sigmoid4(v128.load(from)))
        from += 16
        to += 16
      }
    } else if (code == relu) {
      while (from < end) {
        v128.store(to, f32x4.pmax(v128.load(from), f32x4.splat(0)))
        from += 16
        to += 16
      }
    }
  }
}

function copyRows(from: usize, to: usize, step: usize, units: i32, lanes: i32): void {
  for (let u = 0; u < units; u++) memory.copy(to + <usize>u * step, from + <usize>u * step, (<usize>lanes) << 2)
}

/** Each sample's column becomes `e^{z − max} / Σ e^{z − max}`. */
function softmaxColumns(z: usize, a: usize, step: usize, units: i32, lanes: i32): void {
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

/** `D[u][s] *= g′`, from the activations; too small numbers become 0. */
export function throughActivation(code: i32, a: usize, d: usize, step: usize, units: i32, lanes: i32): void {
  const bytes = (<usize>lanes) << 2
  const one = f32x4.splat(1)
  for (let u = 0; u < units; u++) {
    const row = <usize>u * step
    let from = a + row
    let to = d + row
    const end = from + bytes
    if (code == tanh) {
      while (from < end) {
        const x = v128.load(from)
        v128.store(to, flush(f32x4.mul(v128.load(to), f32x4.sub(one, f32x4.mul(x, x)))))
        from += 16
        to += 16
      }
    } else if (code == sigmoid) {
      while (from < end) {
        const x = v128.load(from)
        v128.store(to, flush(f32x4.mul(v128.load(to), f32x4.mul(x, f32x4.sub(one, x)))))
        from += 16
        to += 16
      }
    } else if (code == relu) {
      while (from < end) {
        v128.store(to, flush(v128.and(v128.load(to), f32x4.gt(v128.load(from), f32x4.splat(0)))))
        from += 16
        to += 16
      }
    }
  }
}
