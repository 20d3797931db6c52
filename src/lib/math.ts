/**
 * Elementary functions with the same bits in every engine: `Math.exp` and its like differ between browsers in the last
 * place, and a link must give the same run everywhere.
 *
 * All but `erf` and `pow` follow fdlibm: Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved. Developed at
 * SunPro, a Sun Microsystems, Inc. business. Permission to use, copy, modify, and distribute this software is freely
 * granted, provided that this notice is preserved.
 */
export { erf } from './math/erf.ts'
export { exp, expm1, tanh } from './math/exp.ts'
export { log, log1p } from './math/log.ts'
export { pow } from './math/pow.ts'
export { cos, sin } from './math/trigonometry.ts'
