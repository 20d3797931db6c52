import type { ComponentType } from 'react'
import { deferred } from '../../controls/deferred.tsx'
import type { ViewId } from '../../experiment/views.ts'

/** The pictures of the views, loaded when they are opened: `deferred(() => import('./…'))`. */
export const viewPictures: Readonly<Record<ViewId, ComponentType | null>> = {
  none: null,
  evaluation: deferred(() => import('./evaluation/evaluation-view.tsx').then((module) => module.EvaluationView)),
  gradients: deferred(() => import('./gradients/gradients-view.tsx').then((module) => module.GradientsView)),
  space: deferred(() => import('./space/space-view.tsx').then((module) => module.SpaceView)),
}
