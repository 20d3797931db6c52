import { expect, expectAccessible, test } from './fixtures.ts'
import { metrics, open } from './page.ts'

test('a network is built layer by layer, and the address follows', async ({ page }) => {
  await open(page)
  await page.getByRole('button', { name: 'Remove hidden layer 3' }).click()
  await page.getByRole('button', { name: 'Add a hidden layer after the inputs' }).click()
  await page.getByLabel('Units of hidden layer 1').fill('8')
  await page.getByLabel('Units of hidden layer 1').press('Enter')
  await page.getByRole('button', { name: 'One unit more in hidden layer 2' }).click()
  await page.getByLabel('Activation of hidden layer 1').selectOption('relu')
  await page.getByRole('button', { name: 'Settings of hidden layer 1' }).click()
  await page.getByLabel('Initialiser', { exact: true }).selectOption('heNormal')
  await expect(page).toHaveURL(/layers=8:relu:init=heNormal,7,5$/)
  await expect(page.getByRole('button', { name: 'Unit 8 of hidden layer 1' })).toBeVisible()
  const shapes = await page.evaluate(async () =>
    (await window.layerwise.weights()).map(({ w, b }) => [w.length, b.length]),
  )
  expect(shapes).toEqual([
    [2, 8],
    [8, 7],
    [7, 5],
    [5, 1],
  ])
})

test('a change of shape while it plays starts over and goes on playing', async ({ page }) => {
  await open(page)
  await page.getByRole('button', { name: 'Play' }).click()
  await expect.poll(async () => (await metrics(page)).epoch).toBeGreaterThan(20)
  await page.getByRole('button', { name: 'Add a hidden layer before the output' }).click()
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible()
  const { epoch } = await metrics(page)
  await expect.poll(async () => (await metrics(page)).epoch).toBeGreaterThan(epoch)
})

test('a change of learning rate goes on with the live run', async ({ page }) => {
  await open(page)
  await page.evaluate(() => window.layerwise.step(5, 'epoch'))
  await page.getByRole('button', { name: 'More: Learning rate' }).click()
  await expect(page).toHaveURL(/lr=0\.03/)
  expect((await metrics(page)).epoch).toBe(5)
})

test('a typed number may have a decimal comma; what is none is said and not taken', async ({ page }) => {
  await open(page)
  const rate = page.getByRole('textbox', { name: 'Learning rate η' })
  await rate.fill('0,05')
  await rate.press('Enter')
  await expect(page).toHaveURL(/lr=0\.05/)
  await rate.fill('fast')
  await rate.press('Enter')
  await expect(page.getByRole('alert')).toHaveText(/A number from/)
  await rate.press('Escape')
  await expect(rate).toHaveValue('0.05')
})

test('weights can be read: of an edge by pointing, of a unit by the keyboard', async ({ page }) => {
  await open(page)
  await page.getByRole('button', { name: 'Unit 2 of hidden layer 1' }).focus()
  const [first] = await page.evaluate(() => window.layerwise.weights())
  const shown = (value = 0) => `${value < 0 ? '−' : ''}${Math.abs(value).toFixed(3)}`
  const card = page.getByRole('status').filter({ hasText: 'Unit 2 of hidden layer 1' })
  await expect(card).toContainText(shown(first?.w[0]?.[1]))
  await expect(card).toContainText(shown(first?.w[1]?.[1]))

  const edge = async (name: string) =>
    (await page.getByRole('button', { name }).boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
  const [from, to] = [await edge('Unit 1 of hidden layer 3'), await edge('Output blue')]
  await page.mouse.move(from.x + from.width + 4, from.y + from.height / 2)
  const last = (await page.evaluate(() => window.layerwise.weights())).at(-1)
  await expect(page.getByRole('status').filter({ hasText: 'Weight' })).toContainText(shown(last?.w[0]?.[0]))
  expect(to.x).toBeGreaterThan(from.x)
})

test('inputs are chosen: the network sees what is ticked', async ({ page }) => {
  await open(page, 'data=circle&layers=')
  await page.getByRole('button', { name: 'Choose…' }).click()
  await page.getByRole('checkbox', { name: 'x₁²' }).check()
  await page.getByRole('checkbox', { name: 'x₂²' }).check()
  await expect(page).toHaveURL(/in=x1,x2,x1sq,x2sq/)
  await page.evaluate(() => window.layerwise.step(150, 'epoch'))
  expect((await metrics(page)).validationAccuracy).toBeGreaterThan(0.95)
})

test('an expression of one’s own becomes an input: read as it is typed, typeset, and changed again', async ({
  page,
}) => {
  await open(page, 'data=circle&layers=')
  await page.getByRole('button', { name: 'Choose…' }).click()
  const choices = page.getByRole('group', { name: 'Inputs of the network' })
  const field = choices.getByRole('textbox', { name: 'A new expression' })
  await field.fill('x1*x1 + y')
  await field.press('Enter')
  await expect(choices.getByText('At character 9: there is no “y”.')).toBeVisible()
  expect(await page.evaluate(() => window.layerwise.experiment.data.features)).toEqual(['x1', 'x2'])
  // As half of the world writes it.
  await field.fill('0,5*(x₁² + x₂²)')
  await expect(choices.locator('math')).toHaveCount(1)
  await field.press('Enter')
  await expect(page).toHaveURL(/in=x1,x2,0\.5\*\(x1%5E2\+x2%5E2\)|in=x1,x2,0\.5\*\(x1%5E2\+x2%5E2%29/)
  await expect(page.getByRole('button', { name: 'Input 0.5·(x₁² + x₂²)' })).toBeVisible()
  await page.evaluate(() => window.layerwise.step(150, 'epoch'))
  expect((await metrics(page)).validationAccuracy).toBeGreaterThan(0.95)

  await choices.getByRole('button', { name: 'Edit 0.5·(x₁² + x₂²)' }).click()
  await choices.getByRole('textbox').fill('1/(x1-x1)')
  await expect(choices.getByText('No value for 500 of 500 samples: 0 stands there.')).toBeVisible()
  await choices.getByRole('button', { name: 'Change' }).click()
  await expect(page.getByText('500 samples without a value')).toBeVisible()
  await choices.getByRole('button', { name: 'Remove 1/(x₁ − x₁)' }).click()
  expect(await page.evaluate(() => window.layerwise.experiment.data.features)).toEqual(['x1', 'x2'])
})

test('every dataset of the gallery trains, and the output follows its task', async ({ page }) => {
  await open(page)
  const gallery = page.getByRole('region', { name: 'Data' }).getByRole('radio')
  const names = await gallery.evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value))
  expect(names).toHaveLength(12)
  for (const name of names) {
    await gallery.and(page.locator(`[value=${name}]`)).check({ force: true })
    const before = await metrics(page)
    await page.evaluate(() => window.layerwise.step(30, 'epoch'))
    const after = await metrics(page)
    expect(after.trainLoss, name).toBeLessThan(before.trainLoss)
    await expect(page).toHaveURL(new RegExp(`data=${name}`))
  }
})

test('on a tablet units are as large as fingers, whatever is open below them', async ({ profile }) => {
  const context = await profile({ viewport: { width: 768, height: 1024 }, hasTouch: true })
  const page = await context.newPage()
  await open(page, 'data=moons&panel=evaluation&layers=8')
  await expect(page.getByRole('heading', { name: 'Confusion matrix' })).toBeVisible()
  const size = await page.getByRole('button', { name: 'Unit 4 of hidden layer 1' }).boundingBox()
  expect(size?.height).toBeGreaterThanOrEqual(40)
})

test('measured data has axes to choose, with names and units', async ({ page }) => {
  await open(page, 'data=iris')
  await page.getByLabel('Horizontal axis').selectOption({ label: 'sepal length' })
  await expect(page).toHaveURL(/plane=x1,x4/)
  await expect(page.getByText('sepal length (cm)')).toBeVisible()
  await expect(page.getByRole('region', { name: 'Network' }).getByText('sepal length', { exact: true })).toBeVisible()
  await open(page, 'data=pass')
  await expect(page.getByRole('region', { name: 'Output' }).getByText('hours on the final project')).toBeVisible()
})

test('the probe is asked of the run, by pointer and by keyboard', async ({ page }) => {
  await open(page)
  await page.evaluate(() => window.layerwise.step(60, 'epoch'))
  const plot = page.getByRole('button', { name: /^Decision boundary/ })
  await plot.focus()
  for (let i = 0; i < 5; i++) await plot.press('ArrowUp')
  const [[expected = 0] = []] = await page.evaluate(() => window.layerwise.predict([[0, 1]]))
  await expect(page.locator('output').filter({ hasText: 'x = (0.00, 1.00)' })).toContainText(
    `ŷ = ${expected.toFixed(expected < 0.01 ? 4 : 3)}`,
  )
  await plot.press('Escape')
  await plot.hover({ position: { x: 40, y: 40 } })
  await expect(page.locator('output').filter({ hasText: 'ŷ =' })).toBeVisible()
})

test('weights are set by hand and frozen, while it trains as well', async ({ page }) => {
  await open(page)
  const first = () => page.evaluate(async () => (await window.layerwise.weights())[0]?.w[0]?.[1])
  await page.getByRole('button', { name: 'Unit 2 of hidden layer 1' }).click()
  const panel = page.getByRole('dialog', { name: 'Unit 2 of hidden layer 1' })
  await panel.getByRole('textbox', { name: 'x₁' }).fill('1.25')
  await panel.getByRole('textbox', { name: 'x₁' }).press('Enter')
  await expect.poll(first).toBe(1.25)
  await panel.getByLabel('Frozen').first().check()
  await panel.getByRole('button', { name: 'Close' }).click()
  await page.evaluate(() => window.layerwise.step(20, 'epoch'))
  expect(await first()).toBe(1.25)
  await page.getByRole('button', { name: 'Play' }).click()
  await page.getByRole('button', { name: 'Unit 2 of hidden layer 1' }).press('Enter')
  await panel.getByRole('textbox', { name: 'x₁' }).fill('-0,5')
  await panel.getByRole('textbox', { name: 'x₁' }).press('Enter')
  await expect.poll(first).toBe(-0.5)
  await panel.getByLabel('Frozen').first().uncheck()
  await expect.poll(first).not.toBe(-0.5)
})

test('what is clicked in the rows of weights stays under the pointer', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 })
  await open(page, 'v=1&data=moons&layers=2')
  for (const unit of ['Unit 1 of hidden layer 1', 'Unit 2 of hidden layer 1']) {
    await page.getByRole('button', { name: unit }).click()
    const panel = page.getByRole('dialog', { name: unit })
    const boxes = panel.getByLabel('Frozen')
    await expect(boxes).toHaveCount(3)
    for (const place of [2, 0, 1]) await boxes.nth(place).check()
    await page.keyboard.press('Escape')
  }
})

test('a layer without biases, by mouse and by link', async ({ page }) => {
  await open(page)
  await page.getByRole('button', { name: 'Settings of hidden layer 1' }).click()
  await page.getByLabel('Biases', { exact: true }).uncheck()
  await expect(page).toHaveURL(/layers=6:biases=0,/)
  await page.evaluate(() => window.layerwise.step(5, 'epoch'))
  const [hidden, next] = await page.evaluate(async () => (await window.layerwise.weights()).map(({ b }) => b))
  expect(new Set(hidden)).toEqual(new Set([0]))
  expect(next?.every((bias) => bias !== 0)).toBe(true)
})

test('layers are moved by keys and by dragging', async ({ page }) => {
  await open(page)
  const grip = (layer: number) => page.getByRole('button', { name: new RegExp(`^Move hidden layer ${layer}`) })
  await grip(1).press('ArrowRight')
  await expect(page).toHaveURL(/layers=5,6,3$/)
  await expect(grip(2)).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(page).toHaveURL(/layers=5,3,6$/)
  await page.keyboard.press('ControlOrMeta+z')
  await page.keyboard.press('ControlOrMeta+z')
  await expect(page).not.toHaveURL(/layers=/)
  const [from, to] = [await grip(3).boundingBox(), await grip(1).boundingBox()]
  if (!from || !to) throw new Error('no grips')
  await page.mouse.move(from.x + 10, from.y + 10)
  await page.mouse.down()
  await page.mouse.move(to.x + 10, to.y + 10, { steps: 5 })
  await page.mouse.up()
  await expect(page).toHaveURL(/layers=3,6,5$/)
})

const deepest = `data=spiral&layers=${Array(10).fill(64).join()}`

for (const [width, height] of [
  [1440, 900],
  [1920, 1080],
  [1024, 768],
] as const) {
  test(`ten layers of 64 units are seen whole at ${width}×${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height })
    await open(page, deepest)
    const panel = (await page.getByRole('region', { name: 'Network' }).boundingBox()) ?? { x: 0, y: 0, width: 0 }
    const heads = page.getByRole('region', { name: 'Network' }).locator('[id^=layer-], #move-layer-9')
    await expect(heads.first()).toBeVisible()
    for (const box of await page
      .getByRole('button', { name: /^Add a hidden layer|^Unit|^Output|^Input/ })
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON()))) {
      expect(box.left).toBeGreaterThanOrEqual(panel.x)
      expect(box.right).toBeLessThanOrEqual(panel.x + panel.width)
    }
    const scrolls = await page
      .getByRole('region', { name: 'Network' })
      .evaluate((region) =>
        [region, ...region.querySelectorAll('*')].some(
          (one) => getComputedStyle(one).overflowX === 'auto' && one.scrollWidth > one.clientWidth + 1,
        ),
      )
    expect(scrolls).toBe(false)
  })
}

test('where columns are narrow, all of a layer is behind its head', async ({ page }) => {
  await open(page, deepest.replace('64,64', '7:relu,64'))
  const head = (layer: number) => page.getByRole('button', { name: new RegExp(`^Hidden layer ${layer}: `) })
  await expect(head(1)).toHaveAccessibleName(/^Hidden layer 1: 7 units, ReLU/)
  await head(1).click()
  const controls = (layer: number) => page.getByRole('group', { name: `Hidden layer ${layer}`, exact: true })
  await controls(1).getByRole('button', { name: 'More: Units' }).click()
  await controls(1).getByLabel('Activation', { exact: true }).selectOption('sigmoid')
  await controls(1).getByLabel('Dropout', { exact: true }).fill('0.5')
  await controls(1).getByLabel('Dropout', { exact: true }).press('Enter')
  await expect(page).toHaveURL(/layers=8:sigmoid:dropout=0\.5,64,/)
  await expect(head(1)).toHaveAccessibleName(/8 units, Sigmoid.*Dropout 0\.5/)
  await expectAccessible(page)
  // Its controls go along where it goes, and so does the focus.
  await controls(1).getByRole('button', { name: 'Move hidden layer 1 towards the output' }).click()
  await expect(page).toHaveURL(/layers=64,8:sigmoid:dropout=0\.5,/)
  const onwards = controls(2).getByRole('button', { name: 'Move hidden layer 2 towards the output' })
  await expect(onwards).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/layers=64,64,8:sigmoid:dropout=0\.5,/)
  await controls(3).getByRole('button', { name: 'Remove hidden layer 3' }).click()
  await expect(controls(3)).toHaveCount(0)
  await expect(page).toHaveURL(/layers=64(,64){8}$/)

  await head(1).press('ArrowRight')
  await expect(head(2)).toBeFocused()
  await page.getByRole('button', { name: 'Output: 1 unit, Sigmoid' }).click()
  await expect(page.getByRole('group', { name: 'Output', exact: true })).toContainText('Why')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Inputs of the network: 2. Choose…' }).click()
  await page.getByRole('checkbox', { name: 'x₁²' }).check()
  await expect(page).toHaveURL(/in=x1,x2,x1sq/)
})

test('a narrow head is dragged to move its layer, and not pressed by that', async ({ page }) => {
  await open(page, `data=spiral&layers=5${',64'.repeat(8)}`)
  const head = (layer: number) => page.getByRole('button', { name: new RegExp(`^Hidden layer ${layer}: `) })
  const [from, to] = [await head(1).boundingBox(), await head(3).boundingBox()]
  if (!from || !to) throw new Error('no heads')
  await page.mouse.move(from.x + 10, from.y + 10)
  await page.mouse.down()
  await page.mouse.move(to.x + 10, to.y + 10, { steps: 5 })
  await page.mouse.up()
  await expect(page).toHaveURL(/layers=64,64,5,/)
  await expect(page.getByRole('group', { name: /^Hidden layer/ })).toHaveCount(0)
})

test('networks of the lecture are a choice away', async ({ page }) => {
  await open(page)
  await page.getByRole('combobox', { name: 'Preset' }).selectOption('Multi-output perceptron')
  await expect(page.getByRole('button', { name: /^Output/ })).toHaveCount(3)
  await expect(page).toHaveURL(/data=blobs&layers=(&|$)/)
  await page.getByRole('combobox', { name: 'Preset' }).selectOption('Deep network')
  await expect(page).toHaveURL(/layers=8,8,8,8/)
})

test('the lecture’s perceptron is a choice away, and its numbers can be read', async ({ page }) => {
  await open(page)
  await page.getByRole('combobox', { name: 'Preset' }).selectOption('Perceptron 1 + 3x₁ − 2x₂')
  await expect(page).toHaveURL(/data=gaussian&scale=none&layers=&.*weights=/)
  await expect(page.getByRole('combobox', { name: 'Preset' })).toHaveValue('lecturePerceptron')
  const probe = page.locator('output').filter({ hasText: 'x = (−1.00, 2.00)' })
  await expect(probe).toContainText('ŷ = 0.0025')
  await page.getByRole('button', { name: 'Output blue' }).focus()
  const card = page.getByRole('status').filter({ hasText: 'Output blue' })
  await expect(card).toContainText('x₁3.000 · −1.000')
  await expect(card).toContainText('x₂−2.000 · 2.000')
  await expect(card).toContainText('bias1.000')
  await expect(card).toContainText('z = b + Σ w·a−6.000')
  await expect(card).toContainText('a = g(z)0.0025')
  // A link to it opens as the same example; its point is a press away.
  await page.reload()
  await expect(page.getByRole('combobox', { name: 'Preset' })).toHaveValue('lecturePerceptron')
  await page.getByRole('button', { name: 'Ask about the lecture’s point (−1, 2)' }).click()
  await expect(probe).toContainText('ŷ = 0.0025')
})

test('the lecture’s untrained network fails a student who passes, and learns better', async ({ page }) => {
  await open(page)
  await page.getByRole('combobox', { name: 'Preset' }).selectOption('Will I pass this class? Untrained')
  const probe = page.locator('output').filter({ hasText: 'x = (4.00, 5.00)' })
  await expect(probe).toContainText('ŷ = 0.100 → fail')
  expect(await page.evaluate(() => window.layerwise.predict([[4, 5]]))).toEqual([[expect.closeTo(0.1, 3)]])
  await page.evaluate(() => window.layerwise.step(150, 'epoch'))
  await expect(probe).toContainText('→ pass')
  await page.getByRole('button', { name: 'One unit fewer in hidden layer 1' }).click()
  await expect(page.getByRole('combobox', { name: 'Preset' })).toHaveValue('own')
})
