import { datasetOf } from '../data/dataset-of.ts'
import type { Text } from '../lib/text.ts'
import { isRecord } from './accepts.ts'
import { limits } from './limits.ts'
import { type Reading, readExperiment } from './read.ts'
import type { Experiment } from './types.ts'

/** An experiment as a file: the document itself, as JSON that a person can read. */

/** Largest file that is read, in bytes. */
export const largestFile = limits.file

const ending = '.layerwise.json'

/** Why a file was not opened. */
export interface Refusal {
  readonly text: Text
  readonly values: Readonly<Record<string, string | number>>
}

export const refusals = {
  tooLarge: (name: string, size: number): Refusal => ({
    text: {
      en: '“{name}” was not opened: it has {size, number} bytes, and experiments have at most {limit, number}.',
      ko: '“{name}” 파일을 열지 않았습니다. 크기가 {size, number}바이트인데, 실험 파일은 {limit, number}바이트까지 열 수 있습니다.',
    },
    values: { name, size, limit: largestFile },
  }),
  notJson: (name: string): Refusal => ({
    text: {
      en: '“{name}” was not opened: it is no JSON. Experiments are saved as files that end in {ending}.',
      ko: '“{name}” 파일을 열지 않았습니다. JSON 파일이 아닙니다. 실험은 {ending} 파일로 저장합니다.',
    },
    values: { name, ending },
  }),
  noExperiment: (name: string): Refusal => ({
    text: {
      en: '“{name}” was not opened: it is JSON, but no experiment of Layerwise.',
      ko: '“{name}” 파일을 열지 않았습니다. JSON 파일이지만 Layerwise 실험이 아닙니다.',
    },
    values: { name },
  }),
  lockedData: (name: string): Refusal => ({
    text: {
      en: '“{name}” was not opened: the link of this page locks its data.',
      ko: '“{name}” 파일을 열지 않았습니다. 이 페이지의 링크에서 데이터를 잠갔습니다.',
    },
    values: { name },
  }),
  unreadable: (name: string): Refusal => ({
    text: { en: '“{name}” could not be read.', ko: '“{name}” 파일을 읽을 수 없습니다.' },
    values: { name },
  }),
}

export const writeFile = (experiment: Experiment): string => `${JSON.stringify(experiment, null, 2)}\n`

/** A name to save it under: its title, or its dataset, of letters and digits that every system takes. */
export function fileName({ title, data }: Experiment): string {
  const words = (title || datasetOf(data).label.en).match(/[\p{L}\p{M}\p{N}]+/gu) ?? ['experiment']
  return `${words.join('-').toLowerCase().slice(0, 60)}${ending}`
}

/** The experiment in the text of a file, or why there is none. Total, like `readLink`. */
export function readFile(name: string, text: string): Reading | Refusal {
  if (text.length > largestFile) return refusals.tooLarge(name, text.length)
  let document: unknown
  try {
    document = JSON.parse(text)
  } catch {
    return refusals.notJson(name)
  }
  // Anything reads as some experiment; a file should be meant as one.
  const isMeant = isRecord(document) && 'version' in document && ('data' in document || 'network' in document)
  return isMeant ? readExperiment(document) : refusals.noExperiment(name)
}
