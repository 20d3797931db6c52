import type { ComponentType } from 'react'
import { deferred } from './deferred.tsx'
import type { ItemDetailsProps, SettingFieldsProps, Shown } from './setting-fields.tsx'

/* What stands behind buttons, loaded when the first of them is pressed. */

type AnyFields = SettingFieldsProps<Readonly<Record<string, Shown>>>

const LateFields = deferred<AnyFields>(() =>
  import('./setting-fields.tsx').then((module) => module.SettingFields as ComponentType<AnyFields>),
)

export const ItemDetails = deferred<ItemDetailsProps>(() =>
  import('./setting-fields.tsx').then((module) => module.ItemDetails),
)

export function SettingFields<S extends Readonly<Record<string, Shown>>>(props: SettingFieldsProps<S>) {
  return <LateFields {...(props as unknown as AnyFields)} />
}
