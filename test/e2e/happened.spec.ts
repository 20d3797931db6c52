import { expect, expectAccessible, test } from './fixtures.ts'
import { metrics, open } from './page.ts'

test('it is said when a network overfits, and a remedy is a press away and can be undone', async ({ page }) => {
  await open(page, 'data=moons&n=60&noise=0.4&layers=32:relu,32:relu')
  const chip = page.getByRole('button', { name: /^What happened[?]/ })
  await expect(chip).toHaveText('What happened?')
  await page.evaluate(() => window.layerwise.step(200, 'epoch'))
  await expect(chip).toHaveText('It overfits')
  await chip.click()
  await expect(
    page.getByText(/The validation loss was least at epoch \d+, 0[.]\d+, and has risen to/).last(),
  ).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: /^Back to epoch \d+ with dropout 0.2$/ }).click()
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible()
  expect(await page.evaluate(() => window.layerwise.experiment.network.layers.map(({ dropout }) => dropout))).toEqual([
    0.2, 0.2,
  ])
  await page.keyboard.press('ControlOrMeta+z')
  await expect.poll(async () => (await metrics(page)).epoch).toBeGreaterThanOrEqual(200)
})

test('what was dismissed is not pointed out again in this run', async ({ page }) => {
  await open(page, 'data=moons&layers=4:step,4:step')
  await page.evaluate(() => window.layerwise.step(40, 'epoch'))
  await expect(page.getByText('A step has no slope')).toBeVisible()
  await page.getByRole('button', { name: 'Don’t point this out again in this run' }).click()
  await page.evaluate(() => window.layerwise.step(10, 'epoch'))
  await expect(page.getByRole('button', { name: 'What happened?' })).toHaveText('What happened?')
})
