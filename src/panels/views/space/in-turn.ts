/** Milliseconds of drawing in one refresh of the screen. */
const budget = 4

const waiting = new Map<object, () => void>()
let scheduled = false

/**
 * Draws soon: a few pictures with each refresh of the screen, so that no refresh has to carry them all. What waits under
 * the same key is drawn only as it came last.
 *
 * @returns takes it back
 */
export function drawInTurn(key: object, draw: () => void): () => void {
  waiting.set(key, draw)
  schedule()
  return () => {
    if (waiting.get(key) === draw) waiting.delete(key)
  }
}

function schedule(): void {
  if (scheduled) return
  scheduled = true
  requestAnimationFrame(drawSome)
}

function drawSome(): void {
  scheduled = false
  const start = performance.now()
  for (const [key, draw] of waiting) {
    waiting.delete(key)
    draw()
    if (performance.now() - start > budget) break
  }
  if (waiting.size > 0) schedule()
}
