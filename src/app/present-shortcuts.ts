import { endPresenting, toggleSpotlight } from '../state/page.ts'
import { type ShowPart, showParts, toggleShown } from './show-parts.ts'
import { type Shortcut, shortcuts } from './shortcuts.ts'

const keyOf = (id: ShowPart): readonly string[] => showParts.filter((one) => one.id === id).map(({ key }) => key)

/** The keys of a presentation, beside those of the whole page. */
export const presentShortcuts = {
  forward: { ...shortcuts.play, keys: ['PageDown'] },
  back: { ...shortcuts.start, keys: ['PageUp'] },
  network: { keys: keyOf('network'), run: () => toggleShown('network') },
  output: { keys: keyOf('output'), run: () => toggleShown('output') },
  curves: { keys: keyOf('curves'), run: () => toggleShown('curves') },
  controls: { keys: keyOf('controls'), run: () => toggleShown('controls') },
  spotlight: { keys: ['s'], run: toggleSpotlight },
  leave: { keys: ['Escape'], run: endPresenting },
} as const satisfies Record<string, Shortcut>
