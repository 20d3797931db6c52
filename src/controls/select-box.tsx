import { ChevronDown } from 'lucide-react'
import type { ComponentProps, ReactNode } from 'react'
import styles from './select.module.css'

interface SelectBoxProps extends ComponentProps<'select'> {
  /** With a frame of its own, where nothing around it is one. */
  readonly framed?: boolean
  /** What is written over the chosen option. */
  readonly over?: ReactNode
}

/** The platform's own list: every keyboard, screen reader and phone knows it. */
export const SelectBox = ({ framed = false, over, ...select }: SelectBoxProps) => (
  <span className={framed ? `${styles.box} ${styles.framed}` : styles.box}>
    <select className={styles.select} {...select} />
    {over}
    <ChevronDown className={styles.arrow} size={14} aria-hidden />
  </span>
)
