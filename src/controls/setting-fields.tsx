import { useId } from 'react'
import { useText } from '../i18n/react.ts'
import {
  type BooleanSetting,
  byId,
  type ChoiceSetting,
  itemDefault,
  type ItemSetting,
  type NumberSetting,
  type ValuesOf,
} from '../lib/setting.ts'
import type { Text } from '../lib/text.ts'
import { Check } from './check.tsx'
import { Formula } from './formula.tsx'
import { NumberBox } from './number-box.tsx'
import { Select } from './select.tsx'
import { UsualOptions, UsualValues, usualOf } from './usual.tsx'
import styles from './setting-fields.module.css'

/** What can be shown as a field. */
export type Shown = NumberSetting | BooleanSetting | ChoiceSetting | ItemSetting

/** Why an option of a setting can't be chosen; undefined where it can. */
export type Refuse = (id: string) => Text | undefined

export interface SettingFieldsProps<S extends Readonly<Record<string, Shown>>> {
  readonly settings: S
  readonly values: NoInfer<ValuesOf<S>>
  readonly onChange: (change: NoInfer<Partial<ValuesOf<S>>>) => void
  readonly refuse?: { readonly [K in keyof S]?: Refuse }
  /** Settings that can't be used now, and why. */
  readonly blocked?: { readonly [K in keyof S]?: Text | undefined }
}

/** The settings of a group, whatever they are: name, control, explanation, and what an option brings along. */
export function SettingFields<S extends Readonly<Record<string, Shown>>>({
  settings,
  values,
  onChange,
  refuse,
  blocked,
}: SettingFieldsProps<S>) {
  return (
    <div className={styles.fields}>
      {Object.entries(settings).map(([name, setting]) => (
        <SettingField
          key={name}
          setting={setting}
          value={values[name as keyof S]}
          beside={values as Readonly<Record<string, unknown>>}
          onChange={(value) => onChange({ [name]: value } as Partial<ValuesOf<S>>)}
          refuse={refuse?.[name]}
          blocked={blocked?.[name]}
        />
      ))}
    </div>
  )
}

interface SettingFieldProps {
  readonly setting: Shown
  readonly value: unknown
  /** The values of all settings of the group, and perhaps more. */
  readonly beside: Readonly<Record<string, unknown>>
  readonly onChange: (value: unknown) => void
  readonly refuse: Refuse | undefined
  readonly blocked: Text | undefined
}

function SettingField({ setting, value, beside, onChange, refuse, blocked }: SettingFieldProps) {
  const t = useText()
  const help = useId()
  if (blocked) {
    return (
      <p className={styles.blocked}>
        <b>{t(setting.label)}</b> {t(blocked)}
      </p>
    )
  }
  const text = (
    <p id={help} className={styles.help}>
      {t(setting.help)}
    </p>
  )
  switch (setting.kind) {
    case 'number':
      return (
        <div className={styles.field}>
          <NumberBox
            setting={setting}
            value={value as number}
            onChange={onChange}
            look="line"
            stepper
            describedBy={help}
          />
          <UsualValues
            setting={setting}
            values={usualOf(setting.usual, beside)}
            value={value as number}
            onChoose={onChange}
          />
          {text}
        </div>
      )
    case 'boolean':
      return (
        <div className={styles.field}>
          <Check setting={setting} checked={value as boolean} onChange={onChange} describedBy={help} />
          {text}
        </div>
      )
    case 'choice':
      return (
        <div className={styles.field}>
          <Select
            label={setting.label}
            look="line"
            options={setting.options}
            value={value as string}
            onChange={onChange}
            describedBy={help}
            {...(refuse && { refuse })}
          />
          {text}
          <OptionDetails setting={setting} id={value as string} />
        </div>
      )
    case 'item': {
      const { id } = value as { readonly id: string }
      return (
        <div className={styles.field}>
          <Select
            label={setting.label}
            look="line"
            options={setting.options}
            value={id}
            onChange={(chosen) => onChange(itemDefault(byId(setting.options, chosen)))}
            describedBy={help}
            {...(refuse && { refuse })}
          />
          <UsualOptions
            setting={setting}
            ids={usualOf(setting.usual, beside)}
            id={id}
            onChoose={(chosen) => onChange(itemDefault(byId(setting.options, chosen)))}
          />
          {text}
          <ItemDetails setting={setting} value={value as ItemDetailsProps['value']} onChange={onChange} />
        </div>
      )
    }
  }
}

interface OptionDetailsProps {
  readonly setting: ChoiceSetting | ItemSetting
  readonly id: string
}

/** What the chosen option is: its formula, where its row has one, and its explanation. */
function OptionDetails({ setting, id }: OptionDetailsProps) {
  const t = useText()
  const option: { readonly help: Text; readonly formula?: string | readonly string[] } = byId<{
    readonly id: string
    readonly help: Text
  }>(setting.options, id)
  const lines = option.formula === undefined ? [] : [option.formula].flat()
  const { symbol = '' } = setting
  return (
    <>
      {lines.length > 0 && <Formula lines={lines.map((line) => `${symbol} ${line}`.trim())} />}
      <p className={styles.help}>{t(option.help)}</p>
    </>
  )
}

export interface ItemDetailsProps {
  readonly setting: ItemSetting
  readonly value: Readonly<Record<string, number | string>> & { readonly id: string }
  readonly onChange: (value: never) => void
}

/** What the chosen item is, and its own settings. */
export function ItemDetails({ setting, value, onChange }: ItemDetailsProps) {
  const { parameters } = byId(setting.options, value.id)
  return (
    <div className={styles.item}>
      <OptionDetails setting={setting} id={value.id} />
      {Object.keys(parameters).length > 0 && (
        <SettingFields
          key={value.id}
          settings={parameters}
          values={value as unknown as ValuesOf<typeof parameters>}
          onChange={(change) => onChange({ ...value, ...change } as never)}
        />
      )}
    </div>
  )
}
