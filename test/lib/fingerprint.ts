/** FNV-1a, 32 bits, over the bytes of typed arrays: equal fingerprints, equal bits. Published at isthe.com/chongo/tech/comp/fnv. */
export function fingerprint(...arrays: readonly ArrayBufferView[]): string {
  let hash = 0x811c9dc5
  for (const { buffer, byteOffset, byteLength } of arrays) {
    for (const byte of new Uint8Array(buffer, byteOffset, byteLength)) hash = Math.imul(hash ^ byte, 0x01000193)
  }
  return (hash >>> 0).toString(16).padStart(8, '0')
}
