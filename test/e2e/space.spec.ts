import type { Page } from '@playwright/test'
import { expect, expectAccessible, test } from './fixtures.ts'
import { open, pictureOf } from './page.ts'

const layer = (page: Page, k: number) => page.getByRole('img', { name: new RegExp(`^Hidden layer ${k} ·`) })

test('shows points and grid after each hidden layer, and follows training', async ({ page }) => {
  await open(page, 'data=circle&layers=4,2')
  await page.getByRole('button', { name: 'Space', exact: true }).click()
  await expect(page).toHaveURL(/panel=space/)
  await expect(layer(page, 1)).toHaveAccessibleName(
    /4 units · tanh\. First two principal components: \d+\.\d% \+ \d+\.\d% of the variance\..* orange is centred at \(.*blue is centred at/,
  )
  await expect(layer(page, 2)).toHaveAccessibleName(/2 units · tanh\. Its two units are the axes\./)
  await expect(page.getByText('Thick: where the output layer cuts.')).toBeVisible()
  const before = await pictureOf(page, 'li:last-of-type > figure canvas')
  const share = async () =>
    Number(/([\d.]+)% of the points lie nearest/.exec((await layer(page, 2).getAttribute('aria-label')) ?? '')?.[1])
  await expect.poll(share).toBeLessThan(90)
  await page.evaluate(() => window.layerwise.step(80, 'epoch'))
  await expect.poll(share).toBeGreaterThan(97)
  expect(await pictureOf(page, 'li:last-of-type > figure canvas')).not.toBe(before)
  await expectAccessible(page)
})

test('a point that is chosen here is that of the output and of every layer, in the numbers of the run', async ({
  page,
}) => {
  await open(page, 'data=moons&layers=2:tanh,1:linear&panel=space')
  await expect(layer(page, 2)).toBeVisible()
  const slider = page.getByRole('slider', { name: 'Point', exact: true })
  await slider.focus()
  await page.keyboard.press('ArrowRight')
  await expect(slider).toHaveAttribute('aria-valuetext', /^(training|validation) sample \d+, (orange|blue)$/)
  const told = page.getByText(/sample \d+, \w+: layer 1 \(/)
  const card = page.getByRole('region', { name: 'Output' }).getByRole('status')
  await expect(card).toContainText(/sample \d+/)
  const first = (await told.textContent()) ?? ''
  // The line of one linear unit is w · a + b of the two before it.
  const [, a1, a2, b] = (/layer 1 \((\S+), (\S+)\), layer 2 (\S+)$/.exec(first) ?? []).map((text) =>
    Number(text.replace('−', '-')),
  )
  const weights = await page.evaluate(() => window.layerwise.weights())
  const [w1, w2] = weights[1]?.w.map((row) => row[0] ?? 0) ?? []
  expect(b).toBeCloseTo((w1 ?? 0) * (a1 ?? 0) + (w2 ?? 0) * (a2 ?? 0) + (weights[1]?.b[0] ?? 0), 1)
  const ring = await pictureOf(page, 'figure canvas >> nth=1')
  await page.keyboard.press('End')
  await expect(told).not.toHaveText(first)
  expect(await pictureOf(page, 'figure canvas >> nth=1')).not.toBe(ring)
})

test('says what linear layers can’t do, and what there is without a hidden layer', async ({ page }) => {
  await open(page, 'data=circle&layers=3:linear,2:linear&panel=space')
  await expect(page.getByText(/^All activations are linear: layers turn, stretch and flatten the grid/)).toBeVisible()
  await expect(page.getByText('Linear: straight lines stay straight.')).toHaveCount(2)
  await page.getByRole('button', { name: 'Remove hidden layer 2' }).click()
  await page.getByRole('button', { name: 'Remove hidden layer 1' }).click()
  await expect(page.getByText(/^There is no hidden layer, so nothing bends/)).toBeVisible()
  await expect(page.locator('figure')).toHaveCount(1)
  await expect(page.getByText('Thick: the decision boundary.')).toBeVisible()
})

test('says below each picture what its lines are, and why there is none', async ({ page }) => {
  await open(page, 'data=blobs&layers=4&panel=space')
  await page.evaluate(() => window.layerwise.step(40, 'epoch'))
  await expect(
    page.getByText(/^Thick: where the output layer cuts this plane; (9\d|100)\.\d% of the points/),
  ).toBeVisible()
  const before = await pictureOf(page, 'li:last-of-type > figure canvas')
  await page.evaluate(() => window.layerwise.step(200, 'epoch'))
  await expect.poll(() => pictureOf(page, 'li:last-of-type > figure canvas')).not.toBe(before)
  await open(page, 'data=multiGaussian&layers=6,2&panel=space')
  await expect(page.getByText('Thin: where the output is −1, −0.5, 0, 0.5, 1.')).toHaveCount(2)
  await expect(page.getByText(/Training bends until the number to predict grows evenly/)).toBeVisible()
  await open(page, 'data=spiral&layers=8,8,6&panel=space')
  await page.evaluate(() => window.layerwise.step(150, 'epoch'))
  await expect(page.getByText(/^No cut is drawn: only [4-8]\d\.\d% of the points/)).toBeVisible()
})

for (const [width, height] of [
  [1920, 1080],
  [1440, 900],
] as const) {
  test(`pictures and what is said of them are in sight at once: ${width}`, async ({ profile }) => {
    for (const locale of ['en-US', 'ko-KR']) {
      const page = await (await profile({ locale, viewport: { width, height } })).newPage()
      await open(page, 'data=moons&layers=6,2&panel=space')
      await page.evaluate(() => window.layerwise.step(30, 'epoch'))
      await expect(page.locator('figcaption')).toHaveCount(3)
      const edge = await page
        .locator('[role=group]:has(> div figure)')
        .evaluate((view) => view.getBoundingClientRect().bottom)
      const captions = await page
        .locator('figcaption')
        .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().bottom))
      // Nor do they fade.
      expect(edge - Math.max(...captions)).toBeGreaterThan(28)
    }
  })
}

for (const locale of ['en-US', 'ko-KR']) {
  test(`stays in its place on a phone, regression and a line included: ${locale}`, async ({ profile }) => {
    const page = await (await profile({ locale, viewport: { width: 360, height: 740 }, hasTouch: true })).newPage()
    for (const link of ['data=sine&layers=2,1&panel=space', 'data=iris&in=x1,x2,x3,x4&layers=6:relu,2&panel=space']) {
      await open(page, link)
      await expect(page.locator('figure').nth(2)).toBeVisible()
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
      await expectAccessible(page, '[role=group]:has(figure)')
    }
  })
}
