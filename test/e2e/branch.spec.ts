import { expect, test } from './fixtures.ts'
import { metrics, open } from './page.ts'

test('from the past a run branches off with another setting, and undo gets back to the old one', async ({ page }) => {
  await open(page)
  await page.evaluate(() => window.layerwise.step(20, 'epoch'))
  const end = await metrics(page)
  const slider = page.getByRole('slider', { name: 'Time: go back to an epoch' })
  await slider.focus()
  for (let k = 0; k < 10; k++) await page.keyboard.press('ArrowLeft')
  await expect(slider).toHaveAttribute('aria-valuetext', 'Epoch 10')
  const then = await metrics(page)
  await page.getByLabel('Activation').first().selectOption('relu')
  await expect(page.getByText('A branch since epoch 10')).toBeVisible()
  expect(await metrics(page)).toMatchObject({ epoch: 10, step: then.step })
  await page.evaluate(() => window.layerwise.step(3, 'epoch'))
  await page.keyboard.press('ControlOrMeta+z')
  await expect(page.getByText('A branch since')).toHaveCount(0)
  expect(await metrics(page)).toEqual(end)
  await page.keyboard.press('ControlOrMeta+Shift+z')
  await expect(page.getByText('A branch since epoch 10')).toBeVisible()
  expect(await metrics(page)).toMatchObject({ epoch: 13 })
})
