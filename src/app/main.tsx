import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { localeStore, startLocale } from '../i18n/locale.ts'
import { bindAddress } from '../state/address.ts'
import { bindFileDrop } from '../state/file-drop.ts'
import { keepLater } from '../state/keep-later.ts'
import { followFullscreen, isEmbedded, setDropping, startEmbedded } from '../state/page.ts'
import { startTheme } from '../state/theme.ts'
import { Workspace } from '../state/workspace.ts'
import { startZoom } from '../state/zoom.ts'
import type { Port } from '../training/client.ts'
import { App } from './app.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import { createPageApi, type PageApi } from './page-api.ts'
import { bindShortcuts } from './shortcuts.ts'
import './fonts.css'
import './tokens.css'
import './base.css'

declare global {
  interface Window {
    layerwise: PageApi
  }
}

const spawnWorker = (): Port => new Worker(new URL('../training/worker.ts', import.meta.url), { type: 'module' })

startTheme()
startZoom()
followFullscreen()
const followLocale = () => {
  document.documentElement.lang = localeStore.getState()
}
followLocale()
localeStore.subscribe(followLocale)

function start(spawn: () => Port): void {
  const workspace = new Workspace(spawn)
  const leave = workspace.store.subscribe(({ experiment: { view } }) => {
    if (view.hidden.length + view.locked.length === 0) return
    leave()
    void import('./locks.ts').then(({ guard }) => guard(workspace))
  })
  const asked = location.hash
  bindAddress(workspace, !isEmbedded())
  bindShortcuts(workspace)
  const api = createPageApi(workspace)
  window.layerwise = api
  let onPicture = () => {}
  if (isEmbedded()) {
    startEmbedded()
    void import('./embed-messages.ts').then(({ bindMessages }) => bindMessages(api))
  } else {
    bindFileDrop(workspace, setDropping)
    onPicture = keepLater(workspace, asked)
  }
  const render = () =>
    createRoot(document.getElementById('root') as HTMLElement).render(
      <StrictMode>
        <ErrorBoundary>
          <App workspace={workspace} onPicture={onPicture} />
        </ErrorBoundary>
      </StrictMode>,
    )
  // The run starts while the texts are on their way.
  void startLocale().then(render)
}

// In a sandboxed frame the page may have no origin, and can make no worker of a file.
if (origin === 'null') void import('./sandboxed.ts').then(({ spawnSandboxed }) => start(spawnSandboxed))
else start(spawnWorker)

void import('./fonts-korean.css')
