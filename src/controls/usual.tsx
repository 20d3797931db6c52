import { Fragment } from 'react'
import { useText } from '../i18n/react.ts'
import { byId, type ItemSetting, type NumberSetting, type Usual } from '../lib/setting.ts'
import type { Text } from '../lib/text.ts'
import { farFromUsual } from './usual-range.ts'
import styles from './usual.module.css'
import { usualText } from './usual-text.ts'

/** What is usual for a setting, the values beside it given. */
export const usualOf = <T,>(usual: Usual<T> | undefined, beside: Readonly<Record<string, unknown>>): readonly T[] =>
  typeof usual === 'function' ? usual(beside) : (usual ?? [])

interface UsualValuesProps {
  readonly setting: NumberSetting
  readonly values: readonly number[]
  readonly value: number
  readonly onChoose: (value: number) => void
}

/** Numbers that often do, each a press away, and whether the one that is set is far from them. */
export function UsualValues({ setting, values, value, onChoose }: UsualValuesProps) {
  const far = farFromUsual(setting, values, value)
  return (
    <Hint
      of={setting.label}
      choices={values.map((one) => ({ key: one, name: String(one), isChosen: one === value }))}
      onChoose={onChoose}
      remark={far && usualText[far]}
    />
  )
}

interface UsualOptionsProps {
  readonly setting: ItemSetting
  readonly ids: readonly string[]
  readonly id: string
  readonly onChoose: (id: string) => void
}

/** Options that are usual beside the other settings. */
export function UsualOptions({ setting, ids, id, onChoose }: UsualOptionsProps) {
  const t = useText()
  return (
    <Hint
      of={setting.label}
      choices={ids.map((one) => ({ key: one, name: t(byId(setting.options, one).label), isChosen: one === id }))}
      onChoose={onChoose}
      remark={null}
    />
  )
}

interface HintProps<K> {
  readonly of: Text
  readonly choices: readonly { readonly key: K; readonly name: string; readonly isChosen: boolean }[]
  readonly onChoose: (key: K) => void
  readonly remark: Text | null
}

function Hint<K extends string | number>({ of, choices, onChoose, remark }: HintProps<K>) {
  const t = useText()
  if (choices.length === 0) return null
  return (
    <fieldset className={styles.hint} aria-label={t(usualText.group, { setting: of })}>
      <span aria-hidden>{t(usualText.usual)}</span>
      {choices.map(({ key, name, isChosen }, i) => (
        <Fragment key={key}>
          {i > 0 && <span aria-hidden>·</span>}
          <button type="button" className={styles.value} aria-pressed={isChosen} onClick={() => onChoose(key)}>
            {name}
          </button>
        </Fragment>
      ))}
      {remark && <span className={styles.remark}>{t(remark)}</span>}
    </fieldset>
  )
}
