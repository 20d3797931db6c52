import type { Text } from '../lib/text.ts'

/** What a user reads of a problem: apart from the reading, since few ever do. */
const problemTexts = {
  unknownKey: {
    en: '“{key}” is not a setting of this version, so it was left out.',
    ko: '“{key}”: 이 버전에 없는 설정이라 무시했습니다.',
  },
  repeatedKey: {
    en: '“{key}” stands more than once; the last one counts.',
    ko: '“{key}”: 여러 번 나와서 마지막 값을 사용합니다.',
  },
  unreadable: {
    en: '“{part}” could not be read, so it was left out.',
    ko: '“{part}”: 읽을 수 없어 무시했습니다.',
  },
  tooLong: {
    en: 'The link has {length, number} characters; only the first {limit, number} were read.',
    ko: '링크가 {length, number}자라서 처음 {limit, number}자만 읽었습니다.',
  },
  wrongVersion: {
    en: 'This was made by another version of Layerwise ({received}); what is known here was kept.',
    ko: '다른 버전의 Layerwise({received})에서 만든 링크입니다. 아는 설정만 적용했습니다.',
  },
  wrongType: {
    en: '{label}: “{received}” can’t be used here; {used} is used instead.',
    ko: '{label}: “{received}” 값은 쓸 수 없어 {used} 값으로 대신합니다.',
  },
  notOffered: {
    en: '{label}: there is no “{received}”; {used} is used instead.',
    ko: '{label}: “{received}” 항목이 없어 {used} 값으로 대신합니다.',
  },
  unreadableEntry: {
    en: '{label}: “{received}” can’t be read from character {at, number} on, so it was left out.',
    ko: '{label}: “{received}”의 {at, number}번째 글자부터 읽을 수 없어 무시했습니다.',
  },
  outOfRange: {
    en: '{label}: {received} is outside what is possible; {used} is used instead.',
    ko: '{label}: {received} 값이 가능한 범위를 벗어나 {used} 값으로 대신합니다.',
  },
  tooMany: {
    en: '{label}: {received, number} are too many; the first {limit, number} were kept.',
    ko: '{label}: {received, number}개는 너무 많아 처음 {limit, number}개만 남겼습니다.',
  },
  replaced: {
    en: '“{key}”: there is no “{received}”; {used} is used instead.',
    ko: '“{key}”: “{received}” 값은 쓸 수 없어 {used} 값으로 대신합니다.',
  },
  noInputs: {
    en: 'The link leaves the network no input; x₁ and x₂ are used instead.',
    ko: '링크에 입력이 하나도 없어 x₁과 x₂로 대신합니다.',
  },
  damagedData: {
    en: 'The samples were cut or changed on the way; another dataset stands in for them.',
    ko: '샘플이 전달 중에 잘리거나 바뀌어서, 다른 데이터셋으로 대신합니다.',
  },
  missingData: {
    en: 'The samples did not come along: they are too many for a link, and travel in a file. Another dataset stands in for them.',
    ko: '샘플이 함께 오지 않았습니다. 링크에 담기에는 많아서 파일로 보내야 합니다. 다른 데이터셋으로 대신합니다.',
  },
  unusedData: {
    en: 'Samples came along that this dataset has no use for; they were left out.',
    ko: '함께 온 샘플은 이 데이터셋에서 쓰지 않으므로 무시했습니다.',
  },
  andMore: {
    en: '… and {count, number} more things that could not be taken as they stand.',
    ko: '… 그 밖에 그대로 쓸 수 없는 것이 {count, number}개 더 있습니다.',
  },
  damagedWeights: {
    en: 'The weights were cut on the way or belong to another network; they are drawn from the seed instead.',
    ko: '가중치가 전달 중에 잘렸거나 다른 신경망의 것이라, 시드로 새로 뽑은 가중치를 사용합니다.',
  },
  damagedFrozen: {
    en: 'Of what is to be frozen, not all are parameters of this network; the others were left out.',
    ko: '고정할 값 가운데 이 신경망의 파라미터가 아닌 것은 무시했습니다.',
  },
  doesNotFitLayers: {
    en: '{label}: {received} can’t train hidden layers; {used} is used instead.',
    ko: '{label}: {received} 항목으로는 은닉층을 훈련할 수 없어 {used} 항목으로 대신합니다.',
  },
  doesNotFit: {
    en: '{label}: {received} does not fit this task; {used} is used instead.',
    ko: '{label}: {received} 항목은 이 과제에 맞지 않아 {used} 항목으로 대신합니다.',
  },
} as const satisfies Record<string, Text>

export type ProblemKind = keyof typeof problemTexts

export const problemText = ({ kind }: { readonly kind: ProblemKind }): Text => problemTexts[kind]
