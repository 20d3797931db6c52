import { memo } from 'react'
import { useText } from '../../i18n/react.ts'
import { Crowd } from './crowd.tsx'
import { crowded } from './geometry.ts'
import type { UnitId } from './ids.ts'
import { InputName } from './input-name.tsx'
import { useNames } from './names.ts'
import { focusOn, seenStore } from './seen.ts'
import { unitText } from './unit-text.ts'
import styles from './units.module.css'
import type { Network } from './use-network.ts'

const open = (unit: UnitId): void => seenStore.setState({ opened: { unit } })

/** Distance of inputs from which on there is room for what they are called below their symbols. */
const titled = 46

/** A place for the pointer and the keyboard over every unit that is drawn, and the names of inputs and outputs. */
export const Units = memo(function Units({ network }: { readonly network: Network }) {
  const t = useText()
  const names = useNames(network)
  const { experiment, geometry, last } = network
  const isCompact = geometry.heads === 'compact'
  return geometry.columns.map((place, column) => {
    const { x, tile, target, centres, hidden, foot } = place
    const isCrowded = target < crowded
    const pitch = (centres[1] ?? Number.POSITIVE_INFINITY) - (centres[0] ?? 0)
    return (
      <div key={column}>
        {isCrowded && <Crowd place={place} column={column} names={names} onFocus={focusOn} onOpen={open} />}
        {centres.map((y, unit) => (
          <div key={unit}>
            {!isCrowded && (
              <button
                type="button"
                className={styles.unit}
                style={unitStyle(x, y, tile, target)}
                aria-label={names.nameOf({ column, unit })}
                onPointerEnter={() => focusOn({ unit: { column, unit } })}
                onPointerLeave={() => focusOn(null)}
                onFocus={() => focusOn({ unit: { column, unit } })}
                onBlur={() => focusOn(null)}
                {...(column > 0 ? { 'aria-haspopup': 'dialog', onClick: () => open({ column, unit }) } : {})}
              />
            )}
            {column === 0 && (
              <span
                className={`${styles.input} ${isCompact ? styles.below : ''}`}
                style={
                  isCompact
                    ? { left: x, top: y + tile / 2 + 1, maxWidth: 2 * x }
                    : { left: x - tile / 2 - 8, top: y, maxWidth: x - tile / 2 - 10 }
                }
              >
                <InputName id={experiment.data.features[unit] as string} />
                {!isCompact && pitch >= titled && <small>{names.titleOf(unit)}</small>}
              </span>
            )}
            {column === last && (
              <span
                className={`${styles.output} ${isCompact ? styles.atEnd : ''}`}
                style={{
                  ...(isCompact ? { minWidth: 2 * (geometry.width - x) - 4 } : { left: x }),
                  top: y + tile / 2 + 4,
                }}
              >
                {names.outputLabel(unit)}
              </span>
            )}
          </div>
        ))}
        {hidden > 0 && (
          <span
            className={styles.hidden}
            style={{ left: x, top: foot }}
            title={t(unitText.notShown, { count: hidden })}
          >
            <span aria-hidden>+{hidden}</span>
            <span className="visually-hidden">{t(unitText.notShown, { count: hidden })}</span>
          </span>
        )}
      </div>
    )
  })
})

const unitStyle = (x: number, y: number, tile: number, target: number) => ({
  '--tile': `${tile}px`,
  left: x - target / 2,
  top: y - target / 2,
  width: target,
  height: target,
  borderRadius: tile * 0.2,
  outlineOffset: (tile - target) / 2,
})
