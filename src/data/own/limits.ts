/** How much data of one's own can be. Every reader and every dialog holds to it. */
export const ownLimits = {
  /** Samples. */
  rows: [2, 5000],
  columns: 16,
  /** As many as there are colours and shapes. */
  classes: 6,
  /** Characters of a name. */
  name: 40,
  /** How large a number can be. */
  magnitude: 1e15,
  /** Bytes of names and ranges, before they are packed. */
  header: 8192,
  /** Bytes of everything, before it is packed: header, and three for each number. */
  bytes: 2 + 8192 + 3 * 5000 * 17,
} as const
