import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { readLink } from '../../src/experiment/link.ts'
import { setLayer, setTraining } from '../../src/state/edits.ts'
import { Workspace } from '../../src/state/workspace.ts'
import { ThreadPort } from '../thread-port.ts'

let port: ThreadPort
let workspace: Workspace

beforeEach(async () => {
  vi.stubGlobal('requestAnimationFrame', (draw: () => void) => setTimeout(draw, 0))
  workspace = new Workspace(() => (port = new ThreadPort()))
  workspace.open(readLink('v=1&data=moons&n=100&layers=4,3').experiment)
  await workspace.step(10, 'epoch')
})

afterEach(() => {
  port.terminate()
  vi.unstubAllGlobals()
})

const branch = () => workspace.store.getState().branch
const rate = () => workspace.experiment.training.learningRate
const epoch = async () => (await workspace.metrics()).epoch

it('another rate in the past makes a branch there, and undo and redo go between the two', async () => {
  const ten = await workspace.weights()
  const first = branch()?.id
  workspace.seek(4)
  workspace.edit(setTraining, { learningRate: 0.1 })
  await workspace.step(2, 'epoch')
  expect(branch()).toMatchObject({ from: 4, before: { length: 11 } })
  const six = await workspace.weights()

  workspace.undo()
  expect(await workspace.weights()).toEqual(ten)
  expect([branch()?.id, rate(), await epoch()]).toEqual([first, 0.01, 10])

  workspace.redo()
  expect(await workspace.weights()).toEqual(six)
  expect([branch()?.from, rate(), await epoch()]).toEqual([4, 0.1, 6])
})

it('to go on from the past without a change can be undone, too', async () => {
  const ten = await workspace.weights()
  workspace.seek(4)
  await workspace.step(1, 'epoch')
  expect(await epoch()).toBe(5)
  workspace.undo()
  expect(await workspace.weights()).toEqual(ten)
  expect(workspace.store.getState().canUndo).toBe(false)
})

it('another activation in the past keeps the weights; at present it is a new start, and undo gets the old run back', async () => {
  const ten = await workspace.weights()
  workspace.seek(4)
  const four = await workspace.weights()
  workspace.edit(setLayer, 0, { activation: 'relu' })
  expect(await workspace.weights()).toEqual(four)
  expect(branch()).toMatchObject({ from: 4, carried: { kept: 31, of: 31 } })
  workspace.undo()
  expect(await workspace.weights()).toEqual(ten)

  workspace.edit(setLayer, 0, { activation: 'relu' })
  expect(await epoch()).toBe(0)
  workspace.undo()
  expect(await workspace.weights()).toEqual(ten)
})

it('a start over can be undone', async () => {
  const ten = await workspace.weights()
  await vi.waitFor(() => expect(workspace.store.getState().scalars?.step).toBeGreaterThan(0), 4000)
  workspace.reset()
  expect(await epoch()).toBe(0)
  workspace.undo()
  expect(await workspace.weights()).toEqual(ten)
})
