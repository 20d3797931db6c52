import { describe, expect, it } from 'vitest'
import { embedAddress, embedCode, embedSizes } from '../../../src/panels/share/embed-code.ts'

const link = 'https://host.example/path/#v=1&data=xor&title=%22A%22'

describe('the code of a frame', () => {
  it('has the address of the experiment alone, with the theme and language that were chosen', () => {
    expect(embedAddress(link, 'auto', 'auto')).toBe('https://host.example/path/?embed#v=1&data=xor&title=%22A%22')
    expect(embedAddress(link, 'dark', 'ko')).toContain('/path/?embed&theme=dark&lang=ko#v=1')
  })

  it('is HTML, whatever the title says', () => {
    const code = embedCode(embedAddress(link, 'auto', 'auto'), '"><script>alert(1)</script>&', embedSizes[0])
    const page = new DOMParser().parseFromString(code, 'text/html')
    const frame = page.querySelector('iframe')
    expect(page.body.children).toHaveLength(1)
    expect(frame?.getAttribute('src')).toBe('https://host.example/path/?embed#v=1&data=xor&title=%22A%22')
    expect(frame?.title).toBe('"><script>alert(1)</script>&')
    expect([frame?.width, frame?.height]).toEqual(['320', '240'])
  })

  it('fills the page where it is told so', () => {
    const wide = embedSizes.find(({ width }) => width === null) ?? embedSizes[0]
    expect(embedCode(link, 'A', wide)).toContain('width="100%"')
  })
})
