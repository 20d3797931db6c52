import { deferred } from '../../controls/deferred.tsx'

export const InputChoices = deferred(() => import('./input-choices.tsx').then((module) => module.InputChoices))
