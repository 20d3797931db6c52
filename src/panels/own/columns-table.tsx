import { SelectBox } from '../../controls/select-box.tsx'
import { isMissing } from '../../data/csv/cell.ts'
import { csvLimits } from '../../data/csv/limits.ts'
import type { Choice } from '../../data/csv/samples.ts'
import type { Table } from '../../data/csv/table.ts'
import { useText } from '../../i18n/react.ts'
import styles from './own-dialog.module.css'
import { csvText } from './text.ts'

export type Role = 'input' | 'target' | 'unused'

interface ColumnsTableProps {
  readonly table: Table
  readonly choice: Choice
  /** Lines whose rows are not taken. */
  readonly leftOut: ReadonlySet<number>
  readonly onRole: (column: number, role: Role) => void
}

/** The first rows of a table, and what each column is for. */
export function ColumnsTable({ table: { columns, rows }, choice, leftOut, onRole }: ColumnsTableProps) {
  const t = useText()
  const roleOf = (c: number): Role => (c === choice.target ? 'target' : choice.inputs.includes(c) ? 'input' : 'unused')
  return (
    <div className={styles.scrolled} role="region" aria-label={t(csvText.preview)}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t(csvText.line)}</th>
            {columns.map((column, c) => {
              const name = column.name || t(csvText.column, { number: c + 1 })
              return (
                <th key={c} scope="col" data-role={roleOf(c)}>
                  <span>{name}</span>
                  <small>{t(csvText.about, { kind: column.kind, missing: column.missing })}</small>
                  <SelectBox
                    framed
                    aria-label={t(csvText.role, { column: name })}
                    value={roleOf(c)}
                    onChange={(event) => onRole(c, event.target.value as Role)}
                  >
                    <option value="input" disabled={column.kind === 'empty'}>
                      {t(csvText.input)}
                    </option>
                    <option value="target" disabled={column.kind === 'empty'}>
                      {t(csvText.target)}
                    </option>
                    <option value="unused">{t(csvText.unused)}</option>
                  </SelectBox>
                </th>
              )
            })}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, csvLimits.preview).map(({ line, cells }) => (
            <tr key={line} data-left-out={leftOut.has(line) || undefined}>
              <th scope="row">
                {line}
                {leftOut.has(line) && <small>{t(csvText.unused)}</small>}
              </th>
              {cells.map((cell, c) => (
                <td key={c} data-role={roleOf(c)}>
                  {cell.length > 24 ? `${cell.slice(0, 24)}…` : cell}
                  {roleOf(c) !== 'unused' && isMissing(cell) && <em>{t(csvText.lacks)}</em>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
