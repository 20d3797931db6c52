import { expect, it } from 'vitest'
import { seedrandom } from '../../src/lib/seedrandom.ts'

/** The first numbers of the npm package for each seed. */
it.each([
  ['0.59704', [0.3720885891366738, 0.5777042295963245, 0.512260760220704]],
  ['words', [0.12519261968915057, 0.7199878091151241, 0.7812892710247519]],
  ['', [0.23144008215179881, 0.27404636548159655, 0.7901279251811976]],
  ['씨앗', [0.029320035371011695, 0.9690657452463669, 0.38092288636381266]],
  ['x'.repeat(300), [0.952495823023581, 0.9378530102966817, 0.8504259399717166]],
  ['a\u0000b', [0.9893621746445622, 0.7113762300424777, 0.9301794675785415]],
])('seeded with %j it draws what the package draws', (seed, expected) => {
  const draw = seedrandom(seed)
  expect(expected.map(() => draw())).toEqual(expected)
})
