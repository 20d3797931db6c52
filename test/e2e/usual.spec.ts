import { expect, expectAccessible, test } from './fixtures.ts'
import { open } from './page.ts'

const training = (page: Parameters<typeof open>[0]) => page.evaluate(() => window.layerwise.experiment.training)

test('usual values are a press away, follow the optimizer, and say what is far from them', async ({ page }) => {
  await open(page, 'data=moons&opt=sgd&lr=10&batch=1')
  await page.getByRole('button', { name: 'Learning rate settings' }).click()
  const rates = page.getByRole('group', { name: 'Usual for Learning rate η' })
  await expect(rates).toHaveText('usual:0.01·0.1larger than usual')
  await expectAccessible(page)
  await rates.getByRole('button', { name: '0.01', exact: true }).press('Enter')
  expect((await training(page)).learningRate).toBe(0.01)
  await expect(rates).toHaveText('usual:0.01·0.1')
  await expect(rates.getByRole('button', { name: '0.01', exact: true })).toHaveAttribute('aria-pressed', 'true')
  await page.keyboard.press('Escape')
  await page.keyboard.press('ControlOrMeta+z')
  expect((await training(page)).learningRate).toBe(10)

  const sizes = page.getByRole('group', { name: 'Usual for Batch size' })
  await expect(sizes).toContainText('smaller than usual')
  await sizes.getByRole('button', { name: '64' }).click()
  expect((await training(page)).batchSize).toBe(64)

  await page.getByRole('combobox', { name: 'Optimizer' }).selectOption('lion')
  await page.getByRole('button', { name: 'Learning rate settings' }).click()
  await expect(rates.getByRole('button')).toHaveText(['0.0001', '0.001'])
})

test('weights are usually drawn as the activation asks for', async ({ page }) => {
  await open(page, 'data=moons&layers=4:relu')
  await page.getByRole('button', { name: 'Settings of hidden layer 1' }).click()
  const usual = page.getByRole('group', { name: 'Usual for Initialiser' })
  await usual.getByRole('button', { name: 'He normal' }).click()
  expect(await page.evaluate(() => window.layerwise.experiment.network.layers[0]?.initializer.id)).toBe('heNormal')
})

test('what is locked has no usual values to press', async ({ page }) => {
  await open(page, 'data=moons&lock=batch')
  const sizes = page.getByRole('group', { name: 'Usual for Batch size' })
  await expect(sizes.getByRole('button', { name: '64' })).toBeDisabled()
})
