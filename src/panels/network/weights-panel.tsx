import { X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { Check } from '../../controls/check.tsx'
import { IconButton } from '../../controls/icon-button.tsx'
import { NumberBox } from '../../controls/number-box.tsx'
import { controlText } from '../../controls/text.ts'
import { useText } from '../../i18n/react.ts'
import { boolean, number } from '../../lib/setting.ts'
import { useWorkspace, useWorkspaceState } from '../../state/react.ts'
import type { UnitId } from './edges.ts'
import { networkText } from './text.ts'
import type { Network } from './use-network.ts'
import styles from './weights-panel.module.css'
import { Part } from '../part.tsx'

interface WeightsPanelProps {
  readonly unit: UnitId
  readonly network: Network
  readonly onClose: () => void
}

/** Digits that a weight is shown and edited with. */
const digits = 5

/** All that a unit's sum is made of, to be set by hand and frozen, while it trains as well. */
export function WeightsPanel({ unit, network, onClose }: WeightsPanelProps) {
  const t = useText()
  const workspace = useWorkspace()
  // Numbers follow the run at the pace of all numbers on the page.
  useWorkspaceState((state) => state.scalars)
  const shape = useWorkspaceState((state) => state.facts?.shapes[unit.column - 1])
  const frozen = useWorkspaceState((state) => state.frozen)
  const panel = useRef<HTMLDivElement>(null)
  useEffect(() => {
    panel.current?.showPopover()
  }, [])
  const parameters = workspace.frames.current?.parameters
  if (!shape || !parameters || unit.unit >= shape.units) return null
  const { names } = network
  const rows = [
    ...Array.from({ length: shape.inputs }, (_, input) => ({
      name: names.symbolOf({ column: unit.column - 1, unit: input }),
      index: shape.weights + input * shape.units + unit.unit,
    })),
    { name: t(networkText.bias), index: shape.biases + unit.unit },
  ]
  const freeze = (index: number, stop: boolean) =>
    workspace.freeze(stop ? [...frozen, index] : frozen.filter((other) => other !== index))
  const title = t(networkText.weightsOf, { name: names.nameOf(unit) })
  return (
    <div
      ref={panel}
      popover="auto"
      role="dialog"
      aria-label={title}
      className={styles.panel}
      onPointerMove={(event) => event.stopPropagation()}
      onToggle={(event) => event.newState === 'closed' && onClose()}
    >
      <div className={styles.head}>
        <h2>{title}</h2>
        <IconButton icon={X} label={controlText.close} onClick={() => panel.current?.hidePopover()} />
      </div>
      <p className={styles.note}>{t(networkText.weightsHelp)}</p>
      <Part id="weights">
        <div className={styles.rows}>
          {rows.map(({ name, index }) => (
            <div key={index} role="group" aria-label={name} className={styles.row}>
              <WeightBox
                name={name}
                value={parameters[index] as number}
                onChange={(value) => workspace.writeParameters([[index, value]])}
              />
              <Check
                setting={boolean({
                  key: '',
                  label: networkText.frozen,
                  help: networkText.frozenHelp,
                  default: false,
                })}
                checked={frozen.includes(index)}
                onChange={(checked) => freeze(index, checked)}
              />
            </div>
          ))}
        </div>
      </Part>
    </div>
  )
}

interface WeightBoxProps {
  readonly name: string
  readonly value: number
  readonly onChange: (value: number) => void
}

/** What is being typed stays, however the weight moves meanwhile. */
function WeightBox({ name, value, onChange }: WeightBoxProps) {
  const [held, setHeld] = useState<number | null>(null)
  const shown = Number((held ?? value).toPrecision(digits))
  return (
    <div onFocus={() => setHeld(value)} onBlur={() => setHeld(null)}>
      <NumberBox
        setting={number({
          key: '',
          label: { en: name, ko: name },
          help: networkText.weightsHelp,
          min: -1000,
          max: 1000,
          step: 0.1,
          default: 0,
        })}
        value={shown}
        look="line"
        stepper
        onChange={(next) => {
          setHeld(next)
          onChange(next)
        }}
      />
    </div>
  )
}
