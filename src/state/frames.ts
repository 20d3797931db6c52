import type { Frame } from '../training/frame.ts'

export type Draw = (frame: Frame) => void

/**
 * Who draws when while a run plays: canvases take turns, so that no screen refresh has to carry them all. A frame of
 * a run that stands still is drawn by everyone.
 */
export type Turn = 'every' | 'even' | 'odd'

/**
 * Where frames go: the newest wins, canvases draw it at the next screen refresh, and the one before it is given back
 * to be filled again. Frames never pass through React.
 */
export class FrameChannel {
  private readonly subscribers = new Map<Draw, Turn>()
  private presented = 0
  private waiting: Frame | null = null
  private shown: Frame | null = null
  private scheduled = false

  /**
   * @param release what to do with a frame that nobody needs any more
   * @param schedule runs a function at the next screen refresh
   */
  constructor(
    private readonly release: (frame: Frame) => void,
    private readonly schedule: (run: () => void) => void = (run) => requestAnimationFrame(run),
  ) {}

  /** The frame on screen, for what is drawn between frames (a probe, a resize). Valid until the next one. */
  get current(): Frame | null {
    return this.shown
  }

  publish(frame: Frame): void {
    if (this.waiting) this.release(this.waiting)
    this.waiting = frame
    if (this.scheduled) return
    this.scheduled = true
    this.schedule(() => this.present())
  }

  /** Draws frames from now on, beginning with the one on screen. */
  subscribe(draw: Draw, turn: Turn = 'every'): () => void {
    this.subscribers.set(draw, turn)
    if (this.shown) draw(this.shown)
    return () => this.subscribers.delete(draw)
  }

  /** Forgets all frames: those of another run would be misread. */
  clear(): void {
    this.waiting = null
    this.shown = null
  }

  private present(): void {
    this.scheduled = false
    const frame = this.waiting
    if (!frame) return
    const before = this.shown
    this.waiting = null
    this.shown = frame
    this.presented++
    const resting = this.presented % 2 === 0 ? 'odd' : 'even'
    for (const [draw, turn] of this.subscribers) if (!frame.scalars.playing || turn !== resting) draw(frame)
    if (before) this.release(before)
  }
}
