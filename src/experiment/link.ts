import { datasetOf } from '../data/dataset-of.ts'
import type { Setting, Settings } from '../lib/setting.ts'
import { defaultExperiment, defaultOutput } from './defaults.ts'
import { parseLayers, writeLayers } from './link-layers.ts'
import { parseFrozen, writeFrozen } from './frozen.ts'
import { decode, parseValue, splitOnce, writeValue } from './link-value.ts'
import { isPlaygroundAddress, isPlaygroundLink, readPlaygroundLink, withoutEnd } from './playground-link.ts'
import { limits } from './limits.ts'
import { atMost, type Problem, problems } from './problem.ts'
import { type Reading, readExperiment } from './read.ts'
import { type PartId, parts } from './parts.ts'
import { dataSettings, generalSettings, outputSettings, trainingSettings, viewSettings } from './settings.ts'
import { type Experiment, version } from './types.ts'

/**
 * The link: everything after `#`. `v=1&data=spiral&layers=8:relu,4&lr=0.03`: a version, then settings by their keys,
 * each once, defaults left out, in the order of the document. Readable and editable by hand.
 */

/** Longest link that is read, in UTF-16 code units. */
export const longestLink = limits.link

/** Where in the document each flat group of settings stands. */
const groups: readonly (readonly [path: readonly string[], settings: Settings])[] = [
  [[], generalSettings],
  [['data'], dataSettings],
  [['network', 'output'], outputSettings],
  [['training'], trainingSettings],
  [['view'], viewSettings],
]

const layersKey = 'layers'
/** Another way to write `hide`: all parts but these. */
const showKey = 'show'
/** Long, and not to be read: they stand at the end. */
const ownKey = 'own'
const weightsKey = 'weights'
const frozenKey = 'frozen'

type Tree = { [key: string]: unknown }

const descend = (tree: unknown, path: readonly string[]): Tree =>
  path.reduce((node, name) => (node as Tree)[name], tree) as Tree

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** What the link need not say: the defaults of this dataset and, for the output layer, of this loss. */
function impliedBy(experiment: Experiment): Experiment {
  const implied = defaultExperiment(experiment.data.dataset, experiment.data.own)
  const { task } = datasetOf(experiment.data)
  return {
    ...implied,
    network: {
      ...implied.network,
      output: defaultOutput(task, experiment.training.loss.id),
    },
  }
}

/** The experiment as the text after `#`. */
export function writeLink(experiment: Experiment): string {
  const implied = impliedBy(experiment)
  const said = [`v=${version}`]
  for (const [path, settings] of groups) {
    const values = descend(experiment, path)
    const usual = descend(implied, path)
    for (const [name, setting] of Object.entries(settings)) {
      // The dataset is always named: a link should say what it is about.
      if (setting !== dataSettings.dataset && same(values[name], usual[name])) continue
      said.push(`${setting.key}=${writeValue(setting, values[name])}`)
    }
    if (path[0] === 'data' && !same(experiment.network.layers, implied.network.layers)) {
      said.push(`${layersKey}=${writeLayers(experiment.network.layers)}`)
    }
  }
  const { frozen } = experiment.network
  if (frozen !== undefined) said.push(`${frozenKey}=${writeFrozen(frozen)}`)
  if (experiment.data.own !== undefined) said.push(`${ownKey}=${experiment.data.own}`)
  if (experiment.network.weights !== undefined) said.push(`${weightsKey}=${experiment.network.weights}`)
  // A bracket at the end is often taken for one of the sentence that the link stands in.
  return said.join('&').replace(/\)$/, '%29')
}

const settingsByKey: ReadonlyMap<string, readonly [path: readonly string[], name: string, setting: Setting]> = new Map(
  groups.flatMap(([path, settings]) =>
    Object.entries(settings).map(([name, setting]) => [setting.key, [path, name, setting]] as const),
  ),
)

/** What stands after the `#` of an address, which some tools write in percent, or the text itself. */
function afterHash(link: string, isAddress: boolean): string {
  const hash = link.indexOf('#')
  if (hash >= 0) return link.slice(hash + 1)
  if (!isAddress) return link
  const encoded = link.indexOf('%23')
  return encoded < 0 ? '' : link.slice(encoded + 3)
}

/**
 * The experiment of a link, ours or one of TensorFlow Playground: a whole address, or what stands after its `#`. Total: any text gives an experiment and
 * the list of what was not taken as it stands.
 */
export function readLink(link: string): Reading {
  const found: Problem[] = []
  const isThere = isPlaygroundAddress(link)
  let text = afterHash(link, isThere || /^\s*[a-z][a-z\d+.-]*:\/\//i.test(link)).trim()
  if (text.length > longestLink) {
    found.push(problems.tooLong(text.length, longestLink))
    text = text.slice(0, longestLink)
  }
  if (isThere || isPlaygroundLink(text)) {
    const { document, problems: own } = readPlaygroundLink(isThere ? withoutEnd(text) : text)
    const { experiment, problems: rest } = readExperiment(document)
    return { experiment, problems: atMost(limits.problems, [...found, ...own, ...rest]) }
  }
  const raw: Tree = {
    data: {},
    network: { output: {} },
    training: {},
    view: {},
  }
  const seen = new Set<string>()
  for (const part of text.split('&')) {
    if (part.trim() === '') continue
    const [encodedKey, value] = splitOnce(part, '=')
    const key = decode(encodedKey).trim()
    if (value === undefined) {
      found.push(problems.unreadable(key))
      continue
    }
    if (seen.has(key)) found.push(problems.repeatedKey(key))
    seen.add(key)
    const place = settingsByKey.get(key)
    if (key === 'v') raw.version = parseVersion(value)
    else if (key === layersKey) (raw.network as Tree).layers = parseLayers(value)
    else if (key === showKey) hideAllBut(raw, decode(value).split(','), found)
    else if (key === ownKey) (raw.data as Tree).own = decode(value)
    else if (key === frozenKey) (raw.network as Tree).frozen = parseFrozen(decode(value))
    else if (key === weightsKey) (raw.network as Tree).weights = decode(value)
    else if (place) descend(raw, place[0])[place[1]] = parseValue(place[2], value)
    else found.push(problems.unknownKey(key))
  }
  const { experiment, problems: rest } = readExperiment(raw)
  return { experiment, problems: atMost(limits.problems, [...found, ...rest]) }
}

const parseVersion = (text: string): unknown => (/^\d{1,6}$/.test(text) ? Number(text) : decode(text))

function hideAllBut(raw: Tree, shown: readonly string[], found: Problem[]): void {
  for (const id of shown) if (!parts.some((part) => part.id === id)) found.push(problems.unreadable(id))
  const hidden: readonly PartId[] = parts.map(({ id }) => id).filter((id) => !shown.includes(id))
  ;(raw.view as Tree).hidden = hidden
}
