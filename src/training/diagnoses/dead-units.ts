import { isSettled, rememberedAt, short, skillOf } from './curve.ts'
import type { Diagnosis, Facts } from './item.ts'
import { activation, initialiser, remediesOf, smallerRate } from './remedies.ts'

/** The layer with the largest share of dead units, where that is half of them or more. */
function worst(look: Facts['looks'][number] | undefined): number {
  const shares = look?.layers.map(({ dead, units }) => dead / units) ?? []
  const most = Math.max(0, ...shares)
  return most >= 0.5 ? shares.indexOf(most) : -1
}

/** ReLU gives no gradient where it gives 0. */
export const deadUnits = {
  id: 'deadUnits',
  label: { en: 'Units died', ko: '죽은 유닛' },
  text: {
    en: '{dead} of {units} units of layer {layer} give 0 for every training sample, seen since epoch {epoch, number}: they get no gradient and can’t come back. {early, select, yes {Their first weights probably put them there.} other {A step too large, at η = {rate}, probably put them there.}}',
    ko: '층 {layer}의 유닛 {units}개 중 {dead}개가 모든 훈련 샘플에서 0을 출력합니다(에포크 {epoch, number}부터). 기울기를 받지 못해 되살아나지 못합니다. {early, select, yes {초기 가중치 때문일 수 있습니다.} other {η = {rate}인 스텝이 너무 컸기 때문일 수 있습니다.}}',
  },
  find: (facts) => {
    const { looks, experiment } = facts
    const look = looks.at(-1)
    const layer = worst(look)
    // A network that has learned its task, or is about to, can do without them; not without a whole layer.
    if (!look || layer < 0 || look.epoch < 5 || (skillOf(facts) ?? 1) > 0.9) return null
    const { dead, units } = look.layers[layer] as (typeof look.layers)[number]
    if (dead < units && !isSettled(facts, 25)) return null
    const first = looks.find((one) => (one.layers[layer]?.dead ?? 0) >= units / 2) ?? look
    const isEarly = first.epoch === 0
    // Between two looks it is not known when: back to where they were seen alive.
    const alive = looks.findLast((one) => one.epoch < first.epoch)?.epoch ?? 0
    const back = rememberedAt(facts, alive)
    return {
      epoch: first.epoch,
      values: {
        dead,
        units,
        layer: layer + 1,
        epoch: first.epoch,
        early: isEarly ? 'yes' : 'no',
        rate: short(experiment.training.learningRate),
      },
      remedies: remediesOf(
        activation('leakyRelu', 'here', (one) => one.activation === 'relu'),
        !isEarly && smallerRate(experiment, back ?? 'start'),
        experiment.network.layers[layer]?.initializer.id !== 'heNormal' && initialiser('heNormal'),
      ),
    }
  },
} as const satisfies Diagnosis
