import { Pencil, X } from 'lucide-react'
import { useId, useRef, useState } from 'react'
import { IconButton } from '../../controls/icon-button.tsx'
import { rowsWithoutValue } from '../../data/features/compute.ts'
import type { Complaint } from '../../data/features/expression/complaint.ts'
import { functions, type FunctionId } from '../../data/features/expression/functions.ts'
import { longestExpression, parseExpression } from '../../data/features/expression/parse.ts'
import { type FeatureId, featureOf, isOwn } from '../../data/features/index.ts'
import type { PreparedData } from '../../data/prepare.ts'
import { dataSettings } from '../../experiment/settings.ts'
import { fill } from '../../i18n/format.ts'
import { useText } from '../../i18n/react.ts'
import type { Text } from '../../lib/text.ts'
import { complaintText, inputsText } from './inputs-text.ts'
import styles from './input-choices.module.css'
import { OwnName } from './own-name.tsx'

interface OwnInputsProps {
  readonly data: PreparedData
  readonly chosen: readonly FeatureId[]
  readonly onChange: (features: readonly FeatureId[]) => void
}

/** Expressions of one's own: those that are inputs, and a line to write another. */
export function OwnInputs({ data, chosen, onChange }: OwnInputsProps) {
  const t = useText()
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [draft, setDraft] = useState('')
  const [edited, setEdited] = useState<FeatureId | null>(null)
  const [isRefused, setRefused] = useState(false)
  const { dataset, points } = data
  const isWritten = draft.trim() !== ''
  const read = readDraft(draft, data, chosen, edited)
  const isFull = edited === null && chosen.length >= dataSettings.features.maxLength
  const write = (text: string, of: FeatureId | null) => {
    setDraft(text)
    setEdited(of)
    setRefused(false)
  }
  const take = () => {
    if (!('id' in read) || isFull) {
      setRefused(true)
      field.current?.focus()
      return
    }
    onChange(edited === null ? [...chosen, read.id] : chosen.map((one) => (one === edited ? read.id : one)))
    write('', null)
  }
  const withoutValue = (feature: FeatureId) => rowsWithoutValue(dataset, feature, points.x)
  return (
    <fieldset>
      <legend>{t(inputsText.own)}</legend>
      {chosen.filter(isOwn).map((feature) => {
        const name = { name: featureOf(feature).symbol }
        const count = withoutValue(feature)
        return (
          <div key={feature} className={styles.own}>
            <OwnName id={feature} />
            <IconButton
              icon={Pencil}
              size="small"
              label={fill(inputsText.edit, name)}
              onClick={() => {
                write(feature, feature)
                field.current?.focus()
              }}
            />
            <IconButton
              icon={X}
              size="small"
              label={fill(inputsText.remove, name)}
              disabled={chosen.length === 1}
              onClick={() => {
                onChange(chosen.filter((one) => one !== feature))
                if (edited === feature) write('', null)
              }}
            />
            {count > 0 && <p className={styles.warning}>{t(inputsText.withoutValue, { count, all: points.count })}</p>}
          </div>
        )
      })}
      <form
        className={styles.line}
        onSubmit={(event) => {
          event.preventDefault()
          take()
        }}
      >
        <input
          ref={field}
          className={styles.field}
          aria-label={t(edited === null ? inputsText.write : inputsText.rewrite)}
          aria-describedby={id}
          aria-invalid={isRefused && !('id' in read)}
          placeholder={example}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={2 * longestExpression}
          value={draft}
          onChange={(event) => {
            setDraft(event.target.value)
            setRefused(false)
          }}
        />
        <button type="submit" className={styles.take} disabled={isFull}>
          {t(edited === null ? inputsText.add : inputsText.change)}
        </button>
      </form>
      <div id={id} className={styles.reading} role="status">
        {'id' in read && (
          <>
            <OwnName id={read.id} />
            {withoutValue(read.id) > 0 && (
              <p className={styles.warning}>
                {t(inputsText.withoutValue, { count: withoutValue(read.id), all: points.count })}
              </p>
            )}
          </>
        )}
        {'why' in read && (isWritten || isRefused) && (
          <p className={isRefused ? styles.warning : styles.note}>{t(read.why)}</p>
        )}
        {!isWritten && !isRefused && <p className={styles.note}>{t(inputsText.help, { functions: names })}</p>}
      </div>
    </fieldset>
  )
}

const names = Object.keys(functions).join(', ')
const example = 'x1*x2 - sin(x1)'

/** What is being written: a feature, or why it is none yet. */
function readDraft(
  draft: string,
  { dataset }: PreparedData,
  chosen: readonly FeatureId[],
  edited: FeatureId | null,
): { readonly id: FeatureId } | { readonly why: Text } {
  const columns = dataset.columns.map((column) => column.id).join(', ')
  const read = parseExpression(draft)
  if ('reason' in read) return { why: explained(read, columns) }
  const missing = read.columns.find((id) => dataset.columns.every((column) => column.id !== id))
  if (missing) return { why: fill(inputsText.noColumn, { what: missing, columns }) }
  if (read.text !== edited && chosen.includes(read.text)) return { why: inputsText.chosen }
  return { id: read.text }
}

const explained = ({ reason, at, what }: Complaint, columns: string): Text =>
  fill(complaintText[reason], {
    at,
    what: what || inputsText.end,
    columns,
    functions: names,
    most: longestExpression,
    count: Object.hasOwn(functions, what) ? functions[what as FunctionId].length : 1,
  })
