import { localeStore } from '../../i18n/locale.ts'
import { say } from './state.ts'

/** Milliseconds between two looks for a new version, in a page that stays open. */
const lookEvery = 60 * 60 * 1000

/** What `scripts/service-worker.js` is told: take the update; a page was opened; keep these pieces of fonts. */
type Message = 'take' | 'opened' | 'korean' | { readonly fonts: readonly string[] }

const tell = (worker: ServiceWorker | null, message: Message) => worker?.postMessage(message, [])

/** Where the browser has service workers, and lets this page have one: not in a frame without origin, nor in a file. */
function serviceWorkers(): ServiceWorkerContainer | null {
  try {
    return isSecureContext && location.protocol.startsWith('http') ? (navigator.serviceWorker ?? null) : null
  } catch {
    return null
  }
}

/** Resolves when the page has nothing better to do. */
const idle = () =>
  new Promise<void>((resolve) =>
    // Not in every browser.
    'requestIdleCallback' in window
      ? requestIdleCallback(() => resolve(), { timeout: 5000 })
      : setTimeout(resolve, 1000),
  )

/** Offers a version that is there, to be taken when the reader says so. */
function offer(container: ServiceWorkerContainer, worker: ServiceWorker, beforeReload: () => Promise<void>): void {
  const take = async () => {
    say({ update: null })
    await beforeReload()
    // Another tab may have taken it.
    if (worker.state !== 'installed') return location.reload()
    container.addEventListener('controllerchange', () => location.reload(), { once: true })
    tell(worker, 'take')
  }
  say({ update: () => void take() })
}

/** Pieces of fonts that came before the service worker did, and those of the language that is read. */
function keepFonts(registration: ServiceWorkerRegistration): void {
  const loaded = performance.getEntriesByType('resource').map(({ name }) => name)
  tell(registration.active, { fonts: loaded.filter((name) => name.endsWith('.woff2')) })
  const follow = () => {
    if (localeStore.getState() === 'ko') tell(registration.active, 'korean')
  }
  follow()
  localeStore.subscribe(follow)
}

/**
 * Lets the page work without a network from now on. Another version is offered when it is there.
 *
 * @param beforeReload puts away what would be lost
 */
export async function startOffline(beforeReload: () => Promise<void>): Promise<void> {
  const container = serviceWorkers()
  if (!container || import.meta.env.DEV) return
  await idle()
  const registration = await container.register(new URL('service-worker.js', document.baseURI), {
    updateViaCache: 'none',
  })
  // What is there while the page has none to be served by is the first, and no update.
  if (registration.waiting && container.controller) offer(container, registration.waiting, beforeReload)
  registration.addEventListener('updatefound', () => {
    const worker = registration.installing
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'installed' && container.controller) offer(container, worker, beforeReload)
    })
  })
  setInterval(() => void registration.update().catch(() => {}), lookEvery)
  await container.ready
  tell(registration.active, 'opened')
  keepFonts(registration)
}
