/**
 * How much of what comes from outside is read: nothing that is longer, larger or more makes the page wait or fill its
 * memory. Of samples of one's own `ownLimits` says the same, of tables `csvLimits`.
 */
export const limits = {
  /** UTF-16 code units of a link; the rest is left unread. */
  link: 65_536,
  /** Bytes of a file of an experiment. */
  file: 1_000_000,
  /** Numbers that are carried as weights, of four bytes each. */
  weights: 131_072,
  /** Things that are said to have been ignored; more are counted. */
  problems: 200,
} as const
