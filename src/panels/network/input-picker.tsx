import { Disclosure } from '../../controls/disclosure.tsx'
import type { FeatureId } from '../../data/features/index.ts'
import type { PreparedData } from '../../data/prepare.ts'
import { useText } from '../../i18n/react.ts'
import styles from './input-picker.module.css'
import { InputChoices } from './late-input-choices.ts'
import { headsText } from './heads-text.ts'
import { useWithoutValue } from './use-without-value.ts'

interface InputPickerProps {
  readonly data: PreparedData
  readonly chosen: readonly FeatureId[]
}

/** Which columns, and what is made of them, the network gets to see; and where an input has no value. */
export function InputPicker({ data, chosen }: InputPickerProps) {
  const t = useText()
  const withoutValue = useWithoutValue(data, chosen)
  return (
    <>
      <Disclosure
        label={t(headsText.addInput)}
        title={t(headsText.inputsOf)}
        button={t(headsText.addInput)}
        buttonClass={styles.open}
      >
        {() => <InputChoices data={data} chosen={chosen} />}
      </Disclosure>
      {withoutValue > 0 && <p className={styles.warning}>{t(headsText.withoutValue, { count: withoutValue })}</p>}
    </>
  )
}
