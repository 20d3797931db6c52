import { expect, expectAccessible, test } from './fixtures.ts'
import { metrics, open } from './page.ts'

/** As TensorFlow Playground writes it, after it went through a mail. */
const link =
  'activation=tanh®ularization=L2&batchSize=10&dataset=circle®Dataset=reg-plane&learningRate=0.03®ularizationRate=0&noise=0&networkShape=4,2&seed=0.59704&percTrainData=50&x=true&y=true&problem=classification&playButton_hide=true&noise_hide=true'

const rounded = (values: readonly number[]) => values.map((value) => value.toFixed(3))

test('a link of TensorFlow Playground shows the losses that are shown there, and hides what is hidden there', async ({
  page,
}) => {
  await open(page, link)
  const shown = async (epochs: number) => {
    const { trainLoss, validationLoss } = await page.evaluate((count) => window.layerwise.step(count, 'epoch'), epochs)
    return rounded([trainLoss, validationLoss])
  }
  const start = await metrics(page)
  expect(rounded([start.trainLoss, start.validationLoss])).toEqual(['0.499', '0.501'])
  expect(await shown(10)).toEqual(['0.486', '0.484'])
  expect(await shown(90)).toEqual(['0.010', '0.012'])
  await expect(page.getByText('0.010', { exact: true }).first()).toBeVisible()
  await expect(page.getByRole('button', { name: 'Play' })).toHaveCount(0)
  await expect(page.getByRole('slider', { name: 'Noise', exact: true })).toHaveCount(0)
  await expectAccessible(page)
})

test('its seed can be seen, changed, and drawn anew', async ({ page }) => {
  await open(page, link)
  const seed = page.getByRole('textbox', { name: 'Data seed' })
  await expect(seed).toHaveValue('0.59704')
  const before = await metrics(page)
  await seed.fill('0.1')
  await seed.press('Enter')
  await expect.poll(async () => (await metrics(page)).trainLoss).not.toBe(before.trainLoss)
  await expect(page).toHaveURL(/seedtext=0\.1&/)
  await page.getByRole('button', { name: 'Draw new data' }).click()
  await expect(seed).not.toHaveValue('0.1')
  await expect(page).not.toHaveURL(/seedtext/)
})

test('its rules can be left for the usual ones', async ({ page }) => {
  await open(page, link)
  const rules = page.getByRole('combobox', { name: 'Rules', exact: true })
  await expect(rules).toHaveValue('playground')
  await rules.selectOption('layerwise')
  const [epoch] = await page.evaluate(async () => [await window.layerwise.step(1, 'epoch')])
  expect(rounded([epoch?.trainLoss ?? 0])).not.toEqual(['0.498'])
})
