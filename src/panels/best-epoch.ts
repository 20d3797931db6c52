import type { WorkspaceState } from '../state/workspace.ts'

/** The best epoch so far: of what early stopping watches, or else the one of least validation loss. None before the first. */
export const bestEpoch = ({ scalars }: WorkspaceState): number | undefined =>
  scalars?.epoch ? (scalars.bestWatched ?? scalars.best)?.epoch : undefined
