/** Milliseconds after which what waits for a picture goes on without: nothing is painted in the background. */
const patience = { seen: 3000, hidden: 500 }

const painted = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, patience[document.visibilityState === 'hidden' ? 'hidden' : 'seen'])
    if (!PerformanceObserver.supportedEntryTypes?.includes('paint')) return resolve()
    new PerformanceObserver((list) => {
      if (list.getEntriesByName('first-contentful-paint').length > 0) resolve()
    }).observe({ type: 'paint', buffered: true })
  })

let first: Promise<void> | null = null

/** Resolves when the page has been painted for the first time. */
export const firstPicture = (): Promise<void> => (first ??= painted())
