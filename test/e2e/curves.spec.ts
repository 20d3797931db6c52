import { expect, expectAccessible, test } from './fixtures.ts'
import { metrics, open } from './page.ts'

test('curves of loss, accuracy and learning rate, read by keys and pointer', async ({ page }) => {
  await open(page, 'data=moons&opt=sgd&lr=0.4&schedule=step:every=2:factor=0.5')
  await page.evaluate(() => window.layerwise.step(6, 'epoch'))
  const { trainLoss, validationLoss, trainAccuracy = 0, validationAccuracy = 0 } = await metrics(page)
  const reader = page.getByRole('slider', { name: /^Read the curves/ })
  const gap = validationLoss - trainLoss
  await expect(reader).toHaveAttribute(
    'aria-valuetext',
    `Epoch 6: train ${trainLoss.toFixed(3)}, validation ${validationLoss.toFixed(3)}, gap ${gap < 0 ? '−' : ''}${Math.abs(gap).toFixed(3)}`,
  )
  await page.getByRole('radio', { name: 'Accuracy' }).check({ force: true })
  await expect(page).toHaveURL(/curve=accuracy/)
  await expect(page.getByRole('checkbox', { name: 'Log scale' })).toHaveCount(0)
  await expect(page.getByRole('img', { name: /^Accuracy by epoch/ })).toHaveAccessibleName(
    new RegExp(
      `Now ${(trainAccuracy * 100).toFixed(1)}% in training, ${(validationAccuracy * 100).toFixed(1)}% in validation`,
    ),
  )
  await page.getByRole('radio', { name: 'Rate' }).check({ force: true })
  await expect(reader).toHaveAttribute('aria-valuetext', 'Epoch 6: rate η 0.05')
  await reader.focus()
  await page.keyboard.press('Home')
  await expect(reader).toHaveAttribute('aria-valuetext', 'Epoch 0: rate η 0.4')
  for (const [epoch, rate] of [
    [1, 0.4],
    [2, 0.2],
    [3, 0.2],
    [4, 0.1],
  ]) {
    await page.keyboard.press('ArrowRight')
    await expect(reader).toHaveAttribute('aria-valuetext', `Epoch ${epoch}: rate η ${rate}`)
  }
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(reader).toHaveAttribute('aria-valuetext', /^Epoch 6:/)
  await reader.hover({ position: { x: 2, y: 20 } })
  await expect(reader).toHaveAttribute('aria-valuetext', /^Epoch 0:/)
})

test('smoothing bends the line and leaves the values as they are, faintly and where they are read', async ({
  page,
}) => {
  await open(page, 'data=moons&opt=sgd&lr=1&batch=4')
  await page.evaluate(() => window.layerwise.step(12, 'epoch'))
  const curves = page.getByRole('region', { name: 'Curves' })
  const paths = () =>
    curves.locator('svg[role=img] path').evaluateAll((all) => all.map((path) => path.getAttribute('d')))
  const reader = page.getByRole('slider', { name: /^Read the curves/ })
  // What stands below the curves has come: they are as high as they stay.
  await expect(page.getByRole('slider', { name: /^Time/ })).toBeVisible()
  const [band, validation, train] = await paths()
  const read = await reader.getAttribute('aria-valuetext')
  await curves.getByRole('button', { name: 'Smoothing' }).click()
  await page.getByRole('slider', { name: 'Smoothing' }).fill('14')
  await expect(page).toHaveURL(/smooth=0.7/)
  const [smoothBand, rawValidation, smoothValidation, rawTrain, smoothTrain] = await paths()
  expect([rawValidation, rawTrain]).toEqual([validation, train])
  expect([smoothBand, smoothValidation, smoothTrain]).not.toContain(band)
  expect(smoothTrain).not.toBe(train)
  expect(await reader.getAttribute('aria-valuetext')).toBe(read)
  await expectAccessible(page)
})

test('the best epoch, the early stop and a divergence are marked, on both kinds of axis', async ({ page }) => {
  for (const logloss of [0, 1]) {
    await open(page, `data=iris&stop=validationLoss:patience=5&logloss=${logloss}`)
    await page.evaluate(() => window.layerwise.step(2000, 'epoch'))
    const { epoch } = await metrics(page)
    expect(epoch).toBeLessThan(2000)
    await expect(page.getByRole('img', { name: /^Loss by epoch/ })).toHaveAccessibleName(
      new RegExp(`Marked: best at epoch ${epoch - 5}, early stop at epoch ${epoch}\\.`),
    )
    const marks = page.getByRole('region', { name: 'Curves' }).locator('svg g[transform] > line:first-child + text')
    await expect(marks.filter({ hasText: 'early stop' })).toBeVisible()
  }
  await open(page, 'data=plane&layers=4:linear&opt=sgd&lr=20')
  await page.getByRole('button', { name: 'Play' }).click()
  await expect(page.getByText(/Training diverged at step \d/)).toBeVisible()
  await expect(page.getByRole('region', { name: 'Curves' })).toContainText(/diverged|begin with the first whole epoch/)
})

test('a number has no accuracy to draw, and the page says why', async ({ page }) => {
  await open(page, 'data=sine&curve=accuracy')
  await expect(page.getByRole('radio', { name: 'Accuracy (a number is predicted, not a class)' })).toBeDisabled()
  await page.evaluate(() => window.layerwise.step(2, 'epoch'))
  await expect(page.getByRole('img', { name: /^Loss by epoch/ })).toBeVisible()
})

test('the time slider stays in sight above a notice, and stands below the epoch that it names', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await open(page, 'data=moons&what=ever')
  await expect(page.getByText('The curves begin with the first whole epoch.')).toBeVisible()
  await page.evaluate(() => window.layerwise.step(20, 'epoch'))
  const slider = page.getByRole('slider', { name: /^Time: go back/ })
  const [time, notice, reader] = await Promise.all(
    [
      slider,
      page.getByRole('status').filter({ hasText: 'was not understood' }),
      page.getByRole('slider', { name: /^Read the curves/ }),
    ].map((one) => one.boundingBox()),
  )
  if (!time || !notice || !reader) throw new Error('not there')
  expect(time.y + time.height).toBeLessThanOrEqual(notice.y)
  // Half a handle, 8 px, beyond the axis at either end.
  expect(Math.abs(time.x + 8 - reader.x)).toBeLessThan(1)
  expect(Math.abs(time.x + time.width - 8 - reader.x - reader.width)).toBeLessThan(1)
})
