import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect, expectAccessible, test } from './fixtures.ts'
import { open } from './page.ts'

const openShare = async (page: Page) => {
  await page.getByRole('button', { name: 'Share: QR code, file, embed' }).click()
  const dialog = page.getByRole('dialog', { name: 'Share this experiment' })
  await expect(dialog).toBeVisible()
  return dialog
}

const experimentOf = (page: Page) => page.evaluate(() => window.layerwise.experiment)

test('the dialog gives the link, and says how long it is', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await open(page, 'v=1&data=spiral&layers=8,4')
  const dialog = await openShare(page)
  const address = `${new URL(page.url()).origin}/#v=1&data=spiral&layers=8,4`
  await expect(dialog.getByLabel('Link', { exact: true })).toHaveValue(address)
  await expect(dialog).toContainText(`${address.length} characters: short enough`)
  await dialog.getByRole('button', { name: 'Copy' }).click()
  await expect(dialog.getByText('Copied')).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(address)
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('button', { name: 'Share: QR code, file, embed' })).toBeFocused()
})

test('a link that some programs would cut is said to be one', async ({ page }) => {
  const layer = '4:relu:init=normal:sd=0.123456789012345:bias=0.123456789012345:l1=0.123456789012345'
  await open(page, `v=1&data=moons&layers=${Array.from({ length: 16 }, () => layer).join()}&title=${'한'.repeat(100)}`)
  const dialog = await openShare(page)
  const link = await dialog.getByLabel('Link', { exact: true }).inputValue()
  expect(link.length).toBeGreaterThan(2000)
  const said = `${link.length.toLocaleString('en')} characters: some mail and chat programs cut links after about 2,000`
  await expect(dialog).toContainText(said)
})

test('the code fills the screen, and closing it leaves the dialog', async ({ page }) => {
  await open(page)
  const dialog = await openShare(page)
  await dialog.getByRole('button', { name: 'Full screen' }).click()
  const whole = page.getByRole('dialog', { name: 'QR code of the link' })
  const code = whole.getByRole('img', { name: 'QR code of the link' })
  const [box, height] = [await code.boundingBox(), await page.evaluate(() => innerHeight)]
  expect(box?.height).toBeGreaterThan(0.85 * height)
  await expectAccessible(page)
  await whole.getByRole('button', { name: 'Close' }).click()
  await expect(whole).toBeHidden()
  await expect(dialog).toBeVisible()
})

test('a saved file opens elsewhere: picked, or dropped anywhere on the page', async ({ page, profile }) => {
  await open(page, 'v=1&data=xor&layers=5:relu&lr=0.03&title=Homework+2')
  const dialog = await openShare(page)
  const saving = page.waitForEvent('download')
  await dialog.getByRole('button', { name: 'Download' }).click()
  const download = await saving
  expect(download.suggestedFilename()).toBe('homework-2.layerwise.json')
  const path = await download.path()
  const saved = await experimentOf(page)

  const other = await (await profile()).newPage()
  await open(other)
  const otherDialog = await openShare(other)
  await otherDialog.getByTestId('experiment-file').setInputFiles({
    name: 'holiday.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{"photos": 3}'),
  })
  await expect(otherDialog.getByRole('alert')).toContainText('“holiday.json” was not opened: it is JSON, but no')
  await otherDialog.getByTestId('experiment-file').setInputFiles(path)
  await expect(otherDialog).toBeHidden()
  expect(await experimentOf(other)).toEqual(saved)

  const third = await (await profile()).newPage()
  await open(third)
  const drop = async (name: string, text: string) => {
    const data = await third.evaluateHandle(
      ([file, content]) => {
        const transfer = new DataTransfer()
        transfer.items.add(new File([content], file))
        return transfer
      },
      [name, text] as const,
    )
    await third.dispatchEvent('body', 'dragover', { dataTransfer: data })
    await expect(third.getByText('Drop to open the experiment')).toBeVisible()
    await third.dispatchEvent('body', 'drop', { dataTransfer: data })
    await expect(third.getByText('Drop to open the experiment')).toBeHidden()
  }
  const notices = third.getByRole('status', { name: 'Notices' })
  await drop('notes.txt', 'no JSON at all')
  await expect(notices).toContainText('“notes.txt” was not opened: it is no JSON')
  await drop('saved.layerwise.json', await readFile(path, 'utf8'))
  await expect(notices).toBeEmpty()
  expect(await experimentOf(third)).toEqual(saved)
})

test('a pasted link opens', async ({ page }) => {
  await open(page)
  const dialog = await openShare(page)
  await dialog.getByLabel('Open someone’s link').fill('https://example.org/play/#v=1&data=circle&layers=3')
  await dialog.getByRole('button', { name: 'Open', exact: true }).click()
  await expect(dialog).toBeHidden()
  await expect(page).toHaveURL(/#v=1&data=circle&layers=3$/)
})

test('what is pasted and is no link leaves the experiment as it is, and is said to be none', async ({ page }) => {
  await open(page, 'v=1&data=circle&layers=3')
  const dialog = await openShare(page)
  const field = dialog.getByLabel('Open someone’s link')
  await expect(field).toHaveAccessibleDescription(/TensorFlow Playground/)
  for (const text of ['hello', 'https://example.org/', 'a=b&c', '#']) {
    await field.fill(text)
    await dialog.getByRole('button', { name: 'Open', exact: true }).click()
    await expect(field).toHaveAccessibleDescription('This is no link of an experiment.')
  }
  await expectAccessible(page)
  await expect(page).toHaveURL(/#v=1&data=circle&layers=3$/)
  await field.fill('playground.tensorflow.org/#activation=relu&dataset=spiral&seed=0.5')
  await field.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(page).toHaveURL(/data=tfSpiral/)
})

test('weights go along, and the predictions with them', async ({ page, profile }) => {
  const rows = [
    [0.5, -0.25],
    [-3, 4],
  ]
  await open(page, 'v=1&data=spiral&layers=8:relu:norm=batch,4')
  await page.evaluate(() => window.layerwise.step(20, 'epoch'))
  const prediction = await page.evaluate((points) => window.layerwise.predict(points), rows)
  const dialog = await openShare(page)
  const field = dialog.getByLabel('Link', { exact: true })
  await dialog.getByLabel('Settings and all 97 weights').check()
  await expect(field).toHaveValue(/&weights=1[\w-]+$/)
  const link = await field.inputValue()
  await expectAccessible(page)

  const other = await (await profile()).newPage()
  await other.goto(link)
  await expect(other.getByRole('status', { name: 'Notices' })).toContainText('to the last bit')
  expect(await other.evaluate((points) => window.layerwise.predict(points), rows)).toEqual(prediction)
  await other.evaluate(() => window.layerwise.step(1, 'epoch'))
  expect(await other.evaluate((points) => window.layerwise.predict(points), rows)).not.toEqual(prediction)
  await other.evaluate(() => window.layerwise.reset())
  expect(await other.evaluate((points) => window.layerwise.predict(points), rows)).toEqual(prediction)

  await other.getByRole('button', { name: 'Draw new weights' }).click()
  await expect(other).toHaveURL(/layers=8:relu:norm=batch,4$/)
  expect(await other.evaluate((points) => window.layerwise.predict(points), rows)).not.toEqual(prediction)
})

test('where the browser forbids copying, the link is shown to be copied by hand', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('forbidden'))
  })
  await open(page, 'v=1&data=spiral')
  await page.getByRole('button', { name: 'Copy link' }).click()
  const field = page
    .getByRole('dialog', { name: 'Share this experiment' })
    .getByRole('textbox', { name: 'Link', exact: true })
  await expect(field).toHaveValue(page.url())
})

test('what is frozen goes along, with the weights or with the recipe alone', async ({ page, profile }) => {
  await open(page, 'v=1&data=xor&layers=3')
  await page.getByRole('button', { name: 'Unit 2 of hidden layer 1' }).click()
  const panel = page.getByRole('dialog', { name: 'Unit 2 of hidden layer 1' })
  await panel.getByLabel('Frozen').first().press('Space')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Share: QR code, file, embed' }).click()
  const link = await page.getByRole('dialog').getByLabel('Link', { exact: true }).inputValue()
  expect(link).toMatch(/#v=1&data=xor&layers=3&frozen=1$/)

  const other = await (await profile()).newPage()
  await other.goto(link)
  const first = () => other.evaluate(async () => (await window.layerwise.weights())[0]?.w[0])
  const before = await first()
  await other.evaluate(() => window.layerwise.step(5, 'epoch'))
  const after = await first()
  expect(after?.[1]).toBe(before?.[1])
  expect(after?.[0]).not.toBe(before?.[0])
  await other.getByRole('button', { name: 'Unit 2 of hidden layer 1' }).click()
  await expect(other.getByRole('dialog').getByLabel('Frozen').first()).toBeChecked()
  await other.keyboard.press('Escape')
  // Of another network it would be other weights.
  await other.getByRole('button', { name: 'One unit more in hidden layer 1' }).click()
  await expect(other).toHaveURL(/layers=4$/)
})
