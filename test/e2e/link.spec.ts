import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from './fixtures.ts'
import { metrics, open } from './page.ts'

const run = promisify(execFile)

/** All tasks, all datasets, all optimizers and activations among them. */
const links = [
  'v=1&data=moons',
  'v=1&data=circle&layers=4:relu&opt=sgd&lr=0.1&batch=10',
  'v=1&data=xor&layers=5:sigmoid,4&opt=momentum&lr=0.05&noise=0.2',
  'v=1&data=spiral&layers=8,8,8&in=x1,x2,sinx1,sinx2&seed=9',
  'v=1&data=gaussian&layers=&loss=meanSquaredError&batch=1&dataseed=4',
  'v=1&data=blobs&layers=6:relu:init=heNormal&split=0.5',
  'v=1&data=iris&in=x1,x2,x3,x4&layers=8&scale=none',
  'v=1&data=penguins&layers=7:relu,5&batch=5000',
  'v=1&data=multiGaussian&layers=10,10&n=1000',
  'v=1&data=sine&layers=9,9:linear&opt=momentum:momentum=0.5',
  'v=1&data=plane&layers=2:linear',
  'v=1&data=pass&layers=3&scale=none',
]

test('the metrics at epoch 50 are the same, to the last bit, in two profiles and without a browser', async ({
  page,
  profile,
}) => {
  test.setTimeout(120_000)
  const other = await (await profile()).newPage()
  for (const link of links) {
    await open(page, link)
    await open(other, link)
    await page.evaluate(() => window.layerwise.step(50, 'epoch'))
    // The other one plays, faster than frames, and is stopped somewhere beyond; then goes again from the start.
    await other.evaluate(async () => {
      window.layerwise.play()
      await new Promise((resolve) => setTimeout(resolve, 50))
      await window.layerwise.reset()
      for (let i = 0; i < 5; i++) await window.layerwise.step(10, 'epoch')
    })
    const { stdout } = await run(process.execPath, [
      join(import.meta.dirname, '../../scripts/train.mjs'),
      link,
      '--epochs',
      '50',
      '--json',
    ])
    const headless: unknown = JSON.parse(stdout.trim().split('\n').at(-1) ?? '')
    expect(await metrics(page), link).toEqual(headless)
    expect(await metrics(other), link).toEqual(headless)
  }
})

test('a copied link opens the same experiment for someone else', async ({ page, profile, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await open(page, 'data=spiral')
  await page.getByLabel('Title of the experiment').fill('Homework 1: spirals & patience')
  await page.getByRole('button', { name: 'One unit more in hidden layer 1' }).click()
  await page.getByLabel('Noise', { exact: true }).press('ArrowRight')
  await page.getByRole('button', { name: 'Copy link' }).click()
  await expect(page.getByText('Copied')).toBeVisible()
  const link = await page.evaluate(() => navigator.clipboard.readText())
  const other = await (await profile()).newPage()
  await other.goto(link)
  await expect(other.getByLabel('Title of the experiment')).toHaveValue('Homework 1: spirals & patience')
  const experiments = await Promise.all([page, other].map((one) => one.evaluate(() => window.layerwise.experiment)))
  expect(experiments[1]).toEqual(experiments[0])
})

test('junk in a link is left out kindly, and the rest opens', async ({ page }) => {
  await open(page, 'v=1&data=circle&lr=quick&colour=blue&noise=7&layers=4')
  const notice = page.getByRole('status', { name: 'Notices' })
  await expect(notice).toContainText('3 things in this link were not understood')
  await expect(notice).toContainText('“colour” is not a setting')
  await expect(page.getByRole('radio', { name: 'Circle' })).toBeChecked()
  await expect(page).toHaveURL(/#v=1&data=circle&noise=0\.5&layers=4$/)
  await page.getByRole('button', { name: 'Dismiss' }).click()
  await expect(notice).toBeEmpty()
})

test('an address changed by hand opens what it says', async ({ page }) => {
  await open(page)
  await page.evaluate(() => {
    location.hash = '#v=1&data=xor&layers=3'
  })
  await expect(page.getByRole('radio', { name: 'XOR' })).toBeChecked()
  await page.goBack()
  await expect(page.getByRole('radio', { name: 'Two moons' })).toBeChecked()
})

test('back and forward walk through the experiments, and typing makes none', async ({ page }) => {
  await open(page)
  const entries = () => page.evaluate(() => history.length)
  const start = await entries()
  const title = page.getByLabel('Title of the experiment')
  await title.pressSequentially('Moons of mine')
  for (let i = 0; i < 5; i++) await page.getByLabel('Noise', { exact: true }).press('ArrowRight')
  await page.getByRole('button', { name: 'One unit more in hidden layer 1' }).click()
  expect(await entries()).toBe(start)

  // Left at once, before the address has followed the last click.
  await page.getByText('Spiral', { exact: true }).click({ force: true })
  await expect(page).toHaveURL(/data=spiral/)
  await page.evaluate(() => window.layerwise.load('v=1&data=xor&layers=2'))
  await expect(page).toHaveURL(/#v=1&data=xor&layers=2$/)
  expect(await entries()).toBe(start + 2)

  await page.goBack()
  await expect(page.getByRole('radio', { name: 'Spiral' })).toBeChecked()
  await expect(title).toHaveValue('Moons of mine')
  await page.goBack()
  await expect(page.getByRole('radio', { name: 'Two moons' })).toBeChecked()
  await expect(page).toHaveURL(/noise=0\.17&layers=7,5,3/)
  await page.goForward()
  await page.goForward()
  await expect(page).toHaveURL(/#v=1&data=xor&layers=2$/)
  expect(await page.evaluate(() => window.layerwise.experiment.network.layers.map(({ units }) => units))).toEqual([2])
})
