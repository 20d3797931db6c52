import type { Option } from '../lib/setting.ts'

/** One row of the table of speeds. */
export interface Speed<Id extends string = string> extends Option<Id> {
  /** Steps a second for a run of so many steps an epoch; Infinity is as fast as the machine goes. */
  readonly rate: (stepsPerEpoch: number) => number
  /** Whether it counts samples in the place of steps: the update comes with the last of a batch. */
  readonly bySample?: true
}

const steps = <const Id extends string>(id: Id, perSecond: number) =>
  ({
    id,
    label: {
      en: perSecond === 1 ? '1 step / s' : `${perSecond} steps / s`,
      ko: `초당 ${perSecond}스텝`,
    },
    help: {
      en: 'Slow motion: every update can be seen.',
      ko: '느린 동작: 가중치가 바뀌는 순간을 하나씩 볼 수 있습니다.',
    },
    rate: () => perSecond,
  }) as const satisfies Speed

const epochs = <const Id extends string>(id: Id, perSecond: number) =>
  ({
    id,
    label: {
      en: perSecond === 1 ? '1 epoch / s' : `${perSecond} epochs / s`,
      ko: `초당 ${perSecond}에포크`,
    },
    help: {
      en: 'So many passes over all training samples a second.',
      ko: '1초에 훈련 세트 전체를 학습하는 횟수입니다.',
    },
    rate: (stepsPerEpoch) => perSecond * stepsPerEpoch,
  }) as const satisfies Speed

/** Slowest first. */
export const speeds = [
  {
    id: 'sample1',
    label: { en: '1 sample / s', ko: '초당 1샘플' },
    help: {
      en: 'Slow motion: every sample of a batch can be seen on its way.',
      ko: '느린 동작: 배치의 샘플이 지나가는 모습을 하나씩 볼 수 있습니다.',
    },
    rate: () => 1,
    bySample: true,
  },
  steps('step1', 1),
  steps('step5', 5),
  steps('step20', 20),
  epochs('epoch5', 5),
  epochs('epoch20', 20),
  epochs('epoch60', 60),
  epochs('epoch300', 300),
  {
    id: 'full',
    label: { en: 'Full speed', ko: '최고 속도' },
    help: { en: 'As fast as the machine goes.', ko: '기기가 낼 수 있는 가장 빠른 속도입니다.' },
    rate: () => Number.POSITIVE_INFINITY,
  },
] as const satisfies readonly Speed[]

export type SpeedId = (typeof speeds)[number]['id']
