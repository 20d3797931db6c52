import type { Option } from '../lib/setting.ts'

/** What can stand open below the network, one at a time. Its picture is in the table of `panels/views`. */
export const views = [
  {
    id: 'none',
    label: { en: 'None', ko: '없음' },
    help: { en: 'The network has all the room.', ko: '신경망에 모든 자리를 내줍니다.' },
  },
] as const satisfies readonly Option[]

export type ViewId = (typeof views)[number]['id']
