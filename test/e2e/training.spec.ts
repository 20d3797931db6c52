import { expect, test } from './fixtures.ts'
import { metrics, open, pictureOf } from './page.ts'

const boundary = '[data-testid="output"]'
const network = '[aria-label="Network"] canvas[role=img]'

test('a first visitor sees a ready experiment and one obvious button, and it learns', async ({ page }) => {
  await open(page)
  await expect(page).toHaveURL(/#v=1&data=moons$/)
  await expect(page.getByRole('radio', { name: 'Two moons' })).toBeChecked()
  await expect(page.getByText('best epoch').locator('..')).toHaveText('–best epoch')
  const before = [await pictureOf(page, boundary), await pictureOf(page, network)]
  await page.getByRole('button', { name: 'Play' }).click()
  await expect(page.getByTestId('validation-accuracy')).toHaveText(/^(9[5-9]|100)\.\d%$/, { timeout: 10_000 })
  expect(await pictureOf(page, boundary)).not.toBe(before[0])
  expect(await pictureOf(page, network)).not.toBe(before[1])
  await expect(page.getByRole('img', { name: /^Loss by epoch/ })).toBeVisible()
  await page.getByRole('button', { name: 'Pause' }).click()
  const paused = await metrics(page)
  await page.waitForTimeout(200)
  expect(await metrics(page)).toEqual(paused)
})

test('two moons is learned to 97 % of the validation set within 3 s at full speed', async ({ page }) => {
  await open(page)
  await page.getByLabel('Speed').selectOption('full')
  await page.getByRole('button', { name: 'Play' }).click()
  await page.waitForTimeout(3000)
  expect((await metrics(page)).validationAccuracy).toBeGreaterThanOrEqual(0.97)
})

test('steps by sample, batch and epoch', async ({ page }) => {
  await open(page)
  const step = page.getByRole('button', { name: 'Step (.)' })
  const unit = page.getByLabel('Step by')
  await unit.selectOption('sample')
  await step.click()
  expect(await metrics(page)).toMatchObject({ step: 0 })
  await unit.selectOption('batch')
  await step.click()
  expect(await metrics(page)).toMatchObject({ step: 1, epoch: 0 })
  await unit.selectOption('epoch')
  await step.click()
  expect(await metrics(page)).toMatchObject({ step: 11, epoch: 1 })
})

test('goes back to the same start, and to another one', async ({ page }) => {
  await open(page)
  const start = await metrics(page)
  await page.evaluate(() => window.layerwise.step(3, 'epoch'))
  await page.getByRole('button', { name: 'Back to the same start' }).click()
  expect(await metrics(page)).toEqual(start)
  await page.getByRole('button', { name: 'New random start' }).click()
  expect((await metrics(page)).trainLoss).not.toBe(start.trainLoss)
  await expect(page).toHaveURL(/seed=\d+/)
})

test('slow motion goes one step a second', async ({ page }) => {
  await open(page, 'data=moons&speed=step1')
  await page.getByRole('button', { name: 'Play' }).click()
  await page.waitForTimeout(3300)
  const { step } = await metrics(page)
  expect(step).toBeGreaterThanOrEqual(2)
  expect(step).toBeLessThanOrEqual(4)
})

test('a run that diverges says so calmly and offers a way out', async ({ page }) => {
  await open(page, 'data=plane&layers=4:linear&opt=sgd&lr=900')
  await page.getByRole('button', { name: 'Play' }).click()
  await expect(page.getByText(/Training diverged at step \d/)).toBeVisible()
  await expect(page.getByText('Training diverged before the first epoch was whole.')).toBeVisible()
  await page.getByRole('button', { name: 'Start over with a usual rate, η = 0.1' }).click()
  await expect(page.getByRole('textbox', { name: 'Learning rate η' })).toHaveValue('0.1')
  await expect(page.getByText(/Training diverged at step \d/)).toHaveCount(0)
})

test('trains without the kernels where they can’t be compiled, and says so', async ({ page }) => {
  await page.route('**/*.wasm', (route) => route.fulfill({ contentType: 'application/wasm', body: 'no module' }))
  await open(page)
  await expect(page.getByText(/a slower engine does the computing/)).toBeVisible()
  await page.evaluate(() => window.layerwise.step(2, 'epoch'))
  expect(await metrics(page)).toMatchObject({ epoch: 2 })
})

test('time can be gone back in, and play goes on from there', async ({ page }) => {
  await open(page)
  await page.evaluate(() => window.layerwise.step(10, 'epoch'))
  const then = await metrics(page)
  await page.evaluate(() => window.layerwise.step(20, 'epoch'))
  const slider = page.getByRole('slider', { name: 'Time: go back to an epoch' })
  await expect(slider).toHaveAttribute('aria-valuetext', 'Epoch 30')
  await slider.focus()
  for (let k = 0; k < 20; k++) await page.keyboard.press('ArrowLeft')
  await expect(slider).toHaveAttribute('aria-valuetext', 'Epoch 10')
  await expect(page.getByText('At epoch 10. Play goes on from here')).toBeVisible()
  expect(await metrics(page)).toEqual(then)
  await page.evaluate(() => window.layerwise.step(1, 'epoch'))
  await expect(page.getByText('Play goes on from here')).toHaveCount(0)
  await expect(slider).toHaveAttribute('aria-valuetext', 'Epoch 11')
  await expect(slider).toHaveAttribute('max', '11')
})
