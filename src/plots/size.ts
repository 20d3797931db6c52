import { type RefObject, useLayoutEffect, useState } from 'react'

export interface Size {
  readonly width: number
  readonly height: number
}

/** The size of an element's content box in CSS pixels, kept up to date; zero until it is known. */
export function useSize(ref: RefObject<Element | null>): Size {
  const [size, setSize] = useState<Size>({ width: 0, height: 0 })
  useLayoutEffect(() => {
    const element = ref.current
    if (!element) return
    const observer = new ResizeObserver(([entry]) => {
      if (!entry) return
      const { width, height } = entry.contentRect
      setSize((before) => (before.width === width && before.height === height ? before : { width, height }))
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [ref])
  return size
}

/** Makes a canvas as sharp as the screen and its coordinates CSS pixels; clears it. */
export function sharpContext(canvas: HTMLCanvasElement, { width, height }: Size): CanvasRenderingContext2D | null {
  const zoom = document.documentElement.currentCSSZoom ?? 1
  const density = Math.min(2, (globalThis.devicePixelRatio || 1) * zoom)
  const [columns, rows] = [Math.round(width * density), Math.round(height * density)]
  if (canvas.width !== columns || canvas.height !== rows) {
    canvas.width = columns
    canvas.height = rows
  }
  const context = canvas.getContext('2d')
  if (!context) return null
  context.setTransform(density, 0, 0, density, 0, 0)
  context.clearRect(0, 0, width, height)
  return context
}
