import temml from 'temml'
import { expect, it } from 'vitest'
import { layerSettings, outputSettings, trainingSettings } from '../../src/experiment/settings.ts'
import type { Setting } from '../../src/lib/setting.ts'

const formulas = [trainingSettings, layerSettings, outputSettings]
  .flatMap((group): Setting[] => Object.values(group))
  .flatMap((setting) => {
    if (setting.kind !== 'choice' && setting.kind !== 'item') return []
    return setting.options.flatMap((option: { readonly formula?: string | readonly string[] }) =>
      [option.formula ?? []].flat().map((line) => `${setting.symbol ?? ''} ${line}`),
    )
  })

it('every formula that a setting shows can be typeset', () => {
  expect(formulas.length).toBeGreaterThan(60)
  const typeset = formulas.map((formula) => temml.renderToString(formula, { throwOnError: true, strict: true }))
  expect(typeset.filter((mathml) => !/^<math>.*<\/math>$/.test(mathml) || mathml.includes('merror'))).toEqual([])
})
