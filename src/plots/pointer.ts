/** Where a pointer is in an element's own coordinates: CSS pixels from its top left corner, however it is zoomed. */
export function pointerPlace(
  { clientX, clientY }: { readonly clientX: number; readonly clientY: number },
  element: HTMLElement,
): readonly [x: number, y: number] {
  const { left, top, width } = element.getBoundingClientRect()
  const zoom = width / element.offsetWidth || 1
  return [(clientX - left) / zoom, (clientY - top) / zoom]
}
