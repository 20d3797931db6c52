import { LockOpen } from 'lucide-react'
import { useId } from 'react'
import { Button } from '../../controls/button.tsx'
import { SelectBox } from '../../controls/select-box.tsx'
import { groupNames, partNames } from '../../experiment/part-names.ts'
import { partGroups, type PartGroup, type PartId, parts } from '../../experiment/parts.ts'
import {
  onlyShown,
  type Right,
  rightOptions,
  type Rights,
  rightsPresets,
  rightTo,
  withRight,
} from '../../experiment/rights.ts'
import { useText } from '../../i18n/react.ts'
import { byId } from '../../lib/setting.ts'
import type { Text } from '../../lib/text.ts'
import { setView } from '../../state/edits.ts'
import { useExperiment, useWorkspace } from '../../state/react.ts'
import styles from './rights-section.module.css'
import { rightsText } from './rights-text.ts'
import { useRights } from './use-rights.ts'

const groups = Object.entries(partGroups) as [PartGroup, readonly PartId[]][]

const same = (a: Rights, b: Rights): boolean => {
  const whole = (rights: Rights) => parts.map(({ id }) => rightTo(rights, id)).join()
  return whole(a) === whole(b)
}

/** What who opens the link may change: by a preset, or part by part. */
export function RightsSection() {
  const t = useText()
  const id = useId()
  const [rights, choose] = useRights()
  const preset = rightsPresets.find((one) => same(one.rights, rights))
  return (
    <section>
      <h3>
        <label htmlFor={id}>{t(rightsText.title)}</label>
      </h3>
      <SelectBox
        framed
        id={id}
        value={preset?.id ?? 'own'}
        onChange={(event) => choose(byId(rightsPresets, event.target.value).rights)}
      >
        {rightsPresets.map((one) => (
          <option key={one.id} value={one.id}>
            {t(one.label)}
          </option>
        ))}
        {!preset && <option value="own">{t(rightsText.own)}</option>}
      </SelectBox>
      <p aria-live="polite">
        {preset && `${t(preset.help)} `}
        {t(rightsText.summary, { locked: rights.locked.length, hidden: rights.hidden.length })}
      </p>
      <details className={styles.details}>
        <summary>{t(rightsText.each)}</summary>
        <div className={styles.groups}>
          {groups.map(([group, ids]) => {
            const name = groupNames[group]
            return (
              <table key={group} className={styles.table}>
                <thead>
                  <tr>
                    <th scope="col">{t(name)}</th>
                    {rightOptions.map((option) => (
                      <th key={option.id} scope="col" title={t(option.help)}>
                        {t(option.label)}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  <Row
                    label={rightsText.all}
                    group={name}
                    isOn={(right) => ids.every((one) => rightTo(rights, one) === right)}
                    onChoose={(right) => choose(withRight(rights, ids, right))}
                  />
                  {ids.map((one) => (
                    <Row
                      key={one}
                      label={partNames[one]}
                      isOn={(right) => rightTo(rights, one) === right}
                      without={onlyShown.includes(one) ? 'locked' : undefined}
                      onChoose={(right) => choose(withRight(rights, [one], right))}
                    />
                  ))}
                </tbody>
              </table>
            )
          })}
        </div>
      </details>
      <Unlock />
    </section>
  )
}

interface RowProps {
  readonly label: Text
  /** Where it is the row of a whole group. */
  readonly group?: Text
  readonly isOn: (right: Right) => boolean
  readonly without?: Right | undefined
  readonly onChoose: (right: Right) => void
}

function Row({ label, group, isOn, without, onChoose }: RowProps) {
  const t = useText()
  const name = useId()
  return (
    <tr className={group && styles.all}>
      <th scope="row">{t(label)}</th>
      {rightOptions.map(({ id, label: right }) => (
        <td key={id}>
          {id !== without && (
            <label className={styles.cell}>
              <input type="radio" name={name} checked={isOn(id)} onChange={() => onChoose(id)} />
              <span className="visually-hidden">
                {t(group ? rightsText.allOf : rightsText.one, { part: group ?? label, right })}
              </span>
            </label>
          )}
        </td>
      ))}
    </tr>
  )
}

/** The way of an author back into an experiment that was shared locked: on purpose, and without changing what is shared. */
function Unlock() {
  const t = useText()
  const workspace = useWorkspace()
  const { hidden, locked } = useExperiment((experiment) => experiment.view)
  const [rights, choose] = useRights()
  if (hidden.length + locked.length === 0) return null
  return (
    <div className={styles.unlock}>
      <p>{t(rightsText.locked, { locked: locked.length, hidden: hidden.length })}</p>
      <Button
        onClick={() => {
          choose({ hidden: rights.hidden, locked: rights.locked })
          workspace.edit(setView, { hidden: [], locked: [] })
        }}
      >
        <LockOpen size={15} aria-hidden />
        {t(rightsText.unlock)}
      </Button>
    </div>
  )
}
