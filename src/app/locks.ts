import { permits } from '../state/permits.ts'
import type { Workspace } from '../state/workspace.ts'
import './locks.css'

/** Lets no gesture change what a link locks or hides, whichever control it comes from. */
export function guard(workspace: Workspace): void {
  workspace.permits = permits
}
