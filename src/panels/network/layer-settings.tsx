import { SlidersHorizontal } from 'lucide-react'
import type { ReactNode } from 'react'
import { Disclosure } from '../../controls/disclosure.tsx'
import { SettingFields } from '../../controls/late-setting-fields.tsx'
import type { SettingFieldsProps, Shown } from '../../controls/setting-fields.tsx'
import { type Translate, useText } from '../../i18n/react.ts'
import { byId, type ValuesOf } from '../../lib/setting.ts'
import styles from './layer-settings.module.css'
import { networkText } from './text.ts'

interface LayerSettingsProps<S extends Readonly<Record<string, Shown>>> extends SettingFieldsProps<S> {
  readonly label: string
  /** What need not be said on the button. */
  readonly usual: NoInfer<Partial<ValuesOf<S>>>
  /** What stands before the settings. */
  readonly children?: ReactNode
}

/** Everything that a layer can be told, behind a button that says what is not as usual. */
export function LayerSettings<S extends Readonly<Record<string, Shown>>>({
  label,
  usual,
  children,
  ...fields
}: LayerSettingsProps<S>) {
  const t = useText()
  const unusual = summary(fields.settings, fields.values, usual, t)
  return (
    <Disclosure
      label={label}
      buttonClass={styles.open}
      button={
        <>
          <SlidersHorizontal size={12} aria-hidden />
          <span className={unusual === '' ? styles.usual : styles.unusual}>{unusual || t(networkText.settings)}</span>
        </>
      }
    >
      {() => (
        <>
          {children}
          <SettingFields {...fields} />
        </>
      )}
    </Disclosure>
  )
}

function summary(
  settings: Readonly<Record<string, Shown>>,
  values: Readonly<Record<string, unknown>>,
  usual: Readonly<Record<string, unknown>>,
  t: Translate,
): string {
  return Object.entries(settings)
    .filter(([name]) => JSON.stringify(values[name]) !== JSON.stringify(usual[name]))
    .map(([name, setting]) => {
      const value = values[name]
      if (setting.kind === 'item') return t(byId(setting.options, (value as { readonly id: string }).id).label)
      if (setting.kind === 'boolean') return t(networkText.without, { name: t(setting.label).toLowerCase() })
      return `${t(setting.label)} ${String(value)}`
    })
    .join(', ')
}
