import type { ComponentProps } from 'react'
import styles from './key-cap.module.css'

/** A key, as it is printed on a keyboard. */
export const KeyCap = (props: ComponentProps<'kbd'>) => <kbd className={styles.key} {...props} />
