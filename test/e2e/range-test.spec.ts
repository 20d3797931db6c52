import { expect, expectAccessible, test } from './fixtures.ts'
import { metrics, open } from './page.ts'

const rate = (page: Parameters<typeof open>[0]) =>
  page.evaluate(() => window.layerwise.experiment.training.learningRate)
const weights = (page: Parameters<typeof open>[0]) => page.evaluate(() => window.layerwise.weights())

test('a good learning rate is found on a copy of the run, used, and taken back', async ({ page }) => {
  await open(page, 'data=moons&opt=sgd&lr=0.001')
  await page.evaluate(() => window.layerwise.step(3, 'epoch'))
  const [before, told] = [await weights(page), await metrics(page)]
  await page.getByRole('button', { name: 'Learning rate settings' }).focus()
  await page.keyboard.press('Enter')
  const section = page.getByRole('region', { name: 'Range test' })
  await section.getByRole('button', { name: 'Find a good rate' }).focus()
  await page.keyboard.press('Enter')
  const status = section.getByRole('status')
  await expect(status).toContainText('rates from 0.00001 to 10 with the weights of epoch 3')
  // The run stands where it stood, and goes where it would have gone.
  expect(await weights(page)).toEqual(before)
  expect((await metrics(page)).step).toBe(told.step)
  await page.evaluate(() => window.layerwise.step(3, 'epoch'))
  const after = await weights(page)

  const { suggestion } = await page.evaluate(() => window.layerwise.rangeTest())
  expect(suggestion).not.toBeNull()
  const use = section.getByRole('button', { name: /^Use / })
  const offered = Number((await use.textContent())?.replace('Use ', ''))
  await expect(status).toContainText(`The loss falls fastest at ${offered}.`)
  await section.getByRole('slider', { name: 'Read the loss at a rate' }).press('Home')
  await expect(section.getByRole('slider')).toHaveAttribute('aria-valuetext', /^Learning rate 0.00001: Loss, smoothed/)
  await use.press('Enter')
  expect(await rate(page)).toBe(offered)
  await page.keyboard.press('Escape')
  await page.keyboard.press('ControlOrMeta+z')
  expect(await rate(page)).toBe(0.001)

  await open(page, 'data=moons&opt=sgd&lr=0.0010')
  await page.evaluate(() => window.layerwise.step(6, 'epoch'))
  expect(await weights(page)).toEqual(after)
})

test('a range test that finds nothing says so, and of another experiment it says nothing', async ({ page }) => {
  await open(page, 'data=moons&layers=4:step,4:step')
  await page.evaluate(() => window.layerwise.step(100, 'epoch'))
  const button = page.getByRole('button', { name: 'Learning rate settings' })
  await button.click()
  const section = page.getByRole('region', { name: 'Range test' })
  await section.getByRole('button', { name: 'Find a good rate' }).click()
  // It is there still for who looked away meanwhile.
  await page.keyboard.press('Escape')
  await button.click()
  await expect(section.getByRole('status')).toContainText('nothing to suggest')
  await expect(section.getByRole('button', { name: /^Use / })).toHaveCount(0)
  await page.evaluate(() => window.layerwise.reset({ seed: 2 }))
  await expect(section.getByRole('status')).toHaveText('')
})

test('a range test and what it found are accessible', async ({ page }) => {
  await open(page, 'data=moons&opt=sgd')
  await page.getByRole('button', { name: 'Learning rate settings' }).click()
  await page.getByRole('button', { name: 'Find a good rate' }).click()
  await expect(page.getByRole('button', { name: /^Use / })).toBeVisible()
  await expectAccessible(page)
})

test('of a large network it tells how far it is, holds nothing up, and can be cancelled', async ({ page }) => {
  await open(page, `data=moons&n=2000&batch=1400&layers=${Array(10).fill(64).join(',')}`)
  await page.getByRole('button', { name: 'Learning rate settings' }).click()
  const section = page.getByRole('region', { name: 'Range test' })
  await section.getByRole('button', { name: 'Find a good rate' }).click()
  const progress = section.getByRole('progressbar', { name: 'Trying rates…' })
  await expect(progress).toBeVisible()
  await expect.poll(() => progress.evaluate((bar) => (bar as HTMLProgressElement).value)).toBeGreaterThan(0)
  await expectAccessible(page)
  // Ten questions, each answered while the test goes on.
  const waits = await page.evaluate(async () => {
    const found: number[] = []
    for (let i = 0; i < 10; i++) {
      const start = performance.now()
      await window.layerwise.weights()
      found.push(performance.now() - start)
    }
    return found.toSorted((a, b) => a - b)
  })
  await expect(progress).toBeVisible()
  expect(waits[5], String(waits)).toBeLessThan(50)
  const { step } = await page.evaluate(() => window.layerwise.step(3, 'batch'))
  expect(step).toBe(3)
  await section.getByRole('button', { name: 'Cancel' }).click()
  await expect(progress).toHaveCount(0)
  await expect(section.getByRole('status')).toHaveText('')
  await expect(section.getByRole('button', { name: 'Find a good rate' })).toBeEnabled()
})

test('weights that are frozen are frozen in the range test, too', async ({ page }) => {
  await open(page, 'data=moons&batch=500&n=100&opt=sgd&layers=2')
  const spread = () =>
    page.evaluate(async () => {
      const { losses } = await window.layerwise.rangeTest({ low: 0.01, high: 1, steps: 20 })
      return Math.max(...losses) - Math.min(...losses)
    })
  expect(await spread()).toBeGreaterThan(0.01)
  for (const unit of ['Unit 1 of hidden layer 1', 'Unit 2 of hidden layer 1', 'Output blue']) {
    await page.getByRole('button', { name: unit }).click()
    const panel = page.getByRole('dialog', { name: unit })
    await expect(panel.getByLabel('Frozen').first()).toBeVisible()
    for (const box of await panel.getByLabel('Frozen').all()) await box.press('Space')
    await expect(panel.getByRole('checkbox', { name: 'Frozen', checked: false })).toHaveCount(0)
    await page.keyboard.press('Escape')
  }
  expect(await spread()).toBeLessThan(1e-5)
})

test('where the learning rate is locked it can’t be looked for', async ({ page }) => {
  await open(page, 'data=moons&lock=lr')
  await page.getByRole('button', { name: 'Learning rate settings' }).click()
  const find = page.getByRole('button', { name: 'Find a good rate' })
  await expect(find).toBeVisible()
  await expect(find).toBeDisabled()
})
