import { deferred } from '../../controls/deferred.tsx'
import { featureOf, isOwn } from '../../data/features/index.ts'

const OwnName = deferred(() => import('./own-name.tsx').then((module) => module.OwnName))

/** An input as it stands in the picture: its symbol, or its expression, typeset. */
export function InputName({ id }: { readonly id: string }) {
  return isOwn(id) ? <OwnName id={id} /> : featureOf(id).symbol
}
