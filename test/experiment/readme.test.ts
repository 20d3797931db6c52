import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { createPageApi } from '../../src/app/page-api.ts'
import {
  dataSettings,
  generalSettings,
  layerSettings,
  outputSettings,
  trainingSettings,
  viewSettings,
} from '../../src/experiment/settings.ts'
import { parts } from '../../src/experiment/parts.ts'
import type { Setting } from '../../src/lib/setting.ts'
import type { Workspace } from '../../src/state/workspace.ts'

const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8')

it('the README names every key of a link and everything that can be chosen', () => {
  const missing: string[] = []
  const need = (word: string) => readme.includes(word) || missing.push(word)
  const groups = [generalSettings, dataSettings, outputSettings, trainingSettings, viewSettings]
  for (const setting of groups.flatMap((group): Setting[] => Object.values(group))) {
    need(`\`${setting.key}\``)
  }
  for (const { key, options } of [
    dataSettings.dataset,
    dataSettings.features,
    trainingSettings.loss,
    trainingSettings.optimizer,
    trainingSettings.schedule,
    trainingSettings.earlyStopping,
    viewSettings.speed,
    { key: ':init=', options: layerSettings.initializer.options },
    { key: ':norm=', options: layerSettings.normalization.options },
  ]) {
    const row = readme.split('\n').find((line) => line.includes(`\`${key}`)) ?? ''
    for (const { id } of options)
      if (!row.includes(`\`${id}\``) && !/x\d\d?x?[\d]|x([2-9]|1\d)/.test(id)) missing.push(`${key}=${id}`)
  }
  for (const { id } of parts) need(`\`${id}\``)
  const { units: _, activation: __, ...ofLayers } = layerSettings
  for (const { key } of Object.values(ofLayers)) need(`\`:${key}=`)
  expect(missing).toEqual([])
})

it('the README names every member of the page API', () => {
  const members = Object.keys(createPageApi({} as Workspace)).filter((name) => name !== 'version')
  expect(members.length).toBeGreaterThan(8)
  for (const name of members) expect(readme).toMatch(new RegExp(`\`${name}[(\`]|\`${name}\\(`))
})
