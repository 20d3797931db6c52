import { cos4, erf4, exp4, expm14, log1p4, log4, sigmoid4, sin4, tanh4 } from './math'

/** The elementary functions over arrays in place, `count` a multiple of 4: how their error bounds are measured. */

export function exp(values: usize, count: i32): void {
  for (let i: usize = 0; i < (<usize>count) << 2; i += 16) v128.store(values + i, exp4(v128.load(values + i)))
}

export function log(values: usize, count: i32): void {
  for (let i: usize = 0; i < (<usize>count) << 2; i += 16) v128.store(values + i, log4(v128.load(values + i)))
}

export function log1p(values: usize, count: i32): void {
  for (let i: usize = 0; i < (<usize>count) << 2; i += 16) v128.store(values + i, log1p4(v128.load(values + i)))
}

export function sigmoid(values: usize, count: i32): void {
  for (let i: usize = 0; i < (<usize>count) << 2; i += 16) v128.store(values + i, sigmoid4(v128.load(values + i)))
}

export function tanh(values: usize, count: i32): void {
  for (let i: usize = 0; i < (<usize>count) << 2; i += 16) v128.store(values + i, tanh4(v128.load(values + i)))
}

export function erf(values: usize, count: i32): void {
  for (let i: usize = 0; i < (<usize>count) << 2; i += 16) v128.store(values + i, erf4(v128.load(values + i)))
}

export function expm1(values: usize, count: i32): void {
  for (let i: usize = 0; i < (<usize>count) << 2; i += 16) v128.store(values + i, expm14(v128.load(values + i)))
}

export function sin(values: usize, count: i32): void {
  for (let i: usize = 0; i < (<usize>count) << 2; i += 16) v128.store(values + i, sin4(v128.load(values + i)))
}

export function cos(values: usize, count: i32): void {
  for (let i: usize = 0; i < (<usize>count) << 2; i += 16) v128.store(values + i, cos4(v128.load(values + i)))
}
