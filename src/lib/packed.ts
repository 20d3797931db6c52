import { inflate } from './inflate.ts'

/**
 * Bytes as text of a link: in base64url a checksum of four bytes (FNV-1a, little-endian), then the bytes, deflated
 * (RFC 1951). What was cut or changed on the way is noticed.
 */

export async function pack(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw'))
  const deflated = new Uint8Array(await new Response(stream).arrayBuffer())
  const packed = new Uint8Array(4 + deflated.length)
  new DataView(packed.buffer).setUint32(0, checksum(bytes), true)
  packed.set(deflated, 4)
  return toBase64Url(packed)
}

/** Exactly `size` bytes, or null where the text is damaged or holds another number of them. Never throws. */
export function unpack(text: string, size: number): Uint8Array | null {
  const packed = fromBase64Url(text)
  if (!packed || packed.length < 5) return null
  const bytes = inflate(packed.subarray(4), size)
  return bytes && checksum(bytes) === new DataView(packed.buffer).getUint32(0, true) ? bytes : null
}

function checksum(bytes: Uint8Array): number {
  let sum = 0x811c9dc5
  for (const byte of bytes) sum = Math.imul(sum ^ byte, 0x01000193)
  return sum >>> 0
}

function toBase64Url(bytes: Uint8Array): string {
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> | null {
  if (!/^[\w-]*$/.test(text)) return null
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
    return Uint8Array.from(binary, (char) => char.charCodeAt(0))
  } catch {
    return null
  }
}
