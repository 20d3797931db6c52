import { themeChoices } from '../../state/theme.ts'
import { locales } from '../../lib/text.ts'

/** Sizes of frames that are offered, in CSS pixels; a width of null is all that the page around has. */
export const embedSizes = [
  { id: 'small', width: 320, height: 240 },
  { id: 'medium', width: 640, height: 480 },
  { id: 'large', width: 1024, height: 720 },
  { id: 'wide', width: null, height: 640 },
] as const

export type EmbedSize = (typeof embedSizes)[number]

/** `auto`: as the reader has it. */
export const embedThemes = ['auto', ...themeChoices.filter((choice) => choice !== 'system')] as const
export const embedLocales = ['auto', ...locales] as const

/** What a frame may do: run, keep what the reader chose, and open the whole page in another tab. */
const sandbox = 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox'

/** The address for a frame, from the address of the experiment. */
export function embedAddress(link: string, theme: (typeof embedThemes)[number], locale: (typeof embedLocales)[number]) {
  const address = new URL(link)
  const said = ['embed', theme === 'auto' ? '' : `theme=${theme}`, locale === 'auto' ? '' : `lang=${locale}`]
  address.search = said.filter((one) => one !== '').join('&')
  return address.href
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** The frame as HTML, to be pasted into a page. */
export const embedCode = (address: string, title: string, { width, height }: EmbedSize): string =>
  `<iframe src="${escaped(address)}" title="${escaped(title)}" width="${width ?? '100%'}" height="${height}" loading="lazy" sandbox="${sandbox}" style="border: 0"></iframe>`
