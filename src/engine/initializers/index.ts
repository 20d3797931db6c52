import { glorotNormal } from './glorot-normal.ts'
import { glorotUniform } from './glorot-uniform.ts'
import { heNormal } from './he-normal.ts'
import { heUniform } from './he-uniform.ts'
import { zeros } from './zeros.ts'

/** The table of initialisers, in the order of menus. */
export const initializers = [glorotUniform, glorotNormal, heUniform, heNormal, zeros] as const

export type InitializerItem = (typeof initializers)[number]
