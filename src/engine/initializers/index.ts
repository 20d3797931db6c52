import { constant } from './constant.ts'
import { glorotNormal } from './glorot-normal.ts'
import { glorotUniform } from './glorot-uniform.ts'
import { heNormal } from './he-normal.ts'
import { heUniform } from './he-uniform.ts'
import { lecunNormal } from './lecun-normal.ts'
import { lecunUniform } from './lecun-uniform.ts'
import { normal } from './normal.ts'
import { orthogonal } from './orthogonal.ts'
import { uniform } from './uniform.ts'
import { zeros } from './zeros.ts'

/** The table of initialisers, in the order of menus. */
export const initializers = [
  glorotUniform,
  glorotNormal,
  heUniform,
  heNormal,
  lecunUniform,
  lecunNormal,
  orthogonal,
  uniform,
  normal,
  constant,
  zeros,
] as const

export type InitializerItem = (typeof initializers)[number]
