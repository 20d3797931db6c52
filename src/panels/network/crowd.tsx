import { type KeyboardEvent, useState } from 'react'
import { useText } from '../../i18n/react.ts'
import { pointerPlace } from '../../plots/pointer.ts'
import styles from './crowd.module.css'
import type { Focus, UnitId } from './ids.ts'
import { type Column, crowded } from './geometry.ts'
import { headsText } from './heads-text.ts'
import type { Names } from './names.ts'

interface CrowdProps {
  readonly place: Column
  readonly column: number
  readonly names: Names
  readonly onFocus: (focus: Focus) => void
  readonly onOpen: ((unit: UnitId) => void) | undefined
}

/** Where units stand too close to be met one by one: one control for all of them, in which the pointer or arrow keys move. */
export function Crowd({ place: { x, tile, centres }, column, names, onFocus, onOpen }: CrowdProps) {
  const t = useText()
  const [unit, setUnit] = useState(0)
  const [isShown, setShown] = useState(false)
  const last = centres.length - 1
  const at = Math.min(unit, last)
  const first = centres[0] ?? 0
  const pitch = last > 0 ? ((centres[last] ?? first) - first) / last : tile
  const top = first - pitch / 2
  const width = Math.max(crowded, tile)
  const go = (next: number) => {
    const bounded = Math.max(0, Math.min(last, next))
    setUnit(bounded)
    setShown(true)
    onFocus({ unit: { column, unit: bounded } })
  }
  const leave = () => {
    setShown(false)
    onFocus(null)
  }
  const press = (event: KeyboardEvent) => {
    const next = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: last }[event.key]
    if (next === undefined) return
    event.preventDefault()
    go(next)
  }
  return (
    <button
      type="button"
      className={styles.crowd}
      style={{ left: x - width / 2, top, width, height: pitch * centres.length }}
      aria-label={t(headsText.crowd, { unit: names.nameOf({ column, unit: at }), count: centres.length })}
      onPointerMove={(event) => go(Math.floor(pointerPlace(event, event.currentTarget)[1] / pitch))}
      onPointerLeave={leave}
      onFocus={() => go(at)}
      onBlur={leave}
      onKeyDown={press}
      {...(column > 0 && onOpen ? { 'aria-haspopup': 'dialog', onClick: () => onOpen({ column, unit: at }) } : {})}
    >
      {isShown && (
        <span
          className={styles.here}
          style={{ left: (width - tile) / 2, top: at * pitch + (pitch - tile) / 2, width: tile, height: tile }}
        />
      )}
    </button>
  )
}
