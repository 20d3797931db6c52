import type { ReactNode } from 'react'
import { Select } from '../../controls/select.tsx'
import { ItemDetails } from '../../controls/late-setting-fields.tsx'
import type { Refuse } from '../../controls/setting-fields.tsx'
import { byId, type Item, itemDefault, type ItemSetting, type ItemValue } from '../../lib/setting.ts'
import styles from './hyperparameters-panel.module.css'
import { SettingsButton } from './settings-button.tsx'

interface ItemCardProps<I extends Item> {
  readonly setting: ItemSetting<I>
  readonly value: ItemValue<I>
  readonly onChange: (value: ItemValue<I>) => void
  readonly refuse?: Refuse
  /** How it stands in the run. */
  readonly note?: string | undefined
  /** What else belongs to it. */
  readonly children?: () => ReactNode
}

/** A choice at hand, and behind its corner what the choice means and its own settings. */
export function ItemCard<I extends Item>({ setting, value, onChange, refuse, note, children }: ItemCardProps<I>) {
  const { options, label, help } = setting
  return (
    <Select
      label={label}
      help={help}
      options={options}
      value={value.id}
      onChange={(id) => onChange(itemDefault(byId(options, id)))}
      note={note}
      {...(refuse && { refuse })}
      corner={
        <SettingsButton label={label}>
          {() => (
            <div className={styles.groups}>
              <ItemDetails setting={setting} value={value} onChange={onChange} />
              {children?.()}
            </div>
          )}
        </SettingsButton>
      }
    />
  )
}
