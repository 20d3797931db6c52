/**
 * Elementary functions with the same bits in every engine: `Math.exp` and its like differ between browsers in the last
 * place, and a link must give the same run everywhere.
 */
export { exp, expm1, tanh } from './math/exp.ts'
export { log, log1p } from './math/log.ts'
export { cos, sin } from './math/trigonometry.ts'
