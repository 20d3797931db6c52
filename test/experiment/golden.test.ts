import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readLink } from '../../src/experiment/link.ts'
import {
  dataSettings,
  generalSettings,
  layerSettings,
  outputSettings,
  trainingSettings,
  viewSettings,
} from '../../src/experiment/settings.ts'
import type { Setting, Settings } from '../../src/lib/setting.ts'

type Facts = Readonly<Record<string, unknown>>

interface Golden {
  readonly link: string
  readonly says: Facts
}

const text = readFileSync(join(import.meta.dirname, 'golden/v1.txt'), 'utf8')

/** The blocks of the file: see its head. */
function goldenLinks(): readonly Golden[] {
  const found: { link: string; says: Record<string, unknown> }[] = []
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('# ') || line === '#') continue
    const fact = /^ {2}(\S+) = (.+)$/.exec(line)
    if (fact)
      (found.at(-1) as Golden & { says: Record<string, unknown> }).says[fact[1] as string] = JSON.parse(
        fact[2] as string,
      )
    else found.push({ link: line, says: {} })
  }
  return found
}

/** A value of a document by its path; of layers by their place. */
const at = (document: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((node, name) => (node as Facts | undefined)?.[name], document)

const links = goldenLinks()
const first = links[0] as Golden
const datasetOf = (link: string) => /data=(\w+)/.exec(link)?.[1]
/** What a link must open as a whole: the first of all, over it the first of its dataset, over it its own facts. */
function factsOf({ link, says }: Golden): Facts {
  const usual = links.find((one) => datasetOf(one.link) === datasetOf(link)) as Golden
  const facts = { ...first.says, ...usual.says, ...says }
  const layers = facts['network.layers.length'] as number
  const isGone = (path: string) => Number(/^network\.layers\.(\d+)/.exec(path)?.[1] ?? -1) >= layers
  return Object.fromEntries(Object.entries(facts).filter(([path]) => !isGone(path)))
}

describe('links of version 1 open for ever', () => {
  for (const golden of links) {
    it(`opens ${golden.link}`, () => {
      const { experiment, problems } = readLink(golden.link)
      expect(problems).toEqual([])
      const facts = factsOf(golden)
      expect(Object.fromEntries(Object.keys(facts).map((path) => [path, at(experiment, path)]))).toEqual(facts)
    })
  }

  it('and every key stands in one of them: a new key needs a new line', () => {
    const names = new Set([...text.matchAll(/[&#:?]([a-z0-9]+)=/g)].map(([, key]) => key))
    const keysOf = (settings: Settings) => Object.values(settings).flatMap(ownKeys)
    const ownKeys = (setting: Setting): string[] => [
      setting.key,
      ...(setting.kind === 'item' ? setting.options.flatMap(({ parameters }) => keysOf(parameters)) : []),
    ]
    const { units: _, activation: __, ...layers } = layerSettings
    const groups: readonly Settings[] = [
      generalSettings,
      dataSettings,
      layers,
      outputSettings,
      trainingSettings,
      viewSettings,
    ]
    expect([...groups.flatMap(keysOf), 'own'].filter((key) => !names.has(key))).toEqual([])
  })

  it('and every setting has its usual value in the first', () => {
    const paths = Object.keys(first.says)
    const { experiment } = readLink(first.link)
    const own = (group: object, path: string) => Object.keys(group).map((name) => `${path}${name}`)
    const all = [
      ...own(experiment.data, 'data.'),
      ...experiment.network.layers.flatMap((layer, k) => own(layer, `network.layers.${k}.`)),
      ...own(experiment.network.output, 'network.output.'),
      ...own(experiment.training, 'training.'),
      ...own(experiment.view, 'view.'),
    ]
    expect(all.filter((path) => !paths.includes(path))).toEqual([])
  })
})
