import type { Shown } from '../../controls/setting-fields.tsx'
import type { Translate } from '../../i18n/react.ts'
import { byId } from '../../lib/setting.ts'
import { headsText } from './heads-text.ts'

interface Fields {
  readonly settings: Readonly<Record<string, Shown>>
  readonly values: object
  readonly usual: object
}

/** What of some settings is not as usual, in few words; empty where all is. */
export function unusual(fields: Fields, t: Translate): string {
  const { settings } = fields
  const [values, usual] = [fields.values, fields.usual] as readonly Readonly<Record<string, unknown>>[]
  return Object.entries(settings)
    .filter(([name]) => JSON.stringify(values?.[name]) !== JSON.stringify(usual?.[name]))
    .map(([name, setting]) => {
      const value = values?.[name]
      if (setting.kind === 'item') return t(byId(setting.options, (value as { readonly id: string }).id).label)
      if (setting.kind === 'boolean') return t(headsText.without, { name: t(setting.label).toLowerCase() })
      return `${t(setting.label)} ${String(value)}`
    })
    .join(', ')
}
