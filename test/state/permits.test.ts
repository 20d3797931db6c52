import { describe, expect, it } from 'vitest'
import { readLink } from '../../src/experiment/link.ts'
import type { Experiment } from '../../src/experiment/types.ts'
import { choosePreset } from '../../src/state/choose-preset.ts'
import * as edits from '../../src/state/edits.ts'
import { permits } from '../../src/state/permits.ts'

const { addLayer, chooseDataset, setData, setLayer, setOutput, setTraining, setView } = edits

type Gesture<A extends unknown[]> = (experiment: Experiment, ...argument: A) => Experiment

function isPermitted<A extends unknown[]>(view: string, gesture: Gesture<A>, ...argument: A): boolean {
  const { experiment } = readLink(`v=1&data=spiral&layers=8,4&${view}`)
  return permits(experiment, gesture(experiment, ...argument), gesture, argument)
}

describe.each(['lock', 'hide'])('what a link says to %s', (word) => {
  it('can’t be changed, and the rest can', () => {
    const view = `${word}=noise,lr,layers,activation,loss,views`
    expect(isPermitted(view, setData, { noise: 0.2 })).toBe(false)
    expect(isPermitted(view, setData, { points: 300 })).toBe(true)
    expect(isPermitted(view, setTraining, { learningRate: 0.1 })).toBe(false)
    expect(isPermitted(view, setTraining, { batchSize: 5 })).toBe(true)
    expect(isPermitted(view, addLayer, 1)).toBe(false)
    expect(isPermitted(view, setLayer, 0, { units: 5 })).toBe(true)
    expect(isPermitted(view, setLayer, 0, { activation: 'relu' })).toBe(false)
    expect(isPermitted(view, setLayer, 0, { dropout: 0.5 })).toBe(true)
    expect(isPermitted(view, setOutput, { activation: 'linear' })).toBe(false)
    expect(isPermitted(view, choosePreset, 'deep')).toBe(false)
    expect(isPermitted(view, setView, { panel: 'evaluation' })).toBe(false)
    expect(isPermitted(view, setView, { hardEdge: true })).toBe(true)
  })

  it('may be brought along by what is free', () => {
    expect(isPermitted(`${word}=noise,points,inputs,loss`, chooseDataset, 'blobs')).toBe(true)
    expect(isPermitted(`${word}=data`, chooseDataset, 'blobs')).toBe(false)
  })

  it('can’t be changed by a gesture that nobody thought of', () => {
    const slower = (experiment: Experiment): Experiment => setTraining(experiment, { learningRate: 0.001 })
    const thinner = (experiment: Experiment): Experiment => setLayer(experiment, 0, { units: 2 })
    expect(isPermitted(`${word}=lr`, slower)).toBe(false)
    expect(isPermitted(`${word}=batch`, slower)).toBe(true)
    expect(isPermitted(`${word}=units`, thinner)).toBe(false)
    expect(isPermitted(`${word}=layers`, thinner)).toBe(true)
  })

  it('can be given up on purpose', () => {
    expect(isPermitted(`${word}=lr,views,output,title`, setView, { hidden: [], locked: [] })).toBe(true)
  })
})
