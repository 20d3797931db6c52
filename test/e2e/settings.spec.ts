import type { Locator, Page } from '@playwright/test'
import { initializers } from '../../src/engine/initializers/index.ts'
import { losses } from '../../src/engine/losses/index.ts'
import { normalizations } from '../../src/engine/normalizations/index.ts'
import { optimizers } from '../../src/engine/optimizers/index.ts'
import { schedules } from '../../src/engine/schedules/index.ts'
import {
  clippingSettings,
  layerSettings,
  noiseSettings,
  outputSettings,
  penaltySettings,
} from '../../src/experiment/settings.ts'
import type { Item, Setting } from '../../src/lib/setting.ts'
import { expect, expectAccessible, test } from './fixtures.ts'
import { metrics, open } from './page.ts'

/** Opens what a button discloses. */
async function disclose(page: Page, name: string, button: string | RegExp = name): Promise<Locator> {
  await page.getByRole('button', { name: button, exact: true }).click()
  const panel = page.getByRole('group', { name, exact: true })
  await expect(panel).toBeVisible()
  return panel
}

const close = (page: Page) => page.keyboard.press('Escape')

/** The labels of controls in sight. */
const labelsIn = (panel: Locator) => panel.locator('label').allInnerTexts()

const labelsOf = (settings: Readonly<Record<string, Setting>>) =>
  Object.values(settings).map((setting) => setting.label.en)

/** What an item brings along: its formula and all its parameters. */
async function expectDetails(panel: Locator, item: Item & { readonly formula?: unknown }): Promise<void> {
  expect(await labelsIn(panel), item.id).toEqual(expect.arrayContaining(labelsOf(item.parameters)))
  await expect(panel.getByText(item.help.en)).toBeVisible()
  if (item.formula !== undefined) await expect(panel.locator('math').first()).toBeVisible()
}

test('every row of the tables shows its formula and its own settings where it is chosen', async ({ page }) => {
  test.setTimeout(90_000)
  await open(page, 'data=plane&layers=')
  for (const [label, rows] of [
    ['Optimizer', optimizers],
    ['Schedule', schedules],
    ['Loss', losses.filter(({ outputs }) => 'regression' in outputs)],
  ] as const) {
    for (const row of rows) {
      await page.getByRole('combobox', { name: label, exact: true }).selectOption(row.id)
      await expectDetails(await disclose(page, `${label} settings`), row)
      await close(page)
    }
  }
  await page.getByRole('button', { name: 'Add a hidden layer after the inputs' }).click()
  const panel = await disclose(page, 'Settings of hidden layer 1')
  for (const [label, rows] of [
    ['Initialiser', initializers],
    ['Normalisation', normalizations],
  ] as const) {
    for (const row of rows) {
      await panel.getByRole('combobox', { name: label, exact: true }).selectOption(row.id)
      await expectDetails(panel, row)
    }
  }
})

test('every setting of a layer, of the output and of regularisation is one disclosure away', async ({ page }) => {
  await open(page)
  const { units: _, ...ofLayers } = layerSettings
  expect(await labelsIn(await disclose(page, 'Settings of hidden layer 2'))).toEqual(
    expect.arrayContaining(labelsOf(ofLayers)),
  )
  await close(page)
  const { activation: __, ...ofOutput } = outputSettings
  const output = await disclose(page, 'Settings of the output layer')
  expect(await labelsIn(output)).toEqual(expect.arrayContaining(labelsOf(ofOutput)))
  await expect(output.getByText('Dropout Not here: a silent output would be an answer withheld.')).toBeVisible()
  await close(page)
  expect(await labelsIn(await disclose(page, 'Regularisation'))).toEqual(
    labelsOf({ ...penaltySettings, ...clippingSettings, ...noiseSettings }),
  )
  await close(page)
  await expect(page.getByRole('slider', { name: 'Label noise' })).toBeVisible()
  expect(await labelsIn(await disclose(page, 'Schedule settings'))).toContain('Warm-up')
})

test('what a live run can be told does not start it anew, and is in the address', async ({ page }) => {
  await open(page)
  await page.evaluate(() => window.layerwise.step(5, 'epoch'))
  const layer = await disclose(page, 'Settings of hidden layer 1')
  await layer.getByRole('button', { name: 'More: Dropout' }).click()
  await close(page)
  await expect(page.getByRole('button', { name: 'Settings of hidden layer 1' })).toHaveText('Dropout 0.05')
  const regularisation = await disclose(page, 'Regularisation')
  await regularisation.getByRole('textbox', { name: 'L2 penalty λ₂' }).fill('0,001')
  await regularisation.getByRole('textbox', { name: 'L2 penalty λ₂' }).press('Enter')
  await close(page)
  await expect(page.getByRole('button', { name: 'Regularisation' })).toContainText('L2 penalty λ₂ 0.001')
  await page.getByRole('combobox', { name: 'Schedule' }).selectOption('exponential')
  await expect(page).toHaveURL(/layers=6:dropout=0.05,5,3&schedule=exponential&l2=0.001$/)
  await page.evaluate(() => window.layerwise.step(1, 'epoch'))
  expect((await metrics(page)).epoch).toBe(6)
})

test('the learning rate of now stands below the one that is set', async ({ page }) => {
  await open(page, 'data=moons&lr=0.08&schedule=step:every=2:gamma=0.5')
  await expect(page.getByText('now 0.08', { exact: true })).toBeVisible()
  await page.evaluate(() => window.layerwise.step(4, 'epoch'))
  await expect(page.getByText('now 0.02', { exact: true })).toBeVisible()
})

test('a run that stops early says so, and goes on when it is played', async ({ page }) => {
  await open(page, 'data=moons&opt=sgd&lr=0.000001&stop=validationLoss:patience=3:delta=0.1&speed=full')
  await page.getByRole('button', { name: 'Play' }).click()
  const notice = page.getByText('Training stopped early after epoch')
  await expect(notice).toHaveText(/after epoch (\d+): nothing was better than epoch \d+, whose weights are back\./)
  await expect(page.getByText(/^stopped at \d+, best \d+$/)).toBeVisible()
  const { epoch } = await metrics(page)
  await expect(page.getByLabel('Metrics')).toContainText(/accuracy1best epoch/)
  // Played again it waits anew; told to stop no more it goes on for good.
  await page.getByRole('button', { name: 'Play' }).click()
  await expect.poll(async () => (await metrics(page)).epoch).toBe(epoch + 3)
  await expect(notice).toContainText(`after epoch ${epoch + 3}`)
  await page.getByRole('combobox', { name: 'Early stopping' }).selectOption('none')
  await page.getByRole('button', { name: 'Play' }).click()
  await expect(notice).toBeHidden()
  await expect.poll(async () => (await metrics(page)).epoch).toBeGreaterThan(epoch + 20)
})

test('what does not fit can’t be chosen, and says why', async ({ page }) => {
  await open(page, 'data=sine')
  const option = (label: string, id: string) =>
    page.getByRole('combobox', { name: label, exact: true }).locator(`option[value=${id}]`)
  await expect(option('Optimizer', 'perceptron')).toBeDisabled()
  await expect(option('Optimizer', 'perceptron')).toHaveText('Perceptron rule (only without hidden layers)')
  await expect(option('Loss', 'hinge')).toHaveText('Hinge (not for numbers)')
  await expect(option('Early stopping', 'trainAccuracy')).toBeDisabled()
  const stopping = await disclose(page, 'Early stopping settings')
  await expect(stopping.getByText('Restore the best Early stopping is off.')).toBeVisible()
})

for (const [theme, locale, layer, regularisation] of [
  ['light', 'en-US', 'Hidden layer 1', 'Regularisation'],
  ['dark', 'ko-KR', '은닉층 1', '규제'],
] as const) {
  test(`panels of settings are accessible and whole on a phone, ${theme}, ${locale}`, async ({ profile }) => {
    test.setTimeout(90_000)
    const context = await profile({
      viewport: { width: 360, height: 740 },
      colorScheme: theme,
      locale,
      hasTouch: true,
      isMobile: true,
    })
    const page = await context.newPage()
    await open(page, 'data=moons&layers=8:gelu:init=orthogonal:norm=batch:dropout=0.5&opt=nadam&schedule=warmRestarts')
    for (const [name, button] of [
      [layer, new RegExp(`^${layer}: .*GELU`)],
      [regularisation, regularisation],
    ] as const) {
      const panel = await disclose(page, name, button)
      await expectAccessible(page)
      const [beyond, small] = await panel.evaluate((element) => [
        element.scrollWidth - element.clientWidth,
        [...element.querySelectorAll('button, select, input:not([type=checkbox])')].filter(
          (control) => control.getBoundingClientRect().height < 24,
        ).length,
      ])
      expect([beyond, small]).toEqual([0, 0])
      const { x = -1, width = 0 } = (await panel.boundingBox()) ?? {}
      expect(x).toBeGreaterThanOrEqual(0)
      expect(x + width).toBeLessThanOrEqual(360)
      await close(page)
    }
  })
}

test('what a layer is told does not make its head wider than the others', async ({ page }) => {
  await open(page, 'data=moons&layers=8:relu:norm=batch:dropout=0.5:init=heNormal,5')
  const heads = page.getByRole('group', { name: /^Hidden layer \d$/ })
  await expect(heads).toHaveCount(2)
  const widths = await heads.evaluateAll((all) => all.map((head) => head.getBoundingClientRect().width))
  expect(widths[0]).toBe(widths[1])
})
