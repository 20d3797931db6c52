import { percent } from './curve.ts'
import type { Diagnosis } from './item.ts'
import { anotherLayer, moreUnits, remediesOf } from './remedies.ts'

/** Always the same answer: as good as the largest class is large. */
export const majority = {
  id: 'majority',
  label: { en: 'It always says the same', ko: '늘 같은 답' },
  text: {
    en: 'Since epoch {epoch, number} the accuracy in training has stood at {share}, which is exactly the share of the largest class: the network probably gives the same answer for every sample{uneven, select, yes {, which pays where one class is so much larger than the rest} other {}}.',
    ko: '에포크 {epoch, number}부터 훈련 정확도가 {share}에 머물러 있습니다. 가장 큰 클래스의 비율과 똑같으니, 모든 샘플에 같은 답을 내고 있을 수 있습니다. {uneven, select, yes {한 클래스가 나머지보다 훨씬 크면 그래도 많이 맞습니다.} other {}}',
  },
  isLast: true,
  find: ({ rows, looks, experiment }) => {
    const look = looks.at(-1)
    const last = rows.at(-1)
    if (!look || !last || look.task === 'regression' || last.epoch < 30) return null
    const largest = Math.max(...look.classes)
    const isSo = (row: (typeof rows)[number]) => Math.abs(row.trainAccuracy - largest) < 1e-9
    const change = rows.findLastIndex((row) => !isSo(row))
    const since = rows[change + 1]
    if (!since || last.epoch - since.epoch < 20 || largest === 1) return null
    return {
      epoch: since.epoch,
      values: {
        epoch: since.epoch,
        share: percent(largest),
        uneven: largest > 1.6 / look.classes.length ? 'yes' : 'no',
      },
      remedies: remediesOf(moreUnits(experiment), experiment.network.layers.length > 0 && anotherLayer),
    }
  },
} as const satisfies Diagnosis
