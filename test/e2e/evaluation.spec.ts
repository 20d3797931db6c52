import type { Page } from '@playwright/test'
import { expect, expectAccessible, test } from './fixtures.ts'
import { metrics, open } from './page.ts'

/** The numbers of a table's body, row by row. */
const numbersOf = (page: Page, name: string): Promise<number[][]> =>
  page
    .getByRole('table', { name })
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) => Array.from(row.querySelectorAll('td'), (cell) => Number.parseFloat(cell.innerText))),
    )

const rightShare = (matrix: readonly (readonly number[])[]): number =>
  matrix.reduce((sum, row, k) => sum + (row[k] ?? 0), 0) / matrix.flat().reduce((sum, count) => sum + count, 0)

test('two classes: the matrix agrees with the accuracy, and the threshold moves matrix and point', async ({ page }) => {
  await open(page, 'data=moons')
  await page.getByRole('button', { name: 'Evaluation' }).click()
  await expect(page).toHaveURL(/panel=evaluation/)
  await page.evaluate(() => window.layerwise.step(20, 'epoch'))
  const { trainAccuracy, validationAccuracy } = await metrics(page)
  const share = async () => rightShare(await numbersOf(page, 'Confusion matrix'))
  await expect.poll(share).toBeCloseTo(validationAccuracy ?? Number.NaN, 9)
  await page.getByLabel('Samples', { exact: true }).selectOption('Training set')
  await expect.poll(share).toBeCloseTo(trainAccuracy ?? Number.NaN, 9)
  await expectAccessible(page)

  const roc = page.getByRole('img', { name: /^ROC curve/ })
  await expect(roc).toHaveAccessibleName(/AUC 0\.\d{3}\. At the threshold 0\.5:/)
  await expect(roc.getByText(/^AUC 0\.\d{3}$/)).toBeVisible()
  await expect(page.getByText(/^AUC /)).toHaveCount(1)
  await page.getByRole('slider', { name: 'Threshold' }).press('End')
  await expect(roc).toHaveAccessibleName(/At the threshold 1: true-positive rate 0\.000, false-positive rate 0\.000/)
  const [orange, blue] = await numbersOf(page, 'Confusion matrix')
  expect([orange?.[1], blue?.[1]]).toEqual([0, 0])
  await expect(page.getByText('no sample is predicted as “blue”, so there is no precision')).toBeVisible()
  await page.getByRole('button', { name: 'Back to 0.5' }).click()
  await expect.poll(share).toBeCloseTo(trainAccuracy ?? Number.NaN, 9)
})

test('three classes: one curve for each, and the numbers follow training', async ({ page }) => {
  await open(page, 'data=iris&panel=evaluation')
  await expect(page.getByRole('img', { name: /^ROC curve/ })).toHaveAccessibleName(/setosa: AUC .*virginica: AUC/i)
  expect(await numbersOf(page, 'Precision and recall')).toHaveLength(3)
  await expect(page.getByRole('slider', { name: 'Threshold' })).toHaveCount(0)
  const before = await numbersOf(page, 'Confusion matrix')
  await page.getByRole('button', { name: 'Play' }).click()
  await expect.poll(() => numbersOf(page, 'Confusion matrix')).not.toEqual(before)
  await page.getByRole('button', { name: 'Pause' }).click()
  const { validationAccuracy } = await metrics(page)
  await expect
    .poll(async () => rightShare(await numbersOf(page, 'Confusion matrix')))
    .toBeCloseTo(validationAccuracy ?? Number.NaN, 9)
})

test('regression: the error agrees with the loss; another dataset is another report', async ({ page }) => {
  await open(page, 'data=sine&panel=evaluation')
  await page.evaluate(() => window.layerwise.step(30, 'epoch'))
  const { validationLoss } = await metrics(page)
  const rmse = page.locator('dt:text-is("RMSE") + dd')
  await expect.poll(async () => Number(await rmse.textContent()) ** 2).toBeCloseTo(validationLoss, 2)
  await expect(page.getByRole('img', { name: /^Residuals of 60 samples/ })).toBeVisible()
  await page.getByText('As a table').click()
  const bars = await numbersOf(page, 'Histogram of residuals')
  expect(bars.reduce((sum, [, count = 0]) => sum + count, 0)).toBe(60)
  await page.getByRole('button', { name: 'Formulas: Errors' }).click()
  await expect(page.locator('math').first()).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await page.getByRole('radio', { name: 'Two moons' }).check({ force: true })
  await expect(page.getByRole('table', { name: 'Confusion matrix' })).toBeVisible()
})

test('a view takes the room of the network, and gives it back', async ({ page }) => {
  await open(page, 'v=1&data=moons&panel=evaluation')
  const picture = page.getByRole('button', { name: 'Settings of hidden layer 1' })
  await expect(picture).toBeVisible()
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.getByRole('button', { name: 'More room: cover the network' }).click()
  await expect(picture).toBeHidden()
  // All of it in one look: no scrolling within.
  const view = page.getByRole('group', { name: 'Evaluation' })
  expect(await view.evaluate((element) => element.scrollHeight - element.clientHeight)).toBeLessThan(2)
  await page.getByRole('button', { name: 'Less room: show the network' }).click()
  await expect(picture).toBeVisible()
  const more = page.getByRole('button', { name: 'More room: cover the network' })
  await expect(more).toBeVisible()
  await page.getByRole('button', { name: 'Evaluation' }).click()
  await expect(more).toBeHidden()
  // A page that scrolls has room.
  await page.getByRole('button', { name: 'Evaluation' }).click()
  await expect(more).toBeVisible()
  await page.setViewportSize({ width: 390, height: 844 })
  await expect(more).toBeHidden()
})
