import { createContext, use, useEffect } from 'react'
import { useStore } from 'zustand'
import { type PreparedData, prepare } from '../data/prepare.ts'
import type { Experiment } from '../experiment/types.ts'
import type { Draw, Turn } from './frames.ts'
import { type Theme, themeStore } from './theme.ts'
import type { Workspace, WorkspaceState } from './workspace.ts'

export const WorkspaceContext = createContext<Workspace | null>(null)

/** @throws Error outside of a workspace */
export function useWorkspace(): Workspace {
  const workspace = use(WorkspaceContext)
  if (!workspace) throw new Error('no workspace around this component')
  return workspace
}

/** A part of the workspace's state; renders again when that part is another one. */
export const useWorkspaceState = <T>(select: (state: WorkspaceState) => T): T => useStore(useWorkspace().store, select)

/** A part of the experiment. */
export const useExperiment = <T>(select: (experiment: Experiment) => T): T =>
  useWorkspaceState((state) => select(state.experiment))

export const useTheme = (): Theme => useStore(themeStore, (state) => state.theme)

/** Draws frames in its turn; `draw` must keep its identity as long as it draws the same. */
export function useFrames(draw: Draw, turn: Turn): void {
  const { frames } = useWorkspace()
  useEffect(() => frames.subscribe(draw, turn), [frames, draw, turn])
}

const prepared = new WeakMap<Experiment['data'], PreparedData>()

function preparedOnce(request: Experiment['data']): PreparedData {
  let data = prepared.get(request)
  if (!data) {
    data = prepare(request)
    prepared.set(request, data)
  }
  return data
}

/** The data of the present experiment, prepared once for all panels. */
export const usePreparedData = (): PreparedData => preparedOnce(useExperiment((experiment) => experiment.data))
