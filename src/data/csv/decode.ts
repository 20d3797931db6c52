/**
 * The text of a file of which nobody said how it is written: in UTF-16 where it begins with that mark, in UTF-8 where it
 * is that, else as older programs write it.
 *
 * @param older the encoding of those
 */
export function decodeText(bytes: Uint8Array, older: 'euc-kr' | 'windows-1252'): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder(older).decode(bytes)
  }
}
