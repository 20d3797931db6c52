/** An opaque colour as three bytes. */
export type Rgb = readonly [red: number, green: number, blue: number]

/** Colours of data pictures, read from the theme. */
export interface Palette {
  readonly negative: Rgb
  readonly middle: Rgb
  readonly positive: Rgb
  /** One for each of several classes; repeats beyond its end. */
  readonly classes: readonly Rgb[]
  readonly ink: Rgb
  readonly surface: Rgb
  /** Neither one class nor the other. */
  readonly accent: Rgb
  /** How many times as wide as usual lines are. */
  readonly stroke: number
}

/** `#rgb` or `#rrggbb`: style sheets are minified. */
export function parseColour(hex: string): Rgb {
  const digits = hex.trim().slice(1)
  const value = Number.parseInt(digits.length === 3 ? digits.replaceAll(/./g, '$&$&') : digits, 16)
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255]
}

/** The palette that the custom properties of an element's theme give. */
export function readPalette(element: Element): Palette {
  const style = getComputedStyle(element)
  const colour = (name: string) => parseColour(style.getPropertyValue(name))
  return {
    negative: colour('--neg'),
    middle: colour('--mid'),
    positive: colour('--pos'),
    classes: ['--neg', '--pos', '--class-2', '--class-3', '--class-4', '--class-5'].map(colour),
    ink: colour('--ink'),
    surface: colour('--surface'),
    accent: colour('--accent'),
    stroke: Number(style.getPropertyValue('--stroke')),
  }
}

export const css = ([red, green, blue]: Rgb, alpha = 1): string => `rgb(${red} ${green} ${blue} / ${alpha})`

export const mix = (a: Rgb, b: Rgb, part: number): Rgb => [
  a[0] + (b[0] - a[0]) * part,
  a[1] + (b[1] - a[1]) * part,
  a[2] + (b[2] - a[2]) * part,
]

/** A pixel as canvas image data holds it on machines of little-endian order, which is all that run a browser. */
export const pixel = ([red, green, blue]: Rgb): number =>
  ((255 << 24) | (Math.round(blue) << 16) | (Math.round(green) << 8) | Math.round(red)) >>> 0

/** For each class 256 pixels from the middle, where it is not, to its colour. */
export const classTables = ({ middle, classes }: Palette): Uint32Array[] =>
  classes.map((colour) => Uint32Array.from({ length: 256 }, (_, i) => pixel(mix(middle, colour, i / 255))))

/** 256 pixels from the negative colour over the middle to the positive one. */
export function divergingTable({ negative, middle, positive }: Palette): Uint32Array {
  return Uint32Array.from({ length: 256 }, (_, i) => {
    const part = i / 127.5 - 1
    return pixel(part < 0 ? mix(middle, negative, -part) : mix(middle, positive, part))
  })
}
