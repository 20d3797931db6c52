import { useText } from '../i18n/react.ts'
import type { Text } from '../lib/text.ts'
import styles from './drop-veil.module.css'

const invitation: Text = { en: 'Drop to open the experiment', ko: '놓으면 실험을 엽니다' }

/** Over the page while a file is held over it. */
export function DropVeil() {
  return <div className={styles.veil}>{useText()(invitation)}</div>
}
