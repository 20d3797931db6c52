import { trainingSettings } from '../../experiment/settings.ts'
import { byId } from '../../lib/setting.ts'
import { percent, short } from './curve.ts'
import type { Diagnosis } from './item.ts'
import { activation, adam, isAdaptive, moreUnits, remediesOf } from './remedies.ts'

/** Always the same answer: as good as the largest class is large. */
export const majority = {
  id: 'majority',
  label: { en: 'It always says the same', ko: '늘 같은 답' },
  text: {
    en: 'Since epoch {epoch, number} the accuracy in training has stood at {share}: the network gives the same answer for every sample, that of the largest class. {sigmoid, select, yes {Sigmoid units begin on a plateau, which} other {It sits on a plateau, which}} {optimizer} with η = {rate} is probably slow to leave.',
    ko: '에포크 {epoch, number}부터 훈련 정확도가 {share}에 머물러 있습니다. 모든 샘플에 가장 큰 클래스라고만 답합니다. {sigmoid, select, yes {시그모이드 유닛은 평평한 곳에서 시작하는데, } other {평평한 곳에 있는데, }}지금의 {optimizer}, η = {rate} 설정으로는 벗어나는 데 오래 걸릴 수 있습니다.',
  },
  isLast: true,
  find: ({ rows, looks, experiment }) => {
    const look = looks.at(-1)
    const last = rows.at(-1)
    if (!look || !last || look.task === 'regression' || last.epoch < 30) return null
    const { optimizer, learningRate } = experiment.training
    const { layers } = experiment.network
    // Without hidden layers, or with linear ones, it may be all that can be said.
    if (optimizer.id === 'perceptron' || layers.every(({ activation: id }) => id === 'linear')) return null
    const largest = Math.max(...look.classes)
    if (largest === 1 || look.recalls.some((share) => share !== 0 && share !== 1)) return null
    const isSo = (row: (typeof rows)[number]) => Math.abs(row.trainAccuracy - largest) < 1e-9
    const since = rows[rows.findLastIndex((row) => !isSo(row)) + 1]
    if (!since || last.epoch - since.epoch < 20) return null
    const isSigmoid = layers.some(({ activation: id }) => id === 'sigmoid')
    return {
      epoch: since.epoch,
      values: {
        epoch: since.epoch,
        share: percent(largest),
        sigmoid: isSigmoid ? 'yes' : 'no',
        optimizer: byId(trainingSettings.optimizer.options, optimizer.id).label,
        rate: short(learningRate),
      },
      remedies: remediesOf(
        !isAdaptive(experiment) && adam,
        isSigmoid && activation('tanh', 'start', (layer) => layer.activation === 'sigmoid'),
        moreUnits(experiment),
      ),
    }
  },
} as const satisfies Diagnosis
