import { blobs } from './blobs.ts'
import { circle } from './circle.ts'
import { gaussian } from './gaussian.ts'
import { iris } from './iris.ts'
import { moons } from './moons.ts'
import { multiGaussian } from './multi-gaussian.ts'
import { pass } from './pass.ts'
import { penguins } from './penguins.ts'
import { playgroundCircle } from './playground/circle.ts'
import { playgroundGauss } from './playground/gauss.ts'
import { playgroundHills } from './playground/hills.ts'
import { playgroundPlane } from './playground/plane.ts'
import { playgroundSpiral } from './playground/spiral.ts'
import { playgroundXor } from './playground/xor.ts'
import { sine } from './sine.ts'
import { spiral } from './spiral.ts'
import { tiltedPlane } from './tilted-plane.ts'
import { xor } from './xor.ts'

/** The table of datasets, in the order of the gallery. */
export const datasets = [
  moons,
  circle,
  xor,
  spiral,
  gaussian,
  pass,
  blobs,
  iris,
  penguins,
  tiltedPlane,
  multiGaussian,
  sine,
  playgroundCircle,
  playgroundXor,
  playgroundGauss,
  playgroundSpiral,
  playgroundPlane,
  playgroundHills,
] as const

export type DatasetId = (typeof datasets)[number]['id']
