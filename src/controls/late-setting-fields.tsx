import { type ComponentProps, type ComponentType, lazy, Suspense } from 'react'
import type { ItemDetails as Details, SettingFieldsProps, Shown } from './setting-fields.tsx'

/* What stands behind buttons, loaded when the first of them is pressed. */

type AnyFields = SettingFieldsProps<Readonly<Record<string, Shown>>>

const LateFields = lazy(() =>
  import('./setting-fields.tsx').then((module) => ({ default: module.SettingFields as ComponentType<AnyFields> })),
)
const LateDetails = lazy(() => import('./setting-fields.tsx').then((module) => ({ default: module.ItemDetails })))

export function SettingFields<S extends Readonly<Record<string, Shown>>>(props: SettingFieldsProps<S>) {
  return (
    <Suspense>
      <LateFields {...(props as unknown as AnyFields)} />
    </Suspense>
  )
}

export function ItemDetails(props: ComponentProps<typeof Details>) {
  return (
    <Suspense>
      <LateDetails {...props} />
    </Suspense>
  )
}
