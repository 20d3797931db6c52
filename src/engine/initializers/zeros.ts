import { drawn, type Initializer } from './item.ts'

/** All units of a layer then stay the same for ever: worth seeing once. */
export const zeros = {
  id: 'zeros',
  label: { en: 'Zeros', ko: '모두 0' },
  help: {
    en: 'Every weight starts at 0, so all units of a layer learn the same thing: see why starts are random.',
    ko: '모든 가중치를 0에서 시작합니다. 한 층의 유닛이 모두 똑같이 학습하므로 무작위 초기화가 필요한 까닭을 볼 수 있습니다.',
  },
  parameters: {},
  formula: '0',
  matrix: (_, inputs, units) => drawn(inputs, units, () => 0),
} as const satisfies Initializer
