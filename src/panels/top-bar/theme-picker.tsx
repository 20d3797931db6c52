import { Moon, Projector, Sun, SunMoon } from 'lucide-react'
import { useStore } from 'zustand'
import { useText } from '../../i18n/react.ts'
import { setTheme, themeChoices, type ThemeChoice, themeStore } from '../../state/theme.ts'
import { topBarText } from './text.ts'
import styles from './theme-picker.module.css'

const icons = { system: SunMoon, light: Sun, dark: Moon, projector: Projector } as const

/** The look of the page: a picture of the present choice, and over it the platform's own list. */
export function ThemePicker() {
  const t = useText()
  const choice = useStore(themeStore, (state) => state.choice)
  const Icon = icons[choice]
  return (
    <span className={styles.picker} title={t(topBarText.theme)}>
      <Icon size={17} aria-hidden />
      <select
        className={styles.select}
        aria-label={t(topBarText.theme)}
        value={choice}
        onChange={(event) => setTheme(event.target.value as ThemeChoice)}
      >
        {themeChoices.map((one) => (
          <option key={one} value={one}>
            {t(topBarText.themeChoice, { choice: one })}
          </option>
        ))}
      </select>
    </span>
  )
}
