import { memo, startTransition, useEffect, useRef, useState } from 'react'
import { Check } from '../../../controls/check.tsx'
import { NumberBox } from '../../../controls/number-box.tsx'
import type { LayerShape } from '../../../engine/types.ts'
import { useText } from '../../../i18n/react.ts'
import { boolean, number } from '../../../lib/setting.ts'
import { useWorkspace, useWorkspaceState } from '../../../state/react.ts'
import type { UnitId } from '../ids.ts'
import { focusOn } from '../seen.ts'
import type { Names } from '../names.ts'
import { ParameterFacts } from './edge-facts.tsx'
import { liveText } from './text.ts'
import styles from './weight-rows.module.css'

interface WeightRowsProps {
  readonly unit: UnitId
  readonly shape: LayerShape
  readonly names: Names
}

const firstRows = 8

/** All that a unit's sum is made of, to be set by hand and frozen, while it trains as well. */
export const WeightRows = memo(function WeightRows({ unit, shape, names }: WeightRowsProps) {
  const t = useText()
  const { frames } = useWorkspace()
  // Numbers follow the run at the pace of all numbers on the page.
  useWorkspaceState((state) => state.scalars)
  const parameters = frames.current?.parameters
  const [at, setAt] = useState<number | null>(null)
  // Of very many, those that are in sight at once; the rest when that leaves room for other things.
  const [isWhole, setWhole] = useState(false)
  useEffect(() => startTransition(() => setWhole(true)), [])
  /** What a press has begun on must not move away before it ends: facts come after it. */
  const pressed = useRef<Promise<unknown> | null>(null)
  const press = () => {
    const ending = new AbortController()
    const ended = new Promise((resolve) => {
      for (const type of ['pointerup', 'pointercancel']) addEventListener(type, resolve, ending)
    })
    // The click comes right after the pointer is up.
    pressed.current = ended.then(() => new Promise((resolve) => setTimeout(resolve)))
    void pressed.current.then(() => {
      ending.abort()
      pressed.current = null
    })
  }
  const layer = unit.column - 1
  const rows = [
    ...Array.from({ length: shape.inputs }, (_, input) => ({
      name: names.symbolOf({ column: layer, unit: input }),
      index: shape.weights + input * shape.units + unit.unit,
      edge: { layer, input, unit: unit.unit },
    })),
    { name: t(liveText.bias), index: shape.biases + unit.unit, edge: null },
  ]
  return (
    <div className={styles.rows}>
      {(isWhole ? rows : rows.slice(0, firstRows)).map(({ name, index, edge }) => (
        <div key={index} role="group" aria-label={name}>
          <div
            onPointerDown={press}
            onFocus={() => {
              focusOn(edge ? { edge } : { unit })
              if (pressed.current) void pressed.current.then(() => setAt(index))
              else setAt(index)
            }}
          >
            <ParameterRow name={name} index={index} value={parameters?.[index] ?? 0} />
          </div>
          {at === index && <ParameterFacts index={index} edge={edge} from={name} />}
        </div>
      ))}
    </div>
  )
})

interface ParameterRowProps {
  readonly name: string
  /** Canonical. */
  readonly index: number
  readonly value: number
}

/** One weight or bias, to be set and frozen. */
export function ParameterRow({ name, index, value }: ParameterRowProps) {
  const workspace = useWorkspace()
  const frozen = useWorkspaceState((state) => state.frozen)
  const freeze = (stop: boolean) =>
    workspace.freeze(stop ? [...frozen, index] : frozen.filter((other) => other !== index))
  return (
    <div className={styles.row}>
      <WeightBox name={name} value={value} onChange={(next) => workspace.writeParameters([[index, next]])} />
      <Check
        setting={boolean({ key: '', label: liveText.frozen, help: liveText.frozenHelp, default: false })}
        checked={frozen.includes(index)}
        onChange={freeze}
      />
    </div>
  )
}

/** Digits that a weight is shown and edited with. */
const digits = 5

/** What is being typed stays, however the weight moves meanwhile. */
function WeightBox({
  name,
  value,
  onChange,
}: Omit<ParameterRowProps, 'index'> & { onChange: (value: number) => void }) {
  const [held, setHeld] = useState<number | null>(null)
  const shown = Number((held ?? value).toPrecision(digits))
  return (
    <div onFocus={() => setHeld(value)} onBlur={() => setHeld(null)}>
      <NumberBox
        setting={number({
          key: '',
          label: { en: name, ko: name },
          help: liveText.weightsHelp,
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
