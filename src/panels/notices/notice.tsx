import { type LucideIcon, TriangleAlert, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { IconButton } from '../../controls/icon-button.tsx'
import styles from './notice.module.css'
import { noticesText } from './text.ts'

interface NoticeProps {
  readonly icon?: LucideIcon
  readonly children: ReactNode
  readonly onDismiss?: () => void
}

/** One thing that is said. */
export function Notice({ icon: Icon = TriangleAlert, children, onDismiss }: NoticeProps) {
  return (
    <div className={styles.notice}>
      <Icon size={16} aria-hidden className={styles.icon} />
      <div className={styles.body}>{children}</div>
      {onDismiss && <IconButton icon={X} size="small" label={noticesText.dismiss} onClick={onDismiss} />}
    </div>
  )
}
