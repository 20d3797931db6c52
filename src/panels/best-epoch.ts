import type { WorkspaceState } from '../state/workspace.ts'

/** The best epoch so far: of what early stopping watches, or else the one of least validation loss. */
export const bestEpoch = ({ scalars }: WorkspaceState): number | undefined =>
  (scalars?.bestWatched ?? scalars?.best)?.epoch
