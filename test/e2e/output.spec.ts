import { expect, expectAccessible, test } from './fixtures.ts'
import { metrics, open } from './page.ts'

const numbers = (text: string | null): number[] => (text?.match(/\d+/g) ?? []).map(Number)

test('mistakes are marked and counted as accuracy counts them, and can be left out', async ({ page }) => {
  await open(page, 'data=moons&noise=0.03')
  await page.evaluate(() => window.layerwise.step(4, 'epoch'))
  const { trainAccuracy = 0, validationAccuracy = 0 } = await metrics(page)
  const wrong = [Math.round(350 * (1 - trainAccuracy)), Math.round(150 * (1 - validationAccuracy))]
  expect(wrong[0]).toBeGreaterThan(5)
  const count = page.getByRole('listitem').filter({ hasText: /^mistakes:/ })
  await expect.poll(async () => numbers(await count.textContent())).toEqual(wrong)
  await page.getByRole('checkbox', { name: 'Validation points' }).uncheck()
  await expect.poll(async () => numbers(await count.textContent())).toEqual(wrong.slice(0, 1))
  const canvases = page.getByRole('region', { name: 'Output' }).locator('canvas')
  await expect(canvases).toHaveCount(2)
  const inked = () =>
    canvases.last().evaluate((canvas: HTMLCanvasElement) => {
      const { width, height } = canvas
      return canvas.toDataURL() !== Object.assign(document.createElement('canvas'), { width, height }).toDataURL()
    })
  expect(await inked()).toBe(true)
  await page.evaluate(() => window.layerwise.step(150, 'epoch'))
  await expect(count).toHaveText('mistakes:training0')
  expect(await inked()).toBe(false)
  await page.getByRole('checkbox', { name: 'Mistakes' }).uncheck()
  await expect(canvases).toHaveCount(1)
  await expect(count).toHaveCount(0)
  await expect(page).toHaveURL(/mistakes=0/)
})

test('lines of the picture are explained below it', async ({ page }) => {
  const legend = page.getByRole('region', { name: 'Output' }).getByRole('listitem')
  await open(page, 'data=moons')
  await expect(legend.filter({ hasText: /^0.5$/ })).toHaveAttribute('title', 'Where the output is 0.5')
  await expect(legend.filter({ hasText: /^0.25, 0.75$/ })).toBeVisible()
  await page.evaluate(() => window.layerwise.load('data=iris'))
  await expect(legend.filter({ hasText: /^boundary$/ })).toBeVisible()
  await page.evaluate(() => window.layerwise.load('data=plane'))
  await expect(legend.filter({ hasText: /^equal values$/ })).toBeVisible()
  await page.evaluate(() => window.layerwise.load('data=sine'))
  await expect(legend.filter({ hasText: /^network$/ })).toBeVisible()
})

test('numbers that are far off are marked, too', async ({ page }) => {
  await open(page, 'data=sine&noise=0&n=200&layers=9,9&opt=adam')
  const count = page.getByRole('listitem').filter({ hasText: 'mistakes (off by > 0.32):' })
  const off = async () => numbers((await count.textContent())?.split('training')[1] ?? '')[0] ?? Number.NaN
  await expect.poll(off).toBeGreaterThan(50)
  await page.evaluate(() => window.layerwise.step(600, 'epoch'))
  await expect.poll(off).toBeLessThan(5)
})

test('the probe goes from sample to sample by keys, and says truth, prediction and loss', async ({ page }) => {
  await open(page, 'data=moons')
  await page.evaluate(() => window.layerwise.step(20, 'epoch'))
  const plot = page.getByRole('button', { name: /^Decision boundary/ })
  const card = page.getByRole('region', { name: 'Output' }).getByRole('status')
  await plot.focus()
  await page.keyboard.press(']')
  await expect(card).toContainText(
    /sample \d+x = \(−\d.*truth (orange|blue)ŷ = \d\.\d+ → (orange|blue)(right|wrong) · loss/,
  )
  const abscissa = async () =>
    Number((/\((−?[\d.]+),/.exec((await card.textContent()) ?? '')?.[1] ?? '').replace('−', '-'))
  const places = [await abscissa()]
  for (let k = 0; k < 3; k++) {
    await page.keyboard.press(']')
    places.push(await abscissa())
  }
  expect(places.toSorted((a, b) => a - b)).toEqual(places)
  await page.keyboard.press('[')
  expect(await abscissa()).toBe(places[2])
  // From a place between samples to the nearest one.
  await page.keyboard.press('Shift+ArrowDown')
  await expect(card).not.toContainText('truth')
  await page.keyboard.press('Enter')
  await expect(card).toContainText(/truth/)
  // The loss is that of the shown probability.
  const said = (await card.textContent()) ?? ''
  const [, truth = '', p = ''] = /truth (orange|blue)ŷ = (\d\.\d+)/.exec(said) ?? []
  const loss = -Math.log(truth === 'blue' ? Number(p) : 1 - Number(p))
  await expect(card).toContainText(/loss (0\.\d{3}|\d.*e−\d)/)
  const shown = Number((/loss (\S+)$/.exec(said)?.[1] ?? '').replace('−', '-'))
  expect(Math.abs(shown - loss)).toBeLessThan(0.01 + 0.01 * loss)
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(card).toHaveCount(0)
})

test('uncertainty needs dropout, says so, and then shows deviations in map and probe', async ({ page }) => {
  await open(page, 'data=moons')
  const check = page.getByRole('checkbox', { name: /^Uncertainty/ })
  await expect(check).toBeDisabled()
  await expect(check).toHaveAccessibleName('Uncertainty (needs dropout)')
  await open(page, 'data=moons&layers=8:dropout=0.4')
  await page.evaluate(() => window.layerwise.step(10, 'epoch'))
  await check.check()
  await expect(page).toHaveURL(/uncertainty=1/)
  await expect(page.getByText(/^std. deviation over dropout draws ?0/)).toBeVisible()
  await expect(page.getByRole('checkbox', { name: 'Hard edge' })).toHaveCount(0)
  const plot = page.getByRole('button', { name: /^Decision boundary/ })
  const card = page.getByRole('region', { name: 'Output' }).getByRole('status')
  await plot.press('ArrowUp')
  await expect(card).toContainText(/ŷ = \d\.\d{3} ± 0\.\d{3} → /)
  await expectAccessible(page)
  await check.uncheck()
  await plot.press('ArrowUp')
  await expect(card).toContainText(/ŷ = \d\.\d{3} → /)
})
