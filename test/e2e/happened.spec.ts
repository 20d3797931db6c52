import { expect, expectAccessible, test } from './fixtures.ts'
import { metrics, open } from './page.ts'

test('it is said when a network overfits, and a remedy is a press away and can be undone', async ({ page }) => {
  await open(page, 'data=moons&n=60&noise=0.4&layers=32:relu,32:relu')
  const chip = page.getByRole('button', { name: /^What happened[?]/ })
  await expect(chip).toHaveText('What happened?')
  await page.evaluate(() => window.layerwise.step(200, 'epoch'))
  await expect(chip).toHaveText('It overfits')
  await chip.click()
  await expect(
    page.getByText(/The validation loss was lowest at epoch \d+, 0[.]\d+, and has risen to/).last(),
  ).toBeVisible()
  await expectAccessible(page)
  const found = await page.getByRole('group', { name: 'What happened?' }).boundingBox()
  const curves = await page.getByRole('region', { name: 'Curves' }).boundingBox()
  expect((found?.x ?? 0) + (found?.width ?? 0)).toBeLessThanOrEqual(curves?.x ?? 0)
  await page.getByRole('button', { name: /^Back to epoch \d+ with dropout 0.2$/ }).click()
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible()
  expect(await page.evaluate(() => window.layerwise.experiment.network.layers.map(({ dropout }) => dropout))).toEqual([
    0.2, 0.2,
  ])
  await page.keyboard.press('ControlOrMeta+z')
  await expect.poll(async () => (await metrics(page)).epoch).toBeGreaterThanOrEqual(200)
})

test('what was dismissed is not pointed out again in this run', async ({ page }) => {
  await open(page, 'data=moons&layers=4:step,4:step')
  await page.evaluate(() => window.layerwise.step(40, 'epoch'))
  await expect(page.getByText('A step has no slope')).toBeVisible()
  await page.getByRole('button', { name: 'Don’t point this out again in this run' }).click()
  await page.evaluate(() => window.layerwise.step(10, 'epoch'))
  await expect(page.getByRole('button', { name: 'What happened?' })).toHaveText('What happened?')
})

/** Runs that show something, and what is said of them. */
const runs = [
  ['It diverged', 'data=plane&layers=4:linear&opt=sgd&lr=900', 20],
  ['The loss shot up', 'data=moons&opt=sgd&lr=100', 30],
  ['Units are all alike', 'data=moons&layers=4:tanh:init=zeros&outinit=zeros', 20],
  ['Units died', 'data=spiral&layers=8:relu,8:relu,8:relu&lr=0.03&batch=4&seed=2', 60],
  ['The perceptron does not settle', 'data=xor&layers=&opt=perceptron&out=step&loss=meanAbsoluteError', 60],
  ['Held back by regularisation', 'data=moons&l2=1', 60],
  ['The loss hardly falls', 'data=moons&opt=sgd&lr=0.0001', 60],
  ['The loss jumps up and down', 'data=moons&opt=rmsprop&lr=1', 60],
  ['It overfits', 'data=moons&n=60&noise=0.4&layers=32:relu,32:relu', 200],
  ['It can only draw a straight line', 'data=circle&layers=6:linear', 150],
  ['The network is too small', 'data=spiral&layers=2', 300],
  ['It always says the same', 'data=pass&layers=6:sigmoid,5:sigmoid,3:sigmoid&opt=sgd&lr=0.1', 70],
] as const

for (const [name, link, epochs] of runs) {
  test(`${name}: each remedy changes the run when it is pressed`, async ({ page }) => {
    const chip = page.getByRole('button', { name: /^What happened[?]/ })
    const part = page.getByRole('region', { name, exact: true })
    await open(page, link)
    const show = async () => {
      await page.keyboard.press('Escape')
      await page.evaluate((again) => window.layerwise.load(again), `${link}&speed=epoch5`)
      await page.evaluate((count) => window.layerwise.step(count, 'epoch'), epochs)
      await chip.click()
      await expect(part).toBeVisible()
    }
    await show()
    const remedies = await part.getByRole('button').allTextContents()
    expect(remedies.length).toBeGreaterThan(0)
    for (const remedy of remedies) {
      await show()
      const before = await page.evaluate(() => [window.layerwise.experiment, location.hash])
      await part.getByRole('button', { name: remedy, exact: true }).click()
      const isBack = remedy.startsWith('Back to the weights')
      const changed = page.evaluate(() => [window.layerwise.experiment, location.hash])
      if (isBack) expect(await changed).toEqual(before)
      else {
        expect((await changed)[0]).not.toEqual(before[0])
        await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible()
      }
      const { epoch } = await metrics(page)
      if (isBack || remedy.startsWith('Start over')) expect(epoch).toBeLessThan(epochs)
      else if (remedy.startsWith('Go on')) expect(epoch).toBeGreaterThanOrEqual(epochs)
    }
  })
}

test('a rare class that is neglected is said, with the way to its numbers', async ({ page }) => {
  await open(page)
  const rows = Array.from({ length: 300 }, (_, i) => {
    const [turn, radius] = [i * 2.399963, i % 15 === 0 ? 0.3 : 1.2]
    const spread = radius * (0.4 + ((i * 7) % 10) / 10)
    return [spread * Math.cos(turn), spread * Math.sin(turn), i % 15 === 0 ? 'ill' : 'well']
  })
  await page.getByRole('button', { name: 'CSV…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog
    .getByRole('textbox')
    .first()
    .fill(`a,b,state\n${rows.map((row) => row.join()).join('\n')}`)
  await dialog.getByRole('button', { name: /^Use/ }).click()
  await expect(dialog).toHaveCount(0)
  const { training, ...rest } = await page.evaluate(() => window.layerwise.experiment)
  await page.evaluate((same) => window.layerwise.load(same), {
    ...rest,
    training: { ...training, optimizer: { id: 'sgd' as const }, learningRate: 0.03 },
  })
  const chip = page.getByRole('button', { name: 'What happened? It neglects a rare class' })
  for (let k = 0; k < 6; k++) {
    await page.evaluate(() => window.layerwise.step(10, 'epoch'))
    await page.waitForTimeout(1100)
  }
  await chip.click()
  await expect(
    page.getByText(/Only 7% of the training samples are of class “ill”.* gets 0% of those right/).last(),
  ).toBeVisible()
  await page.getByRole('button', { name: 'See precision and recall of each class' }).click()
  await expect(page.getByRole('group', { name: 'Evaluation' })).toContainText('ill')
  expect(await metrics(page)).toMatchObject({ epoch: 60 })
})

test('a remedy keeps to what the link leaves free', async ({ page }) => {
  const remedies = async (more: string) => {
    await open(page, `data=moons&opt=sgd&lr=100${more}`)
    await page.evaluate(() => window.layerwise.step(30, 'epoch'))
    const chip = page.getByRole('button', { name: 'What happened? The loss shot up' })
    await chip.click()
    const all = await page.getByRole('region', { name: 'The loss shot up' }).getByRole('button').allTextContents()
    await page.keyboard.press('Escape')
    return all
  }
  const [rate, clip, adam] = [
    'Start over with a usual rate, η = 0.1',
    'Start over, gradients clipped at a norm of 1',
    'Start over with Adam, η = 0.01',
  ] as const
  expect(await remedies('')).toEqual([rate, clip, adam])
  expect(await remedies('&lock=lr')).toEqual([clip])
  expect(await remedies('&lock=opt')).toEqual([rate, clip])
  expect(await remedies('&hide=penalties')).toEqual([rate, adam])
  expect(await remedies('&lock=reset')).toEqual([])
  expect(await remedies('&lock=play')).toEqual([])
  expect(await remedies('&hide=data,title')).toEqual([rate, clip, adam])
})

test('what ends a run is said before what a link left out, and beside it where there is room', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await open(page, 'data=plane&layers=4:linear&opt=sgd&lr=900&what=ever')
  await page.evaluate(() => window.layerwise.step(5, 'epoch'))
  const notices = page.getByRole('status', { name: 'Notices' })
  await expect(notices).toHaveText(/^Training diverged at step .*One thing in this link was not understood/)
  const tops = async () =>
    Promise.all(
      [/^Training diverged/, /^One thing/].map(async (text) => (await notices.getByText(text).boundingBox())?.y ?? 0),
    )
  const [ending, link] = await tops()
  expect(Math.abs((ending ?? 0) - (link ?? 99))).toBeLessThan(2)
  await page.setViewportSize({ width: 1000, height: 900 })
  const [above, below] = await tops()
  expect(below).toBeGreaterThan((above ?? 0) + 40)
})
