import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { presentShortcuts } from '../../src/app/present-shortcuts.ts'
import { shownStore } from '../../src/app/show-parts.ts'
import { bindShortcuts, type Shortcut, shortcuts } from '../../src/app/shortcuts.ts'
import { shortcutGroups } from '../../src/app/shortcut-names.ts'
import { defaultExperiment } from '../../src/experiment/defaults.ts'
import { setView } from '../../src/state/edits.ts'
import { pageStore } from '../../src/state/page.ts'
import type { Workspace } from '../../src/state/workspace.ts'

const actions = {
  toggle: vi.fn<() => void>(),
  reset: vi.fn<(seed?: number) => void>(),
  step: vi.fn<() => Promise<void>>(() => Promise.resolve()),
  undo: vi.fn<() => void>(),
  redo: vi.fn<() => void>(),
}
const workspace = { ...actions, experiment: defaultExperiment() }

const press = (key: string, more: KeyboardEventInit = {}, target: EventTarget = document.body) => {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more })
  target.dispatchEvent(event)
  return event
}

describe('shortcuts', () => {
  let unbind = () => {}
  beforeEach(() => {
    vi.clearAllMocks()
    pageStore.setState({ mode: 'workspace', dialog: null, spotlight: false })
    unbind = bindShortcuts(workspace as unknown as Workspace)
  })
  afterEach(() => {
    unbind()
    document.body.replaceChildren()
  })

  it('does what the table says', () => {
    press(' ')
    expect(workspace.toggle).toHaveBeenCalledOnce()
    press('.')
    expect(workspace.step).toHaveBeenCalledOnce()
    press('R', { shiftKey: true })
    expect(workspace.reset).toHaveBeenCalledExactlyOnceWith()
    press('?', { shiftKey: true })
    expect(pageStore.getState().dialog).toBe('shortcuts')
  })

  it('undoes and redoes with Ctrl and with ⌘', () => {
    press('z', { ctrlKey: true })
    press('z', { metaKey: true })
    expect(workspace.undo).toHaveBeenCalledTimes(2)
    press('Z', { metaKey: true, shiftKey: true })
    press('y', { ctrlKey: true })
    expect(workspace.redo).toHaveBeenCalledTimes(2)
    expect(press('r', { ctrlKey: true }).defaultPrevented).toBe(false)
    expect(workspace.reset).not.toHaveBeenCalled()
  })

  it('knows the keys under Hangul', () => {
    press('ㄱ', { code: 'KeyR' })
    press('Process', { code: 'KeyR' })
    expect(workspace.reset).toHaveBeenCalledTimes(2)
  })

  it('leaves fields, buttons and open dialogs their keys', () => {
    const [field, button] = [document.createElement('input'), document.createElement('button')]
    document.body.append(field, button)
    for (const key of [' ', 'r', '.']) press(key, {}, field)
    press('z', { ctrlKey: true }, field)
    press(' ', {}, button)
    pageStore.setState({ dialog: 'shortcuts' })
    press('r')
    for (const action of Object.values(actions)) expect(action).not.toHaveBeenCalled()
  })

  it('leaves alone what a link hides or locks', () => {
    workspace.experiment = setView(workspace.experiment, { hidden: ['play'], locked: ['reset'] })
    for (const key of [' ', 'r', 'n', '.']) press(key)
    expect(workspace.toggle).not.toHaveBeenCalled()
    expect(workspace.reset).not.toHaveBeenCalled()
    expect(workspace.step).toHaveBeenCalledOnce()
    workspace.experiment = defaultExperiment()
  })

  it('has the keys of a clicker while presenting only', () => {
    expect(press('PageDown').defaultPrevented).toBe(false)
    expect(workspace.toggle).not.toHaveBeenCalled()
    press('p')
    expect(pageStore.getState().mode).toBe('present')
    const end = bindShortcuts(workspace as unknown as Workspace, presentShortcuts)
    press('PageDown')
    expect(workspace.toggle).toHaveBeenCalledOnce()
    press('PageUp')
    expect(workspace.reset).toHaveBeenCalledOnce()
    press('s')
    expect(pageStore.getState().spotlight).toBe(true)
    for (const key of ['3', '1', '4']) press(key)
    expect(shownStore.getState().shown).toEqual(['output', 'curves'])
    press('2')
    press('3')
    expect(shownStore.getState().shown, 'the last one stays').toEqual(['curves'])
    press('Escape')
    end()
    expect(press('PageDown').defaultPrevented).toBe(false)
    expect(pageStore.getState()).toMatchObject({ mode: 'workspace', dialog: null, spotlight: false, dropping: false })
  })

  it('has a line of the sheet for each', () => {
    const listed = new Set(shortcutGroups.flatMap(({ lines }) => lines.map(({ keys }) => keys)))
    expect(Object.values<Shortcut>(shortcuts).filter(({ keys }) => !listed.has(keys))).toEqual([])
    const all = new Set(shortcutGroups.flatMap(({ lines }) => lines.flatMap(({ keys }) => keys)))
    expect(
      Object.values<Shortcut>(presentShortcuts).flatMap(({ keys }) => keys.filter((key) => !all.has(key))),
    ).toEqual([])
  })

  it('has no key for two things in one place', () => {
    for (const [mode, more] of [
      ['workspace', {}],
      ['present', presentShortcuts],
    ] as const) {
      const keys = Object.values<Shortcut>({ ...shortcuts, ...more })
        .filter((one) => (one.mode ?? mode) === mode)
        .flatMap((one) => one.keys)
      expect(new Set(keys).size).toBe(keys.length)
    }
  })
})
