import type { Page } from '@playwright/test'
import { views } from '../../src/experiment/views.ts'
import { expect, expectAccessible, test } from './fixtures.ts'
import { open } from './page.ts'

const opened = '[popover]:popover-open'

const openView = (page: Page, id: string): Promise<unknown> =>
  page.evaluate((panel) => {
    const { experiment } = window.layerwise
    return window.layerwise.load({ ...experiment, view: { ...experiment.view, panel } })
  }, id)

/** Opens one view after the other below the network, those of the table, and closes the last. */
async function walkViews(page: Page): Promise<void> {
  for (const { id } of views) {
    if (id === 'none') continue
    await openView(page, id)
    await page.evaluate(() => window.layerwise.step(10, 'epoch'))
    const strip = page.locator('section:has(> div > [aria-expanded=true])').last()
    await expect(strip).toBeVisible()
    await expectAccessible(page, 'section:has(> div > button[aria-expanded=true])')
  }
  await openView(page, 'none')
}

/** Presses every button that opens a panel beside it. */
async function walkPanels(page: Page): Promise<void> {
  const buttons = page.locator('button[popovertarget]:not([popovertargetaction])').filter({ visible: true })
  const count = await buttons.count()
  expect(count).toBeGreaterThan(6)
  for (let i = 0; i < count; i++) {
    await buttons.nth(i).click()
    const panel = page.locator(opened)
    await expect(panel).toBeVisible()
    // What it holds is loaded with the first of them.
    await expect(panel.locator('input, select, section, math, p').first()).toBeAttached()
    await expectAccessible(page, opened)
    await page.keyboard.press('Escape')
    await expect(panel).toHaveCount(0)
  }
}

/** The dialogs of the page, by their keys and buttons, and the presentation. */
async function walkDialogs(page: Page): Promise<void> {
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toBeVisible()
  await expectAccessible(page, 'dialog[open]')
  await page.keyboard.press('Escape')
  // Keys go to what is open.
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.getByRole('button', { name: /^(Share|공유): QR/ }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await expectAccessible(page, 'dialog[open]')
  await page.keyboard.press('Escape')
  // Keys go to what is open.
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.keyboard.press('p')
  await expect(page.getByRole('main', { name: /^(Presentation|발표 화면)$/ })).toBeVisible()
  await expectAccessible(page)
}

for (const theme of ['light', 'dark', 'projector']) {
  for (const locale of ['en-US', 'ko-KR']) {
    test(`axe finds nothing in any view, panel or dialog: ${theme}, ${locale}`, async ({ profile }) => {
      test.setTimeout(180_000)
      const page = await (await profile({ locale, viewport: { width: 1440, height: 1000 } })).newPage()
      await page.addInitScript((choice) => localStorage.setItem('layerwise.theme', choice), theme)
      // With a notice, several classes, an input of one's own, and a layer whose units stand close.
      await open(page, 'data=iris&what=ever&layers=6,64&in=x3,x4,x3*x4')
      await page.evaluate(() => window.layerwise.step(20, 'epoch'))
      for (const name of [/^(Decision boundary|평면 위의 결정 경계)/, /^(Mistakes|틀린 점)/, /^(Time|시간): /])
        await expect(page.getByLabel(name)).toBeVisible()
      await expectAccessible(page)
      await walkViews(page)
      await walkPanels(page)
      await walkDialogs(page)
    })
  }
}

test('axe finds nothing where the experiment stands alone in a frame', async ({ page }) => {
  await page.goto('./?embed#v=1&data=moons&layers=4')
  await page.evaluate(() => window.layerwise.metrics())
  await expectAccessible(page)
})
