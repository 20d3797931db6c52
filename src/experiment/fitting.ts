import { losses } from '../engine/losses/index.ts'
import { optimizers } from '../engine/optimizers/index.ts'
import type { Optimizer } from '../engine/optimizers/item.ts'
import { byId } from '../lib/setting.ts'
import type { Task } from '../lib/task.ts'
import type { Text } from '../lib/text.ts'
import type { Experiment } from './types.ts'

/** Why something can't be chosen in an experiment; undefined where it can. */
export type Reason = Text | undefined

const otherTask: Record<Task, Text> = {
  binary: { en: 'not for two classes', ko: '이진 분류에는 쓸 수 없음' },
  multiclass: { en: 'not for several classes', ko: '다중 분류에는 쓸 수 없음' },
  regression: { en: 'not for numbers', ko: '회귀에는 쓸 수 없음' },
}

export const lossReason = (task: Task, id: string): Reason =>
  task in byId(losses, id).outputs ? undefined : otherTask[task]

/** The perceptron rule says nothing of units whose right answer is not known. */
export const optimizerReason = (hiddenLayers: number, id: string): Reason =>
  hiddenLayers > 0 && (byId(optimizers, id) as Optimizer).rule === 'perceptron'
    ? { en: 'only without hidden layers', ko: '은닉층이 없을 때만' }
    : undefined

/** A real number is never right or wrong. */
export const watchReason = (task: Task, id: string): Reason =>
  task === 'regression' && id.endsWith('Accuracy') ? otherTask.regression : undefined

const noDropout: Text = { en: 'needs dropout', ko: '드롭아웃 필요' }

/** Where nothing is dropped, every draw says the same. */
export const uncertaintyReason = ({ network, training }: Pick<Experiment, 'network' | 'training'>): Reason =>
  training.inputDropout > 0 || network.layers.some(({ dropout }) => dropout > 0) ? undefined : noDropout

/** What the output layer goes without, and why. */
export const outputReasons = {
  dropout: {
    en: 'Not here: a silent output would be an answer withheld.',
    ko: '출력층에서는 쓰지 않습니다. 출력을 끄면 답이 없어집니다.',
  },
  normalization: {
    en: 'Not here: the loss needs the answer on its own scale.',
    ko: '출력층에서는 쓰지 않습니다. 손실은 원래 척도의 답이 필요합니다.',
  },
} as const satisfies Record<string, Text>

export const noStopReason: Text = { en: 'Early stopping is off.', ko: '조기 종료가 꺼져 있습니다.' }
