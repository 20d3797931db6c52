import type { Page } from '@playwright/test'
import { expect, expectAccessible, test } from './fixtures.ts'
import { open } from './page.ts'

const norms = (page: Page) => page.getByRole('img', { name: /^Gradient norm by layer/ })

test('weights and gradients are those of the run, step by step and back in time', async ({ page }) => {
  await open(page, 'data=moons')
  await page.getByRole('button', { name: 'Weights & gradients' }).click()
  await expect(norms(page)).toHaveAccessibleName(/over 1 observed step\. Now layer 1 [\d.·⁻⁰-⁹¹²³]+, .*output /)
  await page.getByText('As a table').click()
  const own = await page.evaluate(async () => {
    const [first] = await window.layerwise.weights()
    return Math.hypot(...(first?.w.flat() ?? []))
  })
  const first = page.getByRole('table', { name: 'Hidden layer 1, step 1' })
  const shown = await first
    .getByRole('row', { name: /^Weight norm/ })
    .getByRole('cell')
    .innerText()
  expect(Number(shown)).toBeCloseTo(own, 1)
  await expectAccessible(page)

  await page.evaluate(() => window.layerwise.step(1, 'epoch'))
  await page.evaluate(() => window.layerwise.step(1, 'epoch'))
  await expect(norms(page)).toHaveAccessibleName(/over 3 observed steps/)
  await expect(page.getByRole('table', { name: 'Output layer, step 22' })).toBeVisible()
  await page.getByRole('slider', { name: /^Time/ }).press('ArrowLeft')
  await expect(page.getByRole('table', { name: 'Output layer, step 12' })).toBeVisible()
  await expect(norms(page)).toHaveAccessibleName(/over 3 observed steps/)
  await page.evaluate(() => window.layerwise.step(1, 'batch'))
  await expect(page.getByRole('table', { name: 'Output layer, step 12' })).toBeVisible()
  await expect(norms(page)).toHaveAccessibleName(/over 3 observed steps/)
})

test('it says so when gradients vanish, and when they arrive', async ({ page }) => {
  const deep = Array.from({ length: 8 }, () => '4:sigmoid').join(',')
  await open(page, `data=moons&layers=${deep}&panel=gradients`)
  await expect(
    page.getByText(/^Gradients vanish: what reaches hidden layer \d is \d(\.\d)?·10⁻[⁴-⁹] times/),
  ).toBeVisible()
  await open(page, 'data=circle&layers=4:relu&panel=gradients')
  await expect(page.getByText(/^The gradient reaches the first layer/)).toBeVisible()
})

test('strips fill while it plays, and another network begins anew', async ({ page }) => {
  await open(page, 'data=moons&panel=gradients')
  await page.getByRole('button', { name: 'Play' }).click()
  await expect(norms(page)).toHaveAccessibleName(/over (1\d|[2-9]\d) observed steps/, { timeout: 15_000 })
  await expect(
    page.getByRole('img', { name: /^Activations of Hidden layer 3: now from −?[\d.]+ to [\d.]+/ }),
  ).toBeVisible()
  await page.getByRole('button', { name: 'Pause' }).click()
  await page.getByRole('button', { name: 'Remove hidden layer 3' }).click()
  await expect(page.getByRole('img', { name: /^Activations of Hidden layer 3/ })).toHaveCount(0)
  await expect(norms(page)).toHaveAccessibleName(/over 1 observed step\./)
})

test('charts side by side begin at one height, however long their sentences are', async ({ profile }) => {
  const page = await (await profile({ locale: 'ko-KR', viewport: { width: 1920, height: 1080 } })).newPage()
  await open(page, 'data=moons&panel=gradients')
  const charts = page.getByRole('group', { name: '가중치와 기울기' }).locator('svg[role=img]')
  await expect(charts).toHaveCount(2)
  const [first, second] = await charts.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top))
  expect(first).toBe(second)
})
