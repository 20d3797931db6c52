import { expect, expectAccessible, test } from './fixtures.ts'
import { metrics, open } from './page.ts'

for (const [colorScheme, locale] of [
  ['light', 'ko-KR'],
  ['dark', 'ko-KR'],
] as const) {
  test(`accessible in Korean, ${colorScheme}, after training, with notices and popovers open`, async ({ profile }) => {
    test.setTimeout(90_000)
    const page = await (await profile({ locale, colorScheme })).newPage()
    await open(page, 'data=iris&what=ever')
    await page.evaluate(() => window.layerwise.step(20, 'epoch'))
    await page.getByRole('button', { name: '옵티마이저 설정' }).click()
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: '고르기…' }).click()
    await expect(page.getByRole('checkbox', { name: '꽃받침 길이' })).toBeVisible()
    await expectAccessible(page)
  })
}

test('speaks Korean to who prefers it, English to who asks for it, and remembers', async ({ profile }) => {
  const page = await (await profile({ locale: 'ko-KR' })).newPage()
  await open(page)
  await expect(page.locator('html')).toHaveAttribute('lang', 'ko')
  await expect(page.getByRole('button', { name: '재생' })).toBeVisible()
  const words = await page.locator('body').innerText()
  // Names, symbols and numbers apart, nothing is left in English.
  const names =
    /^(Layerwise|SGD|Ada(grad|delta|m|mW)|RMSProp|AMSGrad|Nadam|Lion|XOR|(Re|S?E|GE)LU|SiLU|Swish|Leaky|tanh|Glorot)$/
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

for (const width of [360, 390, 768, 1024, 1440, 1920]) {
  test(`has no sideways scroll at ${width} pixels`, async ({ profile }) => {
    const page = await (await profile({ viewport: { width, height: 800 }, hasTouch: width < 800 })).newPage()
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
