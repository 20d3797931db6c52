import { expect, it } from 'vitest'
import type { Experiment } from '../../src/experiment/types.ts'
import { UndoStack } from '../../src/state/undo.ts'

const experiment = (title: string) => ({ title }) as Experiment

it('goes back and forward through changes, and forgets the way forward at a new one', () => {
  const stack = new UndoStack()
  const [a, b, c, d] = ['a', 'b', 'c', 'd'].map(experiment) as [Experiment, Experiment, Experiment, Experiment]
  stack.push(a, 'x', 0)
  stack.push(b, 'y', 100)
  expect(stack.undo(c)).toBe(b)
  expect(stack.undo(b)).toBe(a)
  expect(stack.undo(a)).toBeNull()
  expect(stack.redo(a)).toBe(b)
  stack.push(b, 'x', 5000)
  expect(stack.redo(d)).toBeNull()
  expect(stack.undo(d)).toBe(b)
})

it('takes a slider that is dragged for one change', () => {
  const stack = new UndoStack()
  for (let k = 0; k < 50; k++) stack.push(experiment(String(k)), 'slider', k * 100)
  expect(stack.undo(experiment('50'))).toEqual({ title: '0' })
  expect(stack.canUndo).toBe(false)
  stack.push(experiment('a'), 'slider', 10_000)
  stack.push(experiment('b'), 'slider', 11_000)
  expect(stack.undo(experiment('c'))).toEqual({ title: 'b' })
})
