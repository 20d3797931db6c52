import type { ComponentType } from 'react'
import { deferred } from '../controls/deferred.tsx'
import type { PageState } from '../state/page.ts'

type DialogId = NonNullable<PageState['dialog']>

/** What stands over the page, each loaded when it is first asked for. */
const dialogs: Readonly<Record<DialogId, ComponentType>> = {
  shortcuts: deferred(() => import('./shortcuts-sheet.tsx').then((module) => module.ShortcutsSheet)),
  share: deferred(() => import('../panels/share/share-dialog.tsx').then((module) => module.ShareDialog)),
  history: deferred(() => import('../panels/history/history-sheet.tsx').then((module) => module.HistorySheet)),
  draw: deferred(() => import('../panels/own/draw-dialog.tsx').then((module) => module.DrawDialog)),
  csv: deferred(() => import('../panels/own/csv-dialog.tsx').then((module) => module.CsvDialog)),
}

export function Dialog({ id }: { readonly id: DialogId }) {
  const Shown = dialogs[id]
  return <Shown />
}
