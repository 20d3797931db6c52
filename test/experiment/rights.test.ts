import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { groupNames, partNames } from '../../src/experiment/part-names.ts'
import { partGroups, parts } from '../../src/experiment/parts.ts'
import { onlyShown, rightOptions, rightsPresets, rightTo, withRight } from '../../src/experiment/rights.ts'

const ids = parts.map(({ id }) => id)

describe('what others may do', () => {
  it('has a name for every part and for every group', () => {
    expect(Object.keys(partNames)).toEqual(ids)
    expect(Object.keys(groupNames)).toEqual(Object.keys(partGroups))
  })

  it('is what was chosen last, and leaves the rest', () => {
    const right = fc.constantFrom(...rightOptions.map(({ id }) => id))
    fc.assert(
      fc.property(fc.subarray(ids), right, fc.subarray(ids), right, (first, before, second, after) => {
        const rights = withRight(withRight({ hidden: [], locked: [] }, first, before), second, after)
        for (const id of ids.filter((one) => !onlyShown.includes(one))) {
          const chosen = second.includes(id) ? after : first.includes(id) ? before : 'free'
          expect(rightTo(rights, id)).toBe(chosen)
        }
      }),
    )
  })

  it('has presets that say what they do', () => {
    const [everything, homework, play, picture] = rightsPresets.map(({ rights }) => rights)
    expect(everything).toEqual({ hidden: [], locked: [] })
    expect(homework?.hidden).toEqual([])
    expect(homework?.locked).toEqual(expect.arrayContaining(['data', 'noise', 'layers', 'units', 'weights']))
    expect(homework?.locked).not.toEqual(expect.arrayContaining(['lr']))
    expect(ids.filter((id) => rightTo(play as (typeof rightsPresets)[0]['rights'], id) === 'free')).toEqual(
      'play step reset speed network numbers output showval hard curves views'.split(' '),
    )
    expect(ids.filter((id) => !picture?.hidden.some((one) => one === id))).toEqual(['play', 'reset', 'output'])
  })
})
