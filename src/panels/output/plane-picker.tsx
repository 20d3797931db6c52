import { Select } from '../../controls/select.tsx'
import type { Dataset } from '../../data/datasets/item.ts'
import type { ColumnId } from '../../data/features/item.ts'
import { choosePlane } from '../../state/edits.ts'
import { useWorkspace } from '../../state/react.ts'
import styles from './plane-picker.module.css'

const text = {
  horizontal: { en: 'Horizontal axis', ko: '가로축' },
  vertical: { en: 'Vertical axis', ko: '세로축' },
}

interface PlanePickerProps {
  readonly dataset: Dataset
  readonly plane: readonly ColumnId[]
}

/** Which two of more columns are the axes. Choosing the other axis's column swaps the two. */
export function PlanePicker({ dataset, plane }: PlanePickerProps) {
  const workspace = useWorkspace()
  const options = dataset.columns.map(({ id, name }) => ({ id, label: name, help: name }))
  const [horizontal, vertical] = plane as readonly [ColumnId, ColumnId]
  const choose = (axis: 0 | 1, id: ColumnId) => {
    const other = axis === 0 ? vertical : horizontal
    const free = id === other ? (axis === 0 ? horizontal : vertical) : other
    workspace.edit(choosePlane, axis === 0 ? [id, free] : [free, id])
  }
  return (
    <div className={styles.picker}>
      <Select label={text.horizontal} options={options} value={horizontal} onChange={(id) => choose(0, id)} />
      <Select label={text.vertical} options={options} value={vertical} onChange={(id) => choose(1, id)} />
    </div>
  )
}
