/** Measures in a worker, where the playground trains too, and sends what it says to where the page came from. */

const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
const post = (answer: object) => fetch('/', { method: 'POST', body: JSON.stringify(answer) })

worker.onmessage = ({ data }: MessageEvent<object>) => void post(data)
worker.onerror = ({ message }) => void post({ error: message })
