import { FolderOpen } from 'lucide-react'
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { Button } from '../../controls/button.tsx'
import { SelectBox } from '../../controls/select-box.tsx'
import { Sheet } from '../../controls/sheet.tsx'
import { decodeText } from '../../data/csv/decode.ts'
import { csvLimits } from '../../data/csv/limits.ts'
import { type Choice, samplesFrom, usualChoice, usualGoal } from '../../data/csv/samples.ts'
import { delimiters, readTable, type TableOptions } from '../../data/csv/table.ts'
import { ownLimits } from '../../data/own/limits.ts'
import { writeOwn } from '../../data/own/write.ts'
import { useLocale, useText } from '../../i18n/react.ts'
import { takeTable } from '../../state/brought.ts'
import { chooseDataset } from '../../state/edits.ts'
import { openDialog } from '../../state/page.ts'
import { useWorkspace } from '../../state/react.ts'
import { ColumnsTable, type Role } from './columns-table.tsx'
import { leftOutLines, problemInWords } from './csv-problems.ts'
import styles from './own-dialog.module.css'
import { csvText } from './text.ts'

const delimiterNames = { ',': csvText.comma, ';': csvText.semicolon, '\t': csvText.tab, '|': csvText.bar } as const
const mostProblems = 8

/** A table of one's own, from a file or the clipboard, in the place of a dataset. */
export function CsvDialog() {
  const t = useText()
  const locale = useLocale()
  const workspace = useWorkspace()
  const dialog = useRef<HTMLDialogElement>(null)
  const picker = useRef<HTMLInputElement>(null)
  const [text, setText] = useState('')
  const [said, setSaid] = useState<string | null>(null)
  const [told, setTold] = useState<Partial<TableOptions>>({})
  const [chosen, setChosen] = useState<Choice | null>(null)
  const read = useDeferredValue(text)
  const table = useMemo(() => (read.trim() === '' ? null : readTable(read, told)), [read, told])
  const choice = useMemo(() => table && (chosen ?? usualChoice(table)), [table, chosen])
  const result = useMemo(() => table && choice && samplesFrom(table, choice), [table, choice])

  const begin = (words: string, about: string | null) => {
    setText(words)
    setSaid(about)
    setTold({})
    setChosen(null)
  }
  const open = async (file: File | undefined | null) => {
    if (!file) return
    const { name, size } = file
    try {
      const limit = csvLimits.bytes
      let bytes = new Uint8Array(await file.slice(0, limit).arrayBuffer())
      // A row that was cut in its middle is none.
      if (size > limit) bytes = bytes.subarray(0, bytes.lastIndexOf(10) + 1 || bytes.length)
      const words = decodeText(bytes, locale === 'ko' ? 'euc-kr' : 'windows-1252')
      const line = words.split('\n').length - 1
      begin(words, size > limit ? t(csvText.cut, { name, size, limit, line }) : null)
    } catch {
      setSaid(t(csvText.unreadable, { name }))
    }
  }
  const opening = useRef(open)
  useEffect(() => {
    const element = dialog.current
    if (!element) return
    void opening.current(takeTable())
    const listening = new AbortController()
    const take = (event: DragEvent) => {
      event.preventDefault()
      event.stopPropagation()
      if (event.type === 'drop') void opening.current(event.dataTransfer?.files[0])
    }
    for (const kind of ['dragover', 'drop'] as const) element.addEventListener(kind, take, listening)
    return () => listening.abort()
  }, [])

  const tell = (change: Partial<TableOptions>) => {
    setTold({ ...told, ...change })
    if (change.delimiter) setChosen(null)
  }
  const give = (c: number, role: Role) => {
    if (!table || !choice) return
    const inputs = choice.inputs.filter((one) => one !== c)
    if (role === 'target') {
      setChosen({ inputs, target: c, goal: usualGoal(table, c) })
      return
    }
    const next = role === 'input' ? [...inputs, c].toSorted((a, b) => a - b) : inputs
    setChosen({ ...choice, inputs: next, target: choice.target === c ? -1 : choice.target })
  }
  const use = async () => {
    if (!result?.samples) return
    workspace.edit(chooseDataset, 'own', await writeOwn(result.samples))
    dialog.current?.close()
  }
  const problems = [...(table?.problems ?? []), ...(result?.problems ?? [])]
  const leftOut = useMemo(() => leftOutLines(result?.problems ?? []), [result])
  return (
    <Sheet ref={dialog} title={csvText.title} width={780} closesBeside={false} onClose={() => openDialog(null)}>
      <div className={styles.parts}>
        <label className={styles.field}>
          {t(csvText.source)}
          <textarea
            className={styles.text}
            rows={7}
            spellCheck={false}
            placeholder={t(csvText.example)}
            // A text area of megabytes would hang the page; the table below shows what was read.
            value={text.length > 50_000 ? `${text.slice(0, 50_000)}…` : text}
            readOnly={text.length > 50_000}
            maxLength={csvLimits.bytes}
            onChange={(event) => begin(event.target.value, null)}
            onPaste={(event) => {
              const pasted = event.clipboardData.getData('text/plain')
              if (pasted.length < 50_000) return
              event.preventDefault()
              begin(pasted.slice(0, csvLimits.bytes), null)
            }}
          />
        </label>
        <div className={styles.row}>
          <Button onClick={() => picker.current?.click()}>
            <FolderOpen size={15} aria-hidden />
            {t(csvText.open)}
          </Button>
          <input
            ref={picker}
            type="file"
            hidden
            data-testid="table-file"
            onChange={(event) => {
              void open(event.target.files?.[0])
              event.target.value = ''
            }}
          />
          {said && <p className={styles.note}>{said}</p>}
        </div>
        {table && choice && (
          <>
            <div className={styles.row}>
              <label className={styles.field}>
                {t(csvText.delimiter)}
                <SelectBox
                  framed
                  value={table.options.delimiter}
                  onChange={(event) => tell({ delimiter: event.target.value as TableOptions['delimiter'] })}
                >
                  {delimiters.map((one) => (
                    <option key={one} value={one}>
                      {t(delimiterNames[one])}
                    </option>
                  ))}
                </SelectBox>
              </label>
              <label className={styles.field}>
                {t(csvText.decimals)}
                <SelectBox
                  framed
                  value={String(table.options.decimalComma)}
                  onChange={(event) => tell({ decimalComma: event.target.value === 'true' })}
                >
                  <option value="false">{t(csvText.decimalPoint)}</option>
                  <option value="true">{t(csvText.decimalComma)}</option>
                </SelectBox>
              </label>
              <label className={styles.field}>
                {t(csvText.goal)}
                <SelectBox
                  framed
                  value={choice.goal}
                  onChange={(event) => setChosen({ ...choice, goal: event.target.value as Choice['goal'] })}
                >
                  <option value="classes">{t(csvText.classes)}</option>
                  <option value="number">{t(csvText.number)}</option>
                </SelectBox>
              </label>
              <label className={styles.check}>
                <input
                  type="checkbox"
                  checked={table.options.hasNames}
                  onChange={(event) => tell({ hasNames: event.target.checked })}
                />
                {t(csvText.names)}
              </label>
            </div>
            <ColumnsTable table={table} choice={choice} leftOut={leftOut} onRole={give} />
          </>
        )}
        {problems.length > 0 && (
          <ul className={styles.problems} data-testid="table-problems">
            {problems.slice(0, mostProblems).map((problem, i) => (
              <li key={i}>{problemInWords(problem, t)}</li>
            ))}
            {problems.length > mostProblems && <li>{t(csvText.more, { count: problems.length - mostProblems })}</li>}
          </ul>
        )}
      </div>
      <div className={styles.foot}>
        <p className={styles.note} role="status">
          {result?.obstacle && t(csvText[result.obstacle], { limit: ownLimits.columns })}
          {result?.samples &&
            t(csvText.result, {
              rows: result.samples.rows.length,
              inputs: result.samples.columns.length,
              classes: result.samples.classes.length,
            })}
          {result?.samples && result.samples.classes.length > 0 && `: ${result.samples.classes.join(', ')}`}
        </p>
        <Button kind="main" disabled={!result?.samples} onClick={() => void use()}>
          {t(csvText.use)}
        </Button>
      </div>
    </Sheet>
  )
}
