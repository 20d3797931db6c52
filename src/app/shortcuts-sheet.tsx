import { Fragment, useRef } from 'react'
import { KeyCap } from '../controls/key-cap.tsx'
import { Sheet } from '../controls/sheet.tsx'
import { useText } from '../i18n/react.ts'
import type { Text } from '../lib/text.ts'
import { openDialog } from '../state/page.ts'
import { shortcutGroups } from './shortcut-names.ts'
import styles from './shortcuts-sheet.module.css'

const title: Text = { en: 'Keyboard shortcuts', ko: '키보드 단축키' }
const or: Text = { en: 'or', ko: '또는' }
/** More keys than these are a row of them, which no one takes for a combination. */
const fewKeys = 3

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

/** All shortcuts of the page. */
export function ShortcutsSheet() {
  const t = useText()
  const dialog = useRef<HTMLDialogElement>(null)
  const name = (key: string) => {
    const known = printed[key]
    if (known) return t(known)
    return key.length === 1 ? key.toUpperCase() : key
  }
  return (
    <Sheet ref={dialog} title={title} width={820} onClose={() => openDialog(null)}>
      <div className={styles.groups}>
        {shortcutGroups.map(({ title: group, lines }) => (
          <section key={group.en} className={styles.group}>
            <h3>{t(group)}</h3>
            <dl>
              {lines.map(({ keys, label }) => (
                <div key={label.en}>
                  <dt>{t(label)}</dt>
                  <dd>
                    {keys.map((combination, i) => (
                      <Fragment key={combination}>
                        {i > 0 && keys.length <= fewKeys && <span className={styles.or}>{t(or)}</span>}
                        <span className={styles.keys}>
                          {combination.split('+').map((key) => (
                            <KeyCap key={key}>{name(key)}</KeyCap>
                          ))}
                        </span>
                      </Fragment>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Sheet>
  )
}
