import { type ComponentType, lazy } from 'react'
import type { ViewId } from '../../experiment/views.ts'

/** The pictures of the views, loaded when they are opened: `lazy(() => import('./…'))`. */
export const viewPictures: Readonly<Record<ViewId, ComponentType | null>> = {
  none: null,
  evaluation: lazy(() =>
    import('./evaluation/evaluation-view.tsx').then((module) => ({ default: module.EvaluationView })),
  ),
  gradients: lazy(() => import('./gradients/gradients-view.tsx').then((module) => ({ default: module.GradientsView }))),
}
