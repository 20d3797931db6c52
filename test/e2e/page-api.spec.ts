import { expect, test } from './fixtures.ts'
import { open } from './page.ts'

test('window.layerwise does what the README says', async ({ page }) => {
  await open(page)
  const seen = await page.evaluate(async () => {
    const api = window.layerwise
    const heard: string[] = []
    const leave = api.on('ready', () => heard.push('ready'))
    api.on('frame', () => heard.push('frame'))
    api.on('change', () => heard.push('change'))
    const ignored = await api.load('#v=1&data=blobs&layers=5&what=ever')
    leave()
    const start = await api.metrics()
    const stepped = await api.step(2, 'epoch')
    const weights = await api.weights()
    const rows = await api.predict([
      [0, 0],
      [3, 1],
    ])
    api.play()
    await new Promise((resolve) => setTimeout(resolve, 300))
    const paused = await api.pause()
    await api.reset({ seed: 5 })
    const other = await api.metrics()
    await api.load({ version: 1, data: { dataset: 'sine' } })
    const refused = await api.step(0.5).catch((error: unknown) => String(error))
    return {
      ignored,
      start,
      stepped,
      weights,
      rows,
      paused,
      other,
      heard,
      refused,
      link: api.link(),
      experiment: api.experiment,
    }
  })
  expect(seen.ignored).toEqual(['what'])
  expect(seen.start).toMatchObject({ epoch: 0, step: 0 })
  expect(seen.stepped).toMatchObject({ epoch: 2 })
  expect(seen.weights.map(({ w, b }) => [w.length, w[0]?.length, b.length])).toEqual([
    [2, 5, 5],
    [5, 3, 3],
  ])
  for (const row of seen.rows) expect(row.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 5)
  expect(seen.paused.epoch).toBeGreaterThan(2)
  expect(seen.other.trainLoss).not.toBe(seen.start.trainLoss)
  expect(new Set(seen.heard)).toEqual(new Set(['ready', 'frame', 'change']))
  expect(seen.refused).toContain('TypeError')
  expect(seen.link).toMatch(/#v=1&data=sine$/)
  expect(seen.experiment.data.dataset).toBe('sine')
})
