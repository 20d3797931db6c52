import { Sigma } from 'lucide-react'
import { Disclosure } from '../../controls/disclosure.tsx'
import { Formula } from '../../controls/formula.tsx'
import { useText } from '../../i18n/react.ts'
import type { Text } from '../../lib/text.ts'
import styles from './parts.module.css'
import { viewsText } from './text.ts'

interface HeadingProps {
  readonly what: Text
  /** LaTeX, a line each. */
  readonly formulas: readonly string[]
  /** One sentence that says what is seen. */
  readonly help?: string
}

/** Behind a button: how something is computed. */
export function Formulas({ what, formulas }: Pick<HeadingProps, 'what' | 'formulas'>) {
  const t = useText()
  return (
    <Disclosure
      label={t(viewsText.formulas, { what })}
      button={<Sigma size={14} aria-hidden />}
      buttonClass={styles.formulas}
    >
      {() => <Formula lines={formulas} />}
    </Disclosure>
  )
}

/** The name of a part, what it shows, and behind a button how it is computed. */
export function Heading({ what, formulas, help }: HeadingProps) {
  const t = useText()
  return (
    <>
      <div className={styles.heading}>
        <h3>{t(what)}</h3>
        <Formulas what={what} formulas={formulas} />
      </div>
      {help !== undefined && <p className={styles.help}>{help}</p>}
    </>
  )
}
