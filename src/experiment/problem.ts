import type { Text } from '../lib/text.ts'

/** Something in a link or document that could not be taken as it was. The experiment stands all the same. */
export interface Problem {
  /** Where: `data.noise`, `network.layers.2.units`; in a link also its key. */
  readonly path: string
  readonly reason: 'unknown' | 'type' | 'range' | 'choice' | 'length' | 'conflict' | 'syntax' | 'version'
  /** The sentence for the user, and what it is filled with. */
  readonly text: Text
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
    text: {
      en: '“{key}” is not a setting of this version, so it was left out.',
      ko: '“{key}”: 이 버전에 없는 설정이라 무시했습니다.',
    },
    values: { key: shown(key) },
  }),
  repeatedKey: (key: string): Problem => ({
    path: key,
    reason: 'syntax',
    text: {
      en: '“{key}” stands more than once; the last one counts.',
      ko: '“{key}”: 여러 번 나와서 마지막 값을 사용합니다.',
    },
    values: { key: shown(key) },
  }),
  unreadable: (part: string): Problem => ({
    path: '',
    reason: 'syntax',
    text: {
      en: '“{part}” could not be read, so it was left out.',
      ko: '“{part}”: 읽을 수 없어 무시했습니다.',
    },
    values: { part: shown(part) },
  }),
  tooLong: (length: number, limit: number): Problem => ({
    path: '',
    reason: 'length',
    text: {
      en: 'The link has {length, number} characters; only the first {limit, number} were read.',
      ko: '링크가 {length, number}자라서 처음 {limit, number}자만 읽었습니다.',
    },
    values: { length, limit },
  }),
  wrongVersion: (received: unknown): Problem => ({
    path: 'version',
    reason: 'version',
    text: {
      en: 'This was made by another version of Layerwise ({received}); what is known here was kept.',
      ko: '다른 버전의 Layerwise({received})에서 만든 링크입니다. 아는 설정만 적용했습니다.',
    },
    values: { received: shown(received) },
  }),
  wrongType: (path: string, label: Text, received: unknown, used: string): Problem => ({
    path,
    reason: 'type',
    text: {
      en: '{label}: “{received}” can’t be used here; {used} is used instead.',
      ko: '{label}: “{received}”는 쓸 수 없는 값이라 {used} 값으로 대신합니다.',
    },
    values: { label, received: shown(received), used },
  }),
  notOffered: (path: string, label: Text, received: unknown, used: string | Text): Problem => ({
    path,
    reason: 'choice',
    text: {
      en: '{label}: there is no “{received}”; {used} is used instead.',
      ko: '{label}: “{received}” 항목이 없어 {used} 값으로 대신합니다.',
    },
    values: { label, received: shown(received), used },
  }),
  outOfRange: (path: string, label: Text, received: unknown, used: string): Problem => ({
    path,
    reason: 'range',
    text: {
      en: '{label}: {received} is outside what is possible; {used} is used instead.',
      ko: '{label}: {received}: 가능한 범위를 벗어나 {used} 값으로 대신합니다.',
    },
    values: { label, received: shown(received), used },
  }),
  tooMany: (path: string, label: Text, received: number, limit: number): Problem => ({
    path,
    reason: 'length',
    text: {
      en: '{label}: {received, number} are too many; the first {limit, number} were kept.',
      ko: '{label}: {received, number}개는 너무 많아 처음 {limit, number}개만 남겼습니다.',
    },
    values: { label, received, limit },
  }),
  replaced: (key: string, received: string, used: string): Problem => ({
    path: key,
    reason: 'choice',
    text: {
      en: '“{key}”: there is no “{received}”; {used} is used instead.',
      ko: '“{key}”: “{received}” 값은 쓸 수 없어 {used} 값으로 대신합니다.',
    },
    values: { key, received: shown(received), used },
  }),
  noInputs: (): Problem => ({
    path: 'data.features',
    reason: 'length',
    text: {
      en: 'The link leaves the network no input; x₁ and x₂ are used instead.',
      ko: '링크에 입력이 하나도 없어 x₁과 x₂로 대신합니다.',
    },
    values: {},
  }),
  damagedWeights: (): Problem => ({
    path: 'network.weights',
    reason: 'syntax',
    text: {
      en: 'The weights were cut on the way or belong to another network; they are drawn from the seed instead.',
      ko: '가중치가 전달 중에 잘렸거나 다른 신경망의 것이라, 시드로 새로 뽑은 가중치를 사용합니다.',
    },
    values: {},
  }),
  doesNotFitLayers: (path: string, label: Text, received: Text, used: Text): Problem => ({
    path,
    reason: 'conflict',
    text: {
      en: '{label}: {received} can’t train hidden layers; {used} is used instead.',
      ko: '{label}: {received}: 은닉층을 훈련할 수 없어 {used} 항목으로 대신합니다.',
    },
    values: { label, received, used },
  }),
  doesNotFit: (path: string, label: Text, received: string | Text, used: string | Text): Problem => ({
    path,
    reason: 'conflict',
    text: {
      en: '{label}: {received} does not fit this task; {used} is used instead.',
      ko: '{label}: {received}: 이 과제에 맞지 않아 {used} 값으로 대신합니다.',
    },
    values: { label, received, used },
  }),
}
