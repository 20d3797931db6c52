import type { Page } from '@playwright/test'
import { expect, expectAccessible, test } from './fixtures.ts'
import { metrics, open } from './page.ts'

test('speaks Korean to who prefers it, English to who asks for it, and remembers', async ({ profile }) => {
  const page = await (await profile({ locale: 'ko-KR' })).newPage()
  await open(page)
  await expect(page.locator('html')).toHaveAttribute('lang', 'ko')
  await expect(page.getByRole('button', { name: '재생' })).toBeVisible()
  const words = await page.locator('body').innerText()
  // Names, symbols and numbers apart, nothing is left in English.
  const names =
    /^(Layerwise|CSV|SGD|Ada(grad|delta|m|mW)|RMSProp|AMSGrad|Nadam|Lion|XOR|(Re|S?E|GE)LU|SiLU|Swish|Leaky|tanh|Glorot)$/
  expect(words.match(/[A-Za-z]{3,}/g)?.filter((word) => !names.test(word)) ?? []).toEqual([])
  await page.getByRole('button', { name: 'View in English' }).click()
  await expect(page.getByRole('button', { name: 'Play' })).toBeVisible()
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
})

test('follows the system’s theme until another is chosen, and remembers', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await open(page)
  const root = page.locator('html')
  await expect(root).toHaveAttribute('data-theme', 'dark')
  for (const choice of ['light', 'dark', 'projector']) {
    await page.getByLabel('Theme').selectOption(choice)
    await expect(root).toHaveAttribute('data-theme', choice)
    await page.reload()
    await expect(root).toHaveAttribute('data-theme', choice)
  }
})

test('works by keyboard alone', async ({ page }) => {
  await open(page)
  await page.keyboard.press('Space')
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible()
  await page.keyboard.press('Space')
  await page.keyboard.press('r')
  expect(await metrics(page)).toMatchObject({ step: 0 })
  await page.keyboard.press('.')
  await expect.poll(async () => (await metrics(page)).step).toBe(1)
  // Everything can be reached, and what has the focus can be seen.
  const reached = new Set<string>()
  for (let i = 0; i < 120; i++) {
    await page.keyboard.press('Tab')
    const name = await page.evaluate(() => {
      const element = document.activeElement
      if (!element || element === document.body) return ''
      const { outlineStyle, boxShadow } = getComputedStyle(element)
      const parent = element.parentElement ? getComputedStyle(element.parentElement).outlineStyle : 'none'
      const visible = outlineStyle !== 'none' || boxShadow !== 'none' || parent !== 'none'
      return `${visible ? '' : 'invisible '}${element.tagName} ${element.getAttribute('aria-label') ?? element.id}`
    })
    if (name !== '') reached.add(name)
  }
  expect(reached.size).toBeGreaterThan(50)
  expect([...reached].filter((name) => name.startsWith('invisible'))).toEqual([])
})

// 720: a window of 1440 pixels at a zoom of 200 %.
for (const width of [360, 390, 720, 768, 1024, 1440, 1920]) {
  test(`has no sideways scroll at ${width} pixels`, async ({ profile }) => {
    const deviceScaleFactor = width === 720 ? 2 : 1
    const viewport = { width, height: width === 720 ? 450 : 800 }
    const page = await (await profile({ viewport, deviceScaleFactor, hasTouch: width < 700 })).newPage()
    await open(page, 'data=penguins&layers=8,8,8,8,8,8')
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(overflow).toBe(0)
  })
}

test('every control of a phone is large enough for a finger', async ({ profile }) => {
  const context = await profile({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })
  const page = await context.newPage()
  await open(page)
  await page.getByRole('button', { name: 'Play' }).tap()
  await expect.poll(async () => (await metrics(page)).epoch).toBeGreaterThan(0)
  const small = await page
    .locator('button:visible, select:visible, input[type=range]:visible')
    .evaluateAll((elements) =>
      elements
        .map((element) => ({
          name: element.getAttribute('aria-label') ?? element.id,
          box: element.getBoundingClientRect(),
        }))
        .filter(({ box }) => box.width < 24 || box.height < 24)
        .map(({ name, box }) => `${name} ${box.width}×${box.height}`),
    )
  expect(small).toEqual([])
})

test('what fingers play with is 44 pixels large', async ({ profile }) => {
  const context = await profile({ viewport: { width: 360, height: 780 }, hasTouch: true, isMobile: true })
  const page = await context.newPage()
  await open(page, 'data=moons&layers=6,64,3')
  const large = async (name: string) => {
    const box = await page.locator('button, input[type=range]').and(page.getByLabel(name)).first().boundingBox()
    expect(box?.height, name).toBeGreaterThanOrEqual(44)
    expect(box?.width, name).toBeGreaterThanOrEqual(44)
  }
  for (const name of ['Play', 'Step (.)', 'Points', 'Add a hidden layer after the inputs', 'Hidden layer 2: 64 units'])
    await large(name)
  await page.getByRole('button', { name: 'Hidden layer 1: 6 units, tanh' }).tap()
  for (const name of ['More: Units', 'Less: Units', 'Move hidden layer 1 towards the output', 'Remove hidden layer 1'])
    await large(name)
  // Nothing in the heads stands over another.
  const clash = await page.locator('fieldset:has(> div > span)').evaluateAll((heads) =>
    heads.flatMap((head) => {
      const own = head.getBoundingClientRect()
      return [...head.querySelectorAll('button, input, select')]
        .filter((one) => one.checkVisibility() && one.closest('[popover]') === null)
        .map((one) => one.getBoundingClientRect())
        .filter((box) => box.left < own.left - 1 || box.right > own.right + 1)
    }),
  )
  expect(clash).toEqual([])
})

test('the units of a crowded layer are met by the pointer and by keys', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 1000 })
  await open(page, 'data=moons&layers=64')
  const crowd = page.getByRole('button', { name: /^Unit \d+ of hidden layer 1, one of 64:/ })
  await crowd.focus()
  await expect(page.getByRole('status').filter({ hasText: 'Unit 1 of hidden layer 1' })).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('status').filter({ hasText: 'Unit 3 of hidden layer 1' })).toBeVisible()
  const box = (await crowd.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
  await page.mouse.move(box.x + box.width / 2, box.y + (box.height * 63.5) / 64)
  await expect(page.getByRole('status').filter({ hasText: 'Unit 64 of hidden layer 1' })).toBeVisible()
  await page.mouse.click(box.x + box.width / 2, box.y + (box.height * 63.5) / 64)
  await expect(page.getByRole('dialog', { name: 'Unit 64 of hidden layer 1' })).toBeVisible()
})

/** The name of what has the focus, as a screen reader says it. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLInputElement | null
    return element?.getAttribute('aria-label') ?? element?.labels?.[0]?.textContent ?? element?.textContent ?? ''
  })

/** Goes on with Tab to what has this name. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let i = 0; i < 150; i++) {
    if (name.test(await focused(page))) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`nothing called ${name} can be reached by Tab`)
}

test('a network of three layers with dropout is built, trained, taken back and shared by keyboard alone', async ({
  profile,
}) => {
  const context = await profile({ permissions: ['clipboard-read', 'clipboard-write'] })
  const page = await context.newPage()
  await open(page, 'data=moons&layers=')
  await tabTo(page, /^Add a hidden layer/)
  for (let i = 0; i < 3; i++) await page.keyboard.press('Enter')
  await tabTo(page, /^Units of hidden layer 1$/)
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('6')
  await page.keyboard.press('Enter')
  await tabTo(page, /^Settings of hidden layer 2$/)
  await page.keyboard.press('Enter')
  await tabTo(page, /^Dropout$/)
  await page.keyboard.press('ControlOrMeta+a')
  // A decimal comma, as half of the world types it.
  await page.keyboard.type('0,1')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  const { layers } = await page.evaluate(() => window.layerwise.experiment.network)
  expect(layers.map(({ dropout }) => dropout)).toEqual([0, 0.1, 0])
  expect(layers[0]?.units).toBe(6)

  await tabTo(page, /^Play/)
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await metrics(page)).epoch).toBeGreaterThan(30)
  await page.keyboard.press('Enter')
  expect((await metrics(page)).validationAccuracy).toBeGreaterThan(0.8)
  await expect(page.getByTestId('announcer')).toHaveText(/^Paused at epoch \d+/)

  const { epoch, validationLoss } = await metrics(page)
  await tabTo(page, /^Time: go back/)
  for (let i = 0; i < 5; i++) await page.keyboard.press('ArrowLeft')
  await expect.poll(async () => (await metrics(page)).epoch).toBeLessThan(epoch)
  expect((await metrics(page)).validationLoss).not.toBe(validationLoss)

  await tabTo(page, /^Copy link$/)
  await page.keyboard.press('Enter')
  await expect(page.getByText('Copied')).toBeVisible()
  const link = await page.evaluate(() => navigator.clipboard.readText())
  const other = await context.newPage()
  await other.goto(link)
  expect(await other.evaluate(() => window.layerwise.experiment)).toEqual(
    await page.evaluate(() => window.layerwise.experiment),
  )
})

test('the shortcuts sheet keeps the focus, and gives it back', async ({ page }) => {
  await open(page)
  const button = page.getByRole('button', { name: 'Keyboard shortcuts (?)' })
  await button.focus()
  await page.keyboard.press('Enter')
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await expect(sheet).toBeVisible()
  for (const key of ['Space', 'Undo', 'Page Down']) await expect(sheet.getByText(key, { exact: true })).toBeVisible()
  await expect(sheet.locator('dd').filter({ hasText: 'Y' })).toHaveText(/ShiftZorCtrlY$|ShiftZor⌘Y$/)
  for (let i = 0; i < 4; i++) {
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.closest('main, header') ?? null)).toBeNull()
  }
  await page.keyboard.press('Escape')
  await expect(sheet).toBeHidden()
  await expect(button).toBeFocused()
})

/** In the page: texts that are smaller than the back row can read. */
function smallTexts(): string[] {
  const found: string[] = []
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const parent = text.parentElement
    if (!parent?.checkVisibility() || parent.closest('.visually-hidden, script') || !text.textContent?.trim()) continue
    const size = Number.parseFloat(getComputedStyle(parent).fontSize) * parent.currentCSSZoom
    if (size < 24) found.push(`${text.textContent}: ${size} px`)
  }
  return found
}

test('presents large, and by the keys of a clicker', async ({ page }) => {
  await page.setViewportSize({ width: 1920, height: 1080 })
  await open(page)
  await page.keyboard.press('p')
  await expect(page.getByRole('main', { name: 'Presentation' })).toBeVisible()
  expect(await page.evaluate(smallTexts)).toEqual([])
  await page.keyboard.press('PageDown')
  await expect.poll(async () => (await metrics(page)).step).toBeGreaterThan(0)
  await page.keyboard.press('PageDown')
  await page.keyboard.press('PageUp')
  expect(await metrics(page)).toMatchObject({ step: 0 })
  await page.keyboard.press('.')
  await expect.poll(async () => (await metrics(page)).step).toBe(1)
  await page.keyboard.press('s')
  await expect(page.getByTestId('spotlight')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Present (P)' })).toBeVisible()
})

for (const theme of ['light', 'dark', 'projector']) {
  test(`what is presented is chosen by key and by menu, is large, and is remembered: ${theme}`, async ({ page }) => {
    await page.setViewportSize({ width: 1920, height: 1080 })
    await page.addInitScript((name) => localStorage.setItem('layerwise.theme', name), theme)
    await open(page)
    await page.evaluate(() => window.layerwise.step(30, 'epoch'))
    await page.keyboard.press('p')
    const curves = page.getByRole('region', { name: 'Curves', exact: true })
    await expect(page.getByRole('region', { name: 'Network' })).toBeVisible()
    await expect(curves).toHaveCount(0)
    await page.keyboard.press('3')
    await expect(curves.getByRole('slider', { name: 'Time: go back to an epoch' })).toBeVisible()
    expect(await page.evaluate(smallTexts)).toEqual([])
    for (const name of ['Network', 'Curves', 'Output']) {
      const box = await page.getByRole('region', { name, exact: true }).boundingBox()
      expect((box?.y ?? 0) + (box?.height ?? Infinity), name).toBeLessThanOrEqual(1080)
    }
    await expectAccessible(page)

    await page.getByRole('button', { name: 'What is shown' }).click()
    expect(await page.evaluate(smallTexts)).toEqual([])
    await expectAccessible(page)
    await page.getByRole('checkbox', { name: 'Network' }).uncheck()
    await page.getByRole('checkbox', { name: 'Buttons of the run' }).uncheck()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('main', { name: 'Presentation' })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Play' })).toHaveCount(0)
    await page.keyboard.press('PageDown')
    await expect.poll(async () => (await metrics(page)).epoch).toBeGreaterThan(30)
    expect(await page.evaluate(smallTexts)).toEqual([])

    await page.reload()
    await page.evaluate(() => window.layerwise.metrics())
    await page.keyboard.press('p')
    await expect(curves).toBeVisible()
    await expect(page.getByRole('region', { name: 'Network' })).toHaveCount(0)
  })
}

test('pointing is exact where the page is enlarged', async ({ page }) => {
  await page.setViewportSize({ width: 1920, height: 1080 })
  await page.addInitScript(() => localStorage.setItem('layerwise.theme', 'projector'))
  await open(page)
  const plot = page.getByRole('button', { name: /^Decision boundary/ })
  const box = (await plot.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await expect(page.locator('output').filter({ hasText: 'x = (' })).toHaveText(/^x = \(−?0\.0\d, −?0\.0\d\)/)
})
