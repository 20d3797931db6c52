import type { Page } from '@playwright/test'
import { expect, expectAccessible, test } from './fixtures.ts'
import { metrics, open as openPage } from './page.ts'

/** Opens the page, and waits for what is loaded after the picture. */
async function open(page: Page, link: string): Promise<void> {
  await openPage(page, link)
  await expect(page.getByTestId('live')).toBeAttached()
}

const unit = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const caption = (page: Page) => page.getByTestId('slow-motion')
const plot = (page: Page) => page.getByRole('button', { name: /^Decision boundary/ })
const shown = (value = 0) => `${value < 0 ? '−' : ''}${Math.abs(value).toFixed(3)}`

/** How much is drawn above the picture: pixels that are not empty. */
const inkOf = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('canvas[data-testid=live]')
    const copy = document.createElement('canvas')
    if (!canvas) return 0
    Object.assign(copy, { width: canvas.width, height: canvas.height })
    const context = copy.getContext('2d', { willReadFrequently: true })
    context?.drawImage(canvas, 0, 0)
    const data = context?.getImageData(0, 0, copy.width, copy.height).data ?? new Uint8ClampedArray()
    let ink = 0
    for (let i = 3; i < data.length; i += 4) if ((data[i] as number) > 0) ink++
    return ink
  })

/** Keeps all that slow motion says from now on: some of it for a moment only. */
const hearCaptions = (page: Page) =>
  page.evaluate(() => {
    const heard = window as unknown as { captions: string }
    heard.captions = ''
    new MutationObserver(() => {
      const said = document.querySelector('[data-testid=slow-motion]')?.textContent ?? ''
      if (!heard.captions.endsWith(`${said}|`)) heard.captions += `${said}|`
    }).observe(document.body, { childList: true, subtree: true, characterData: true })
  })
const captions = (page: Page) => page.evaluate(() => (window as unknown as { captions: string }).captions)

test('a step by hand is seen on its way, and told in words', async ({ page }) => {
  await open(page, 'layers=3:relu&batch=20')
  await expect(caption(page)).toHaveCount(0)
  await hearCaptions(page)
  await page.getByRole('button', { name: 'Step (.)' }).click()
  await expect(caption(page)).toContainText('Step 1, sample 1 of 20')
  await expect(caption(page)).toHaveCount(0)
  const stages = [
    'Forward: layer 1',
    'Forward: layer 2',
    'Loss: ŷ = ',
    'Backward: layer 2',
    'Backward: layer 1',
    'Update',
  ]
  expect(await captions(page)).toMatch(new RegExp(stages.join('.*')))
  expect((await metrics(page)).step).toBe(1)
})

test('a sample by hand changes nothing before the last of its batch', async ({ page }) => {
  await open(page, 'layers=3&batch=20')
  await page.getByLabel('Step by').selectOption('sample')
  await hearCaptions(page)
  await page.getByRole('button', { name: 'Step (.)' }).click()
  await expect.poll(() => captions(page)).toContain('The update waits for the rest of the batch')
  await page.getByRole('button', { name: 'Step (.)' }).click()
  await expect(caption(page)).toContainText('sample 2 of 20')
  expect((await metrics(page)).step).toBe(0)
})

test('slow motion follows the run, tells numbers of it, and ends when it pauses', async ({ page }) => {
  await open(page, 'layers=4,3&speed=sample1&batch=20')
  await page.getByRole('button', { name: 'Play' }).click()
  await expect(caption(page)).toContainText('sample 1 of 20')
  await expect(caption(page)).toContainText('sample 3 of 20', { timeout: 10_000 })
  await expect.poll(() => inkOf(page)).toBeGreaterThan(2000)
  await page.getByRole('button', { name: 'Pause' }).click()
  await expect(caption(page)).toHaveCount(0)
  await expect.poll(() => inkOf(page)).toBe(0)
  await page.getByLabel('Speed').selectOption('full')
  await page.getByRole('button', { name: 'Play' }).click()
  await expect.poll(async () => (await metrics(page)).epoch).toBeGreaterThan(20)
  await expect(caption(page)).toHaveCount(0)
})

for (const [width, height, theme] of [
  [390, 844, 'light'],
  [1024, 768, 'dark'],
  [1920, 1080, 'projector'],
] as const) {
  test(`what slow motion says covers no unit: ${width} × ${height}, ${theme}`, async ({ page }) => {
    await page.setViewportSize({ width, height })
    await page.addInitScript((name) => localStorage.setItem('layerwise.theme', name), theme)
    await open(page, 'data=moons&speed=sample1')
    await page.getByRole('button', { name: 'Play' }).click()
    await expect(caption(page)).toBeVisible()
    const top = (await caption(page).boundingBox())?.y ?? 0
    const units = await page.getByRole('button', { name: /^Unit \d of hidden layer/ }).all()
    expect(units).toHaveLength(14)
    for (const one of units) {
      const box = await one.boundingBox()
      expect((box?.y ?? Infinity) + (box?.height ?? 0)).toBeLessThanOrEqual(top)
    }
  })
}

test('where motion is unwelcome, stages stand still', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await open(page, 'layers=4,3&batch=20')
  await hearCaptions(page)
  await page.getByRole('button', { name: 'Step (.)' }).click()
  await expect(caption(page)).toContainText('Forward: every layer')
  await page.waitForTimeout(150)
  const first = await inkOf(page)
  await page.waitForTimeout(300)
  expect(await inkOf(page)).toBe(first)
  await expect(caption(page)).toHaveCount(0)
  expect(await captions(page)).toMatch(/Forward: every layer.*Loss.*Backward: every layer.*Update/)
})

test('the path of the probe is lit, and its numbers are those of the run', async ({ page }) => {
  await open(page, 'layers=4:tanh,3:relu')
  await page.evaluate(() => window.layerwise.step(30, 'epoch'))
  const quiet = await inkOf(page)
  await plot(page).focus()
  await plot(page).press('ArrowUp')
  await expect.poll(() => inkOf(page)).toBeGreaterThan(quiet + 1000)
  await unit(page, 'Output blue').hover()
  // Hovering leaves the probe where the keyboard put it.
  const [[expected = 0] = []] = await page.evaluate(() => window.layerwise.predict([[0, 0.2]]))
  const card = page.getByRole('status').filter({ hasText: 'Output blue' })
  await expect(card).toContainText(`a = g(z)${shown(expected)}`)
  await plot(page).press('Escape')
  await expect(card).not.toContainText('a = g(z)')
})

test('units that dropout leaves out are told, and dead ones', async ({ page }) => {
  await open(page, 'layers=8:relu:dropout=0.9')
  await expect.poll(() => inkOf(page)).toBeGreaterThan(1000)
  const told = async () => {
    const notes: string[] = []
    for (let one = 1; one <= 8; one++) {
      await unit(page, `Unit ${one} of hidden layer 1`).focus()
      notes.push(
        await page
          .getByRole('status')
          .filter({ hasText: `Unit ${one} of hidden layer 1` })
          .innerText(),
      )
    }
    return notes
  }
  const dropped = (await told()).filter((note) => note.includes('Dropped for this sample of step 1'))
  expect(dropped.length).toBeGreaterThan(3)

  await open(page, 'data=moons&layers=4:relu:init=zeros:bias=-3')
  await unit(page, 'Unit 2 of hidden layer 1').focus()
  const card = page.getByRole('status').filter({ hasText: 'Unit 2 of hidden layer 1' })
  await expect(card).toContainText('Dead as far as 32 samples tell')
})

test('a unit is seen large, with its formula in the numbers of the run', async ({ page }) => {
  await open(page, 'layers=4:tanh,3:relu')
  await page.evaluate(() => window.layerwise.step(20, 'epoch'))
  await unit(page, 'Unit 2 of hidden layer 1').press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Unit 2 of hidden layer 1' })
  await expect(dialog).toBeFocused()
  await expect(dialog.getByRole('img', { name: /^What Unit 2 of hidden layer 1 computes/ })).toBeVisible()
  await expect(dialog.getByRole('img', { name: /^Activation tanh: at z = / })).toBeVisible()
  await expect(dialog.getByRole('img', { name: /^Activations of 200 training samples/ })).toBeVisible()
  const [first] = await page.evaluate(() => window.layerwise.weights())
  await expect(dialog).toContainText(shown(first?.b[1]))
  await expectAccessible(page)
  // What a weight that is changed by hand does to the output is seen beside it.
  const [own, output] = await Promise.all(
    [dialog, page.getByRole('region', { name: 'Output' })].map((one) => one.boundingBox()),
  )
  expect((own?.x ?? 0) + (own?.width ?? 0)).toBeLessThanOrEqual(output?.x ?? 0)
  // Training goes on below it, and it follows.
  await page.getByRole('button', { name: 'Play' }).click()
  const bias = dialog.getByRole('textbox', { name: 'bias' })
  const before = await bias.inputValue()
  await expect(bias).not.toHaveValue(before)
  await page.getByRole('button', { name: 'Pause' }).click()
  await expect(dialog).toBeVisible()
  await bias.focus()
  await expect(dialog).toContainText('∂J/∂b')
  await bias.press('Escape')
  await expect(dialog).toHaveCount(0)
})

test('an edge is read by pointing and set where it is, the bias of the output from its unit', async ({ page }) => {
  await open(page, 'layers=2:tanh')
  const box = await unit(page, 'Unit 1 of hidden layer 1').boundingBox()
  if (!box) throw new Error('no unit')
  const [x, y] = [box.x + box.width + 5, box.y + box.height / 2]
  await page.mouse.move(x, y)
  const card = page.getByRole('status').filter({ hasText: 'Weight a₁⁽¹⁾ → ŷ' })
  await expect(card).toContainText('∂J/∂w')
  await expect(card).toContainText('Δw in step 1')
  await page.mouse.click(x, y)
  const panel = page.getByRole('dialog', { name: 'Weight a₁⁽¹⁾ → ŷ' })
  await panel.getByRole('textbox', { name: 'w' }).fill('1,75')
  await panel.getByRole('textbox', { name: 'w' }).press('Enter')
  const last = () => page.evaluate(async () => (await window.layerwise.weights()).at(-1))
  await expect.poll(async () => (await last())?.w[0]?.[0]).toBe(1.75)
  await panel.getByRole('button', { name: 'Close' }).click()
  await unit(page, 'Output blue').click()
  const bias = page.getByRole('dialog', { name: 'Output blue' }).getByRole('textbox', { name: 'bias' })
  await bias.fill('-0.5')
  await bias.press('Enter')
  await expect.poll(async () => (await last())?.b[0]).toBe(-0.5)
})

test('a finger opens an edge, and all of it is within a phone', async ({ profile }) => {
  const context = await profile({ viewport: { width: 390, height: 844 }, hasTouch: true })
  const page = await context.newPage()
  await open(page, 'layers=2:tanh')
  await unit(page, 'Unit 1 of hidden layer 1').scrollIntoViewIfNeeded()
  const from = await unit(page, 'Unit 1 of hidden layer 1').boundingBox()
  const to = await unit(page, 'Output blue').boundingBox()
  if (!from || !to) throw new Error('no units')
  const middle = (a: typeof to, b: typeof to) =>
    [(a.x + a.width / 2 + b.x + b.width / 2) / 2, (a.y + a.height / 2 + b.y + b.height / 2) / 2] as const
  await page.touchscreen.tap(...middle(from, to))
  const panel = page.getByRole('dialog', { name: /^Weight/ })
  await expect(panel).toBeVisible()
  await expectAccessible(page)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
})

test('a run at full speed is watched only where something can happen to its units', async ({ page }) => {
  // What the page tells its worker to watch.
  await page.addInitScript(() => {
    const noted = window as unknown as { wishes: unknown[] }
    noted.wishes = []
    const send = Reflect.get(Worker.prototype, 'postMessage') as (message: unknown, ...rest: unknown[]) => void
    Worker.prototype.postMessage = function (
      this: Worker,
      message: { type?: string; wishes?: unknown },
      ...rest: unknown[]
    ) {
      if (message.type === 'watch') noted.wishes.push(message.wishes)
      send.call(this, message, ...rest)
    } as never
  })
  const wishes = () => page.evaluate(() => (window as unknown as { wishes: unknown[] }).wishes.at(-1))
  for (const [layers, observation] of [
    ['4:linear', false],
    ['4:relu', true],
  ] as const) {
    await open(page, `layers=${layers}&speed=full`)
    await expect.poll(wishes).toMatchObject({ observation: true, gradients: true })
    await page.getByRole('button', { name: 'Play' }).click()
    await expect.poll(wishes).toMatchObject({ observation, gradients: false })
    await page.getByRole('button', { name: 'Pause' }).click()
  }
})
