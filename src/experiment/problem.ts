import type { Text } from '../lib/text.ts'
import type { ProblemKind } from './problem-text.ts'

/** Something in a link or document that could not be taken as it was. The experiment stands all the same. */
export interface Problem {
  /** Where: `data.noise`, `network.layers.2.units`; in a link also its key. */
  readonly path: string
  readonly reason: 'unknown' | 'type' | 'range' | 'choice' | 'length' | 'conflict' | 'syntax' | 'version'
  /** Which sentence says it to the user, and what it is filled with. */
  readonly kind: ProblemKind
  readonly values: Readonly<Record<string, string | number | Text>>
}

const longest = 40

/** A value as it can be shown in a sentence: short, on one line, never markup. */
function shown(value: unknown): string {
  let string: string
  try {
    string = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value))
  } catch {
    string = Object.prototype.toString.call(value)
  }
  const line = string.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
  return line.length > longest ? `${line.slice(0, longest)}…` : line
}

export const problems = {
  unknownKey: (key: string): Problem => ({
    path: key,
    reason: 'unknown',
    kind: 'unknownKey',
    values: { key: shown(key) },
  }),
  repeatedKey: (key: string): Problem => ({
    path: key,
    reason: 'syntax',
    kind: 'repeatedKey',
    values: { key: shown(key) },
  }),
  unreadable: (part: unknown): Problem => ({
    path: '',
    reason: 'syntax',
    kind: 'unreadable',
    values: { part: shown(part) },
  }),
  tooLong: (length: number, limit: number): Problem => ({
    path: '',
    reason: 'length',
    kind: 'tooLong',
    values: { length, limit },
  }),
  wrongVersion: (received: unknown): Problem => ({
    path: 'version',
    reason: 'version',
    kind: 'wrongVersion',
    values: { received: shown(received) },
  }),
  wrongType: (path: string, label: Text, received: unknown, used: string): Problem => ({
    path,
    reason: 'type',
    kind: 'wrongType',
    values: { label, received: shown(received), used },
  }),
  notOffered: (path: string, label: Text, received: unknown, used: string | Text): Problem => ({
    path,
    reason: 'choice',
    kind: 'notOffered',
    values: { label, received: shown(received), used },
  }),
  unreadableEntry: (path: string, label: Text, received: string, at: number): Problem => ({
    path,
    reason: 'syntax',
    kind: 'unreadableEntry',
    values: { label, received: shown(received), at },
  }),
  outOfRange: (path: string, label: Text, received: unknown, used: string): Problem => ({
    path,
    reason: 'range',
    kind: 'outOfRange',
    values: { label, received: shown(received), used },
  }),
  tooMany: (path: string, label: Text, received: number, limit: number): Problem => ({
    path,
    reason: 'length',
    kind: 'tooMany',
    values: { label, received, limit },
  }),
  replaced: (key: string, received: string, used: string): Problem => ({
    path: key,
    reason: 'choice',
    kind: 'replaced',
    values: { key, received: shown(received), used },
  }),
  noInputs: (): Problem => ({
    path: 'data.features',
    reason: 'length',
    kind: 'noInputs',
    values: {},
  }),
  damagedData: (): Problem => ({
    path: 'data.own',
    reason: 'syntax',
    kind: 'damagedData',
    values: {},
  }),
  missingData: (): Problem => ({
    path: 'data.own',
    reason: 'length',
    kind: 'missingData',
    values: {},
  }),
  unusedData: (): Problem => ({
    path: 'data.own',
    reason: 'conflict',
    kind: 'unusedData',
    values: {},
  }),
  andMore: (count: number): Problem => ({
    path: '',
    reason: 'length',
    kind: 'andMore',
    values: { count },
  }),
  damagedWeights: (): Problem => ({
    path: 'network.weights',
    reason: 'syntax',
    kind: 'damagedWeights',
    values: {},
  }),
  damagedFrozen: (): Problem => ({
    path: 'network.frozen',
    reason: 'range',
    kind: 'damagedFrozen',
    values: {},
  }),
  doesNotFitLayers: (path: string, label: Text, received: Text, used: Text): Problem => ({
    path,
    reason: 'conflict',
    kind: 'doesNotFitLayers',
    values: { label, received, used },
  }),
  doesNotFit: (path: string, label: Text, received: string | Text, used: string | Text): Problem => ({
    path,
    reason: 'conflict',
    kind: 'doesNotFit',
    values: { label, received, used },
  }),
}

/** The first problems, and how many more there are. */
export const atMost = (most: number, all: readonly Problem[]): readonly Problem[] =>
  all.length <= most ? all : [...all.slice(0, most), problems.andMore(all.length - most)]
