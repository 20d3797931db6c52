import { markerOf, traceMarker } from '../../plots/marker.ts'
import { css } from '../../plots/colour.ts'
import { useLooks } from '../looks.ts'

/** The shape and the colour of a class, as pictures draw it. */
export function ClassMark({ index }: { readonly index: number }) {
  const { palette } = useLooks()
  const draw = (canvas: HTMLCanvasElement | null) => {
    const context = canvas?.getContext('2d')
    if (!context) return
    context.reset()
    context.scale(2, 2)
    context.beginPath()
    traceMarker(context, markerOf(index), 7, 7, 4.5)
    context.fillStyle = css(palette.classes[index] ?? palette.ink)
    context.fill()
  }
  return <canvas ref={draw} width={28} height={28} style={{ width: 14, height: 14 }} aria-hidden />
}
