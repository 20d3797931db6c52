/** How much of a table of text is read. */
export const csvLimits = {
  /** Bytes of a file: what comes after is not read. */
  bytes: 2_000_000,
  columns: 100,
  /** Rows that are shown before they are taken. */
  preview: 6,
  /** Different words of a column that is an input: each becomes one of its own. */
  words: 8,
} as const
