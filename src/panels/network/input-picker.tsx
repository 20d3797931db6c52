import { useMemo } from 'react'
import { deferred } from '../../controls/deferred.tsx'
import { Disclosure } from '../../controls/disclosure.tsx'
import { rowsWithoutValue } from '../../data/features/compute.ts'
import type { FeatureId } from '../../data/features/index.ts'
import type { PreparedData } from '../../data/prepare.ts'
import { useText } from '../../i18n/react.ts'
import styles from './input-picker.module.css'
import { networkText } from './text.ts'

const InputChoices = deferred(() => import('./input-choices.tsx').then((module) => module.InputChoices))

interface InputPickerProps {
  readonly data: PreparedData
  readonly chosen: readonly FeatureId[]
}

/** Which columns, and what is made of them, the network gets to see; and where an input has no value. */
export function InputPicker({ data, chosen }: InputPickerProps) {
  const t = useText()
  const { dataset, points } = data
  const withoutValue = useMemo(
    () => chosen.reduce((sum, id) => sum + rowsWithoutValue(dataset, id, points.x), 0),
    [chosen, dataset, points],
  )
  return (
    <>
      <Disclosure
        label={t(networkText.addInput)}
        title={t(networkText.inputsOf)}
        button={t(networkText.addInput)}
        buttonClass={styles.open}
      >
        {() => <InputChoices data={data} chosen={chosen} />}
      </Disclosure>
      {withoutValue > 0 && <p className={styles.warning}>{t(networkText.withoutValue, { count: withoutValue })}</p>}
    </>
  )
}
