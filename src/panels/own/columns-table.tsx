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
  readonly onRole: (column: number, role: Role) => void
}

/** The first rows of a table, and what each column is for. */
export function ColumnsTable({ table: { columns, rows }, choice, onRole }: ColumnsTableProps) {
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
                  <select
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
                  </select>
                </th>
              )
            })}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, csvLimits.preview).map(({ line, cells }) => (
            <tr key={line}>
              <th scope="row">{line}</th>
              {cells.map((cell, c) => (
                <td key={c} data-role={roleOf(c)}>
                  {cell.length > 24 ? `${cell.slice(0, 24)}…` : cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
