/** How numbers become places in a table of 256 colours. */
export interface ColourScale {
  readonly low: number
  readonly high: number
}

/** A scale with 0 in the middle that holds all of the values. */
export function symmetricScale(values: Float32Array, from = 0, to = values.length): ColourScale {
  let size = 0
  for (let i = from; i < to; i++) size = Math.max(size, Math.abs(values[i] as number))
  const reach = size || 1
  return { low: -reach, high: reach }
}

/**
 * Colours a run of values, row by row, into a picture that may be wider than they are.
 *
 * @param hard two colours only: by the side of the middle
 */
export function colourCells(
  values: Float32Array,
  from: number,
  [columns, rows]: readonly [number, number],
  { low, high }: ColourScale,
  table: Uint32Array,
  pixels: Uint32Array,
  at: number,
  stride: number,
  hard = false,
): void {
  const factor = 255 / (high - low)
  for (let row = 0; row < rows; row++) {
    const source = from + row * columns
    const target = at + row * stride
    for (let column = 0; column < columns; column++) {
      const place = ((values[source + column] as number) - low) * factor
      const index = hard ? (place > 127.5 ? 230 : 25) : place < 0 ? 0 : place > 255 ? 255 : place
      pixels[target + column] = table[index & 255] as number
    }
  }
}

/** Colours cells by class probabilities `[classes, cells]`: each class's colour of `classTables`, paler the less sure. */
export function colourClasses(
  values: Float32Array,
  classes: number,
  cells: number,
  tables: readonly Uint32Array[],
  pixels: Uint32Array,
  hard: boolean,
): void {
  for (let cell = 0; cell < cells; cell++) {
    let best = 0
    let top = values[cell] as number
    let second = Number.NEGATIVE_INFINITY
    for (let k = 1; k < classes; k++) {
      const value = values[k * cells + cell] as number
      if (value > top) {
        second = top
        top = value
        best = k
      } else if (value > second) second = value
    }
    const sure = hard ? 0.8 : Math.min(1, Math.max(0, top - second))
    pixels[cell] = (tables[best % tables.length] as Uint32Array)[Math.round(sure * 255)] as number
  }
}

/** A picture to colour pixel by pixel and put on a canvas of the same size. */
export class Picture {
  readonly pixels: Uint32Array
  private readonly image: ImageData

  constructor(
    readonly columns: number,
    readonly rows: number,
  ) {
    this.image = new ImageData(columns, rows)
    this.pixels = new Uint32Array(this.image.data.buffer)
  }

  paint(canvas: HTMLCanvasElement): void {
    if (canvas.width !== this.columns || canvas.height !== this.rows) {
      canvas.width = this.columns
      canvas.height = this.rows
    }
    canvas.getContext('2d')?.putImageData(this.image, 0, 0)
  }
}
