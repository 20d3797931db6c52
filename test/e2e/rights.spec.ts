import type { Locator, Page } from '@playwright/test'
import { expect, expectAccessible, test } from './fixtures.ts'
import { open } from './page.ts'

const openShare = async (page: Page): Promise<Locator> => {
  await page.getByRole('button', { name: 'Share: QR code, file, embed' }).click()
  return page.getByRole('dialog', { name: 'Share this experiment' })
}

const linkIn = (dialog: Locator) => dialog.getByLabel('Link', { exact: true })
const learningRate = (page: Page) => page.getByLabel('Learning rate η', { exact: true })

test('what students may change is chosen for the link, and the page of who chooses stays free', async ({
  page,
  profile,
}) => {
  await open(page, 'v=1&data=spiral&layers=8,4')
  const dialog = await openShare(page)
  const presets = dialog.getByLabel('What students may change')
  await presets.selectOption({ label: 'Homework: data and network locked' })
  await expect(linkIn(dialog)).toHaveValue(/&lock=title,data,points,.*layers,units/)
  await dialog.getByText('Choose one by one').click()
  await dialog.getByRole('radio', { name: 'Learning rate: Locked' }).check()
  await dialog.getByRole('radio', { name: 'Results, all: Hidden' }).check()
  await dialog.getByRole('radio', { name: 'Picture of the output: Free' }).check()
  await expect(presets).toHaveValue('own')
  await expect(dialog).toContainText('15 parts are locked, 7 are hidden')
  await expectAccessible(page)
  const link = await linkIn(dialog).inputValue()
  expect(link).toContain('hide=numbers,showval,hard,mistakes,uncertainty,curves,views')

  await page.keyboard.press('Escape')
  await expect(learningRate(page)).toBeEnabled()
  expect(page.url()).not.toContain('lock')
  // What was chosen is still there, whatever is edited meanwhile.
  await page.getByRole('button', { name: 'One unit more in hidden layer 1' }).click()
  await expect(linkIn(await openShare(page))).toHaveValue(/layers=9,4&.*lock=title.*lr/)

  const student = await (await profile()).newPage()
  await student.goto(link)
  await expect(learningRate(student)).toBeDisabled()
  await expect(student.getByRole('radio', { name: 'XOR' })).toBeDisabled()
  await expect(student.getByRole('region', { name: 'Curves', exact: true })).toHaveCount(0)
  await expect(student.getByRole('slider', { name: 'Batch size' })).toBeEnabled()
  await expect(student.getByRole('group', { name: 'Locked by this link' }).first()).toBeAttached()
  await expectAccessible(student)
})

test('an author opens a locked link, unlocks the page, and shares it locked again', async ({ page }) => {
  await open(page, 'v=1&data=spiral&layers=8,4&lock=data,lr&hide=curves')
  const dialog = await openShare(page)
  const before = await linkIn(dialog).inputValue()
  await dialog.getByRole('button', { name: 'Unlock this page' }).click()
  await expect(linkIn(dialog)).toHaveValue(before)
  await page.keyboard.press('Escape')
  await expect(learningRate(page)).toBeEnabled()
  await expect(page.getByRole('region', { name: 'Curves', exact: true })).toBeVisible()
  await learningRate(page).fill('0.02')
  await learningRate(page).press('Enter')
  await expect(page).toHaveURL(/lr=0\.02$/)
  await expect(linkIn(await openShare(page))).toHaveValue(/lr=0\.02&.*lock=data,lr/)
})

test('what is locked stays as it is: by dragging, by keys, by going back, and while presenting', async ({ page }) => {
  await open(page, 'v=1&data=xor&layers=3')
  await open(page, 'v=1&data=spiral&layers=8,4&lock=layers,play,reset,output&hide=network,numbers')
  const layers = () => page.evaluate(() => window.layerwise.experiment.network.layers.map(({ units }) => units))
  await page.keyboard.press('Control+z')
  expect(await page.evaluate(() => window.layerwise.experiment.data.dataset)).toBe('spiral')
  for (const key of [' ', 'r', 'n']) await page.keyboard.press(key)
  await page.keyboard.press('p')
  await expect(page.getByRole('region', { name: 'Network' })).toHaveCount(0)
  await expect(page.getByText('val loss')).toHaveCount(0)
  await page.keyboard.press('PageDown')
  await page.keyboard.press('Escape')
  expect(await page.evaluate(() => window.layerwise.metrics().then(({ step }) => step))).toBe(0)

  await open(page, 'v=1&data=spiral&layers=8,4&lock=layers')
  const grip = page.getByRole('button', { name: /^Move hidden layer 1/ })
  const box = await grip.boundingBox()
  await page.mouse.move((box?.x ?? 0) + 5, (box?.y ?? 0) + 5)
  await page.mouse.down()
  await page.mouse.move((box?.x ?? 0) + 400, (box?.y ?? 0) + 5, { steps: 5 })
  await page.mouse.up()
  expect(await layers()).toEqual([8, 4])
})

test('an embedded experiment takes no files that are dropped on it', async ({ page }) => {
  await page.goto('./?embed#v=1&data=xor&layers=4')
  await page.evaluate(() => window.layerwise.metrics())
  const data = await page.evaluateHandle(() => {
    const transfer = new DataTransfer()
    transfer.items.add(new File(['{"version":1,"data":{"dataset":"moons"}}'], 'a.json'))
    return transfer
  })
  await page.dispatchEvent('body', 'dragover', { dataTransfer: data })
  await page.dispatchEvent('body', 'drop', { dataTransfer: data })
  await page.waitForTimeout(300)
  expect(await page.evaluate(() => window.layerwise.experiment.data.dataset)).toBe('xor')
})

test('the code of a frame comes with the frame itself, which follows what is chosen', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await open(page, 'v=1&data=spiral&layers=8,4&title=A+"title"')
  const dialog = await openShare(page)
  await dialog.getByText('Embed in a web page').click()
  const frame = page.frameLocator('iframe')
  await expect(frame.getByRole('heading', { name: 'A "title"' })).toBeVisible()
  await expect(frame.getByRole('button', { name: 'Play' })).toBeVisible()
  const entries = await page.evaluate(() => history.length)

  await dialog.getByLabel('What students may change').selectOption('picture')
  await expect(frame.getByRole('region', { name: 'Network' })).toHaveCount(0)
  await dialog.getByRole('combobox', { name: 'Size' }).selectOption('small')
  await expect(dialog.locator('iframe')).toHaveAttribute('width', '320')
  await dialog.getByRole('combobox', { name: 'Theme' }).selectOption('dark')
  await dialog.getByRole('combobox', { name: 'Language' }).selectOption('ko')
  await expect(frame.getByRole('button', { name: '재생' })).toBeVisible()
  expect(await page.evaluate(() => history.length)).toBe(entries)
  await expectAccessible(page)

  const code = dialog.getByLabel('Code', { exact: true })
  await code.locator('xpath=..').getByRole('button', { name: 'Copy' }).click()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toBe(await code.inputValue())
  expect(copied).toMatch(
    /^<iframe src="[^"]+\?embed&amp;theme=dark&amp;lang=ko#v=1[^"]+&amp;hide=[^"]+" title="A &quot;title&quot;"/,
  )
})

test('the tab is called as the experiment is', async ({ page }) => {
  await open(page, 'v=1&data=spiral&title=Homework+3')
  await expect(page).toHaveTitle('Homework 3 · Layerwise')
  await page.getByLabel('Title of the experiment').fill('')
  await expect(page).toHaveTitle('Layerwise')
  await page.getByLabel('Title of the experiment').pressSequentially('Mine')
  await page.evaluate(() => window.layerwise.load('v=1&data=xor&title=Other'))
  await expect(page).toHaveTitle('Other · Layerwise')
  await page.goBack()
  await expect(page).toHaveTitle('Mine · Layerwise')
})

test('a locked network can be looked at, unit by unit and weight by weight, and not changed', async ({ page }) => {
  await open(page, 'v=1&data=spiral&layers=4,3&lock=network')
  const network = page.getByRole('region', { name: 'Network' })
  await expect(network.getByRole('button', { name: 'One unit more in hidden layer 1' })).toBeDisabled()
  await expect(network.getByRole('button', { name: 'Add a hidden layer after the inputs' })).toBeDisabled()
  await expect(network.getByRole('combobox', { name: 'Preset' })).toBeDisabled()
  await network.getByRole('button', { name: 'Unit 2 of hidden layer 1' }).click()
  const [first] = await page.evaluate(() => window.layerwise.weights())
  const unit = page.getByRole('dialog', { name: 'Unit 2 of hidden layer 1' })
  const weight = unit.getByRole('textbox', { name: 'x₁' })
  await expect(weight).toBeDisabled()
  expect(Number(await weight.inputValue())).toBeCloseTo(first?.w[0]?.[1] ?? Number.NaN, 4)
  await expectAccessible(page)
  await unit.getByRole('button', { name: 'Close' }).click()

  await network.getByRole('button', { name: 'Settings of hidden layer 1' }).click()
  const settings = network.getByRole('group', { name: 'Settings of hidden layer 1' })
  await expect(settings.getByLabel('Dropout', { exact: true })).toBeDisabled()
  await expect(settings.getByRole('button', { name: 'Remove hidden layer 1' })).toBeDisabled()
  await page.keyboard.press('Escape')
  // No remedy, no page of keys, gets round it.
  expect(
    await page.evaluate(() => {
      window.dispatchEvent(new KeyboardEvent('keydown', { key: 'z', ctrlKey: true }))
      return window.layerwise.experiment.network.layers.map(({ units }) => units)
    }),
  ).toEqual([4, 3])
})

test('settings behind the corner of a locked card can be looked at, by mouse and by keys', async ({ page }) => {
  await open(page, 'v=1&data=spiral&layers=4&opt=momentum&lock=opt,penalties,lr')
  const corner = page.getByRole('button', { name: 'Optimizer settings' })
  const panel = page.getByRole('group', { name: 'Optimizer settings' })
  await corner.click()
  await expect(panel.getByRole('textbox', { name: 'Momentum β' })).toBeDisabled()
  await expect(panel.locator('math').first()).toBeVisible()
  await expectAccessible(page)
  await corner.click()
  await expect(panel).toBeHidden()
  await corner.press('Enter')
  await expect(panel).toBeVisible()
  await panel.getByRole('button', { name: 'Close' }).click()
  await expect(panel).toBeHidden()
  await corner.press(' ')
  await expect(panel).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(panel).toBeHidden()
  await page.getByRole('button', { name: 'Regularisation' }).click()
  await expect(
    page.getByRole('group', { name: 'Regularisation' }).getByRole('textbox', { name: 'L2 penalty λ₂' }),
  ).toBeDisabled()
})

test('where weights are hidden no number of theirs is told, and what units make of a point still is', async ({
  page,
}) => {
  await open(page, 'v=1&data=spiral&layers=4,3&hide=weights')
  const unit = page.getByRole('button', { name: 'Unit 2 of hidden layer 1' })
  await page.getByRole('button', { name: /^Decision boundary/ }).press('ArrowUp')
  await unit.hover()
  const card = page.getByRole('status').filter({ hasText: 'Unit 2 of hidden layer 1' })
  await expect(card).toContainText('a = g(z)')
  await expect(card).not.toContainText('bias')
  await expect(card).not.toContainText('x₁')
  await unit.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Unit 2 of hidden layer 1' })
  await expect(dialog).toContainText('z = b + Σ w·a')
  await expect(dialog.getByRole('textbox')).toHaveCount(0)
  await expect(dialog).not.toContainText('x₁')
  await dialog.getByRole('button', { name: 'Close' }).click()
  const [from, to] = [
    await unit.boundingBox(),
    await page.getByRole('button', { name: 'Unit 1 of hidden layer 2' }).boundingBox(),
  ]
  if (!from || !to) throw new Error('no units')
  await page.mouse.click(from.x + from.width + 4, from.y + from.height / 2)
  await expect(page.getByRole('status').filter({ hasText: 'Weight' })).toHaveCount(0)
  await expect(page.getByRole('dialog')).toHaveCount(0)
})
