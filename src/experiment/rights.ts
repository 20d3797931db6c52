import type { Option } from '../lib/setting.ts'
import { type PartId, parts } from './parts.ts'

/** What who opens a link may do: change a part of the page, only see it, or not even that. */
export const rightOptions = [
  {
    id: 'free',
    label: { en: 'Free', ko: '자유' },
    help: { en: 'It can be changed.', ko: '바꿀 수 있습니다.' },
  },
  {
    id: 'locked',
    label: { en: 'Locked', ko: '잠금' },
    help: { en: 'It is shown and can’t be changed.', ko: '보이지만 바꿀 수 없습니다.' },
  },
  {
    id: 'hidden',
    label: { en: 'Hidden', ko: '숨김' },
    help: { en: 'It is not shown.', ko: '보이지 않습니다.' },
  },
] as const satisfies readonly Option[]

export type Right = (typeof rightOptions)[number]['id']

export interface Rights {
  readonly hidden: readonly PartId[]
  readonly locked: readonly PartId[]
}

/** Nothing in these can be changed: they are shown, or they are not. */
export const onlyShown: readonly PartId[] = ['numbers']

export const rightTo = ({ hidden, locked }: Rights, id: PartId): Right =>
  hidden.includes(id) ? 'hidden' : locked.includes(id) ? 'locked' : 'free'

/** The rights with one to some parts set, in the order of the page. */
export function withRight(rights: Rights, ids: readonly PartId[], right: Right): Rights {
  const having = (wanted: Right) =>
    parts
      .map(({ id }) => id)
      .filter((id) => {
        const isSet = ids.includes(id) && !(right === 'locked' && onlyShown.includes(id))
        return (isSet ? right : rightTo(rights, id)) === wanted
      })
  return { hidden: having('hidden'), locked: having('locked') }
}

const everything: Rights = { hidden: [], locked: [] }
const allBut = (ids: readonly PartId[]): readonly PartId[] =>
  parts.map(({ id }) => id).filter((id) => !ids.includes(id))

/** What is often wanted. */
export const rightsPresets = [
  {
    id: 'everything',
    label: { en: 'Everything', ko: '모두' },
    help: { en: 'The whole page is theirs.', ko: '페이지의 모든 항목을 바꿀 수 있습니다.' },
    rights: everything,
  },
  {
    id: 'homework',
    label: { en: 'Homework: data and network locked', ko: '과제: 데이터와 신경망 잠금' },
    help: {
      en: 'Only how it is trained is left to find out.',
      ko: '훈련하는 방법만 바꿔 볼 수 있습니다.',
    },
    rights: withRight(
      everything,
      'data points noise split labelnoise seed scale inputs layers units activation layersettings weights title'.split(
        ' ',
      ) as PartId[],
      'locked',
    ),
  },
  {
    id: 'play',
    label: { en: 'Only play', ko: '재생만' },
    help: {
      en: 'Everything can be seen; only the run, and how results are drawn, can be changed.',
      ko: '모두 보이지만, 실행과 결과 표시 방법만 바꿀 수 있습니다.',
    },
    rights: withRight(
      everything,
      allBut('play step reset speed network numbers output showval hard curves views'.split(' ') as PartId[]),
      'locked',
    ),
  },
  {
    id: 'picture',
    label: { en: 'Play and the picture, nothing else', ko: '재생과 출력 그림만' },
    help: {
      en: 'For a small frame: the output, and what plays it.',
      ko: '작은 창에 알맞습니다. 출력 그림과 재생 버튼만 보입니다.',
    },
    rights: withRight(everything, allBut(['play', 'reset', 'output']), 'hidden'),
  },
] as const satisfies readonly (Option & { readonly rights: Rights })[]
