import { X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { IconButton } from '../controls/icon-button.tsx'
import { useText } from '../i18n/react.ts'
import type { Text } from '../lib/text.ts'
import { openDialog } from '../state/page.ts'
import { shortcutGroups } from './shortcut-names.ts'
import styles from './shortcuts-sheet.module.css'

const text = {
  title: { en: 'Keyboard shortcuts', ko: '키보드 단축키' },
  close: { en: 'Close', ko: '닫기' },
} as const satisfies Record<string, Text>

const isMac = /Mac|iPhone|iPad/.test(navigator.platform)

/** What keyboards have printed on the keys that `KeyboardEvent.key` has other names for. */
const printed: Readonly<Record<string, Text>> = {
  ' ': { en: 'Space', ko: '스페이스' },
  Mod: isMac ? { en: '⌘', ko: '⌘' } : { en: 'Ctrl', ko: 'Ctrl' },
  PageDown: { en: 'Page Down', ko: 'Page Down' },
  PageUp: { en: 'Page Up', ko: 'Page Up' },
  Escape: { en: 'Esc', ko: 'Esc' },
  ArrowLeft: { en: '←', ko: '←' },
  ArrowRight: { en: '→', ko: '→' },
  ArrowUp: { en: '↑', ko: '↑' },
  ArrowDown: { en: '↓', ko: '↓' },
}

/** All shortcuts of the page, in a dialog: the focus stays in it, Escape closes it and gives the focus back. */
export function ShortcutsSheet() {
  const t = useText()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    dialog.current?.showModal()
  }, [])
  const name = (key: string) => {
    const known = printed[key]
    if (known) return t(known)
    return key.length === 1 ? key.toUpperCase() : key
  }
  return (
    <dialog
      ref={dialog}
      className={styles.sheet}
      aria-labelledby="shortcuts-title"
      onClose={() => openDialog(null)}
      closedby="any"
    >
      <div className={styles.head}>
        <h2 id="shortcuts-title" className={styles.title}>
          {t(text.title)}
        </h2>
        <IconButton icon={X} label={text.close} onClick={() => dialog.current?.close()} />
      </div>
      <div className={styles.groups}>
        {shortcutGroups.map(({ title, lines }) => (
          <section key={title.en} className={styles.group}>
            <h3>{t(title)}</h3>
            <dl>
              {lines.map(({ keys, label }) => (
                <div key={label.en}>
                  <dt>{t(label)}</dt>
                  <dd>
                    {keys.map((combination) => (
                      <span key={combination} className={styles.keys}>
                        {combination.split('+').map((key) => (
                          <kbd key={key}>{name(key)}</kbd>
                        ))}
                      </span>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </dialog>
  )
}
