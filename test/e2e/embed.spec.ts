import { expect, expectAccessible, test } from './fixtures.ts'
import { open } from './page.ts'

test('what a link hides is not there, and what it locks only shows', async ({ page }) => {
  await open(page, 'v=1&data=spiral&hide=noise,layers,curves&lock=data,lr,play')
  await expect(page.getByRole('slider', { name: 'Points' })).toBeEnabled()
  await expect(page.getByRole('slider', { name: 'Noise', exact: true })).toHaveCount(0)
  await expect(page.getByRole('button', { name: /^Add a layer/ })).toHaveCount(0)
  await expect(page.getByRole('region', { name: 'Curves', exact: true })).toHaveCount(0)
  await expect(page.getByRole('radio', { name: 'XOR' })).toBeDisabled()
  await expect(page.getByLabel('Learning rate η', { exact: true })).toBeDisabled()
  await expect(page.getByRole('button', { name: 'Play' })).toBeDisabled()
  await page.keyboard.press(' ')
  await page.keyboard.press('.')
  await expect.poll(() => page.evaluate(() => window.layerwise.metrics().then(({ step }) => step))).toBe(1)
  await expectAccessible(page)
})

test('an embedded experiment shows what its link asks for, and nothing of the page around it', async ({ page }) => {
  await page.goto('./?embed#v=1&data=xor&layers=4&show=play,reset,output')
  await page.evaluate(() => window.layerwise.metrics())
  await expect(page.getByRole('button', { name: 'Play' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Output' })).toBeVisible()
  for (const name of ['Network', 'Data', 'Curves']) {
    await expect(page.getByRole('region', { name, exact: true })).toHaveCount(0)
  }
  for (const name of ['Copy link', 'Theme', 'Step (.)']) await expect(page.getByLabel(name)).toHaveCount(0)
  const whole = page.getByRole('link', { name: 'Open in Layerwise' })
  await expect(whole).toHaveAttribute('href', /\/#v=1&data=xor&layers=4&hide=/)
  await expectAccessible(page)
})

for (const [width, height, part] of [
  [800, 600, 'Network'],
  [1024, 720, 'Network'],
  [640, 480, 'Output'],
] as const) {
  test(`in a frame of ${width} × ${height} the picture that is seen first is seen whole: ${part}`, async ({ page }) => {
    await page.setViewportSize({ width, height })
    await page.goto('./?embed#v=1&data=spiral&layers=8,8&show=play,reset,network,output,curves,numbers')
    await page.evaluate(() => window.layerwise.step(5, 'epoch'))
    const bottom = () =>
      page
        .getByRole('region', { name: part, exact: true })
        .locator('canvas')
        .first()
        .evaluate((canvas) => canvas.getBoundingClientRect().bottom)
    await expect.poll(bottom).toBeLessThanOrEqual(height)
  })
}
