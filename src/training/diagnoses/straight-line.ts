import { isNoisy, isSettled, percent, short, skillOf } from './curve.ts'
import type { Diagnosis } from './item.ts'
import { activation, hiddenLayer, remediesOf } from './remedies.ts'

/** Lecture, section 3: without a non-linearity the decision is a straight line, however deep the network. */
export const straightLine = {
  id: 'straightLine',
  label: { en: 'It can only draw a straight line', ko: '직선밖에 못 그림' },
  text: {
    en: 'The training loss came to rest at {loss} by epoch {epoch, number}, with {wrong, select, none {R² = {skill}} other {{wrong} of the training samples wrong}}: {deep, select, yes {all hidden layers are linear, so that the network can} other {without a hidden layer the network can}} only draw a straight line, and these data probably need a bent one.',
    ko: '훈련 손실이 에포크 {epoch, number}까지 {loss}에서 멈췄고, {wrong, select, none {R² = {skill}입니다} other {훈련 샘플의 {wrong}를 틀립니다}}. {deep, select, yes {은닉층이 모두 선형이라} other {은닉층이 없어}} 직선밖에 그리지 못하는데, 이 데이터에는 구부러진 경계가 필요할 수 있습니다.',
  },
  find: (facts) => {
    const { experiment, rows, looks } = facts
    const { layers } = experiment.network
    const [last, look] = [rows.at(-1), looks.at(-1)]
    if (!last || !look || experiment.training.optimizer.id === 'perceptron') return null
    if (layers.some((layer) => layer.activation !== 'linear') || isNoisy(experiment) || (skillOf(facts) ?? 1) > 0.8)
      return null
    if (!isSettled(facts, 40)) return null
    return {
      epoch: last.epoch,
      values: {
        loss: short(last.trainLoss),
        epoch: last.epoch,
        wrong: look.task === 'regression' ? 'none' : percent(1 - last.trainAccuracy),
        skill: short(look.skill),
        deep: layers.length > 0 ? 'yes' : 'no',
      },
      remedies: remediesOf(
        layers.length === 0 ? hiddenLayer : activation('tanh', 'start', (layer) => layer.activation === 'linear'),
      ),
    }
  },
} as const satisfies Diagnosis
