/**
 * Keeps the built page, so that it works without a network after the first visit. `scripts/offline.mjs` writes in the
 * places of the names in capitals what the build has made.
 */

/** Whatever the page may load, as paths below its own; `./` is the page. */
const files = /** @type {readonly string[]} */ (JSON.parse('FILES'))
/** Pieces of the font for the Korean texts of the page, beyond those that every reader needs. */
const koreanFonts = /** @type {readonly string[]} */ (JSON.parse('KOREAN_FONTS'))

const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self))
const { scope } = worker.registration
/** Of this page alone: another below the same site has a path of its own. */
const prefix = `layerwise ${scope} `
const current = `${prefix}VERSION`
const addressOf = (/** @type {string} */ path) => new URL(path, scope).href
/** Their names are of their content, in whichever version. */
const assets = addressOf('assets/')
const served = new Set(files.map(addressOf))

const ownCaches = async () => (await caches.keys()).filter((name) => name.startsWith(prefix))

/**
 * From whichever of its caches: a tab that was open before an update still finds its parts.
 * @param {string} address
 */
async function kept(address) {
  const found = await (await caches.open(current)).match(address)
  if (found) return found
  for (const name of await ownCaches()) {
    const older = await (await caches.open(name)).match(address)
    if (older) return older
  }
  return undefined
}

/**
 * Puts files into the cache; those whose name is of their content are not fetched again.
 * @param {readonly string[]} paths
 */
async function keep(paths) {
  const cache = await caches.open(current)
  await Promise.all(
    paths.map(async (path) => {
      const address = addressOf(path)
      if (await cache.match(address)) return
      const isAsset = address.startsWith(assets)
      const response =
        (isAsset && (await kept(address))) || (await fetch(address, isAsset ? {} : { cache: 'no-cache' }))
      if (!response.ok) throw new Error(`${address}: ${response.status}`)
      // A host may lead one address to another, which a browser does not take for the page.
      await cache.put(address, response.redirected ? new Response(response.body, response) : response)
    }),
  )
}

/** What older versions kept goes, unless another tab may need it. */
async function clean() {
  const tabs = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true })
  if (tabs.length > 1) return
  const old = (await ownCaches()).filter((name) => name !== current)
  await Promise.all(old.map((name) => caches.delete(name)))
}

/**
 * @param {Request} request
 * @param {string} address
 */
async function answer(request, address) {
  const found = await kept(address)
  if (found) return found
  try {
    const response = await fetch(request)
    // Pieces of fonts are kept when they are first needed.
    if (response.ok && address.endsWith('.woff2')) await (await caches.open(current)).put(address, response.clone())
    return response
  } catch {
    // Without a network letters that nobody needed before come from a font of the system.
    return Response.error()
  }
}

worker.addEventListener('install', (event) => event.waitUntil(keep(files)))
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()))
worker.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  url.search = ''
  url.hash = ''
  const address = url.href === addressOf('index.html') ? scope : url.href
  // Whatever else is below its path is asked of the network, as if the worker were not there.
  if (request.method !== 'GET' || !(served.has(address) || address.startsWith(assets))) return
  event.respondWith(answer(request, address))
})
worker.addEventListener('message', (event) => {
  // An update is taken when the reader of the page says so, not before.
  if (event.data === 'take') event.waitUntil(worker.skipWaiting())
  if (event.data === 'opened') event.waitUntil(clean())
  // Pieces of fonts that were loaded before the worker was there; what can't be had now comes with its need.
  const fonts = event.data === 'korean' ? koreanFonts : (event.data?.fonts ?? [])
  const own = fonts.filter((/** @type {unknown} */ path) => addressOf(String(path)).startsWith(assets))
  event.waitUntil(keep(own).catch(() => {}))
})
