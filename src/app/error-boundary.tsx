import { Component, type ReactNode } from 'react'
import { formatText } from '../i18n/format.ts'
import { localeStore } from '../i18n/locale.ts'
import type { Text } from '../lib/text.ts'
import styles from './error-boundary.module.css'

const text = {
  title: { en: 'Something went wrong in the page', ko: '페이지에 문제가 생겼습니다' },
  safe: {
    en: 'Your experiment is safe: it is in the address of this page.',
    ko: '실험은 이 페이지의 주소에 그대로 남아 있습니다.',
  },
  reload: { en: 'Load the page again', ko: '페이지 다시 불러오기' },
  first: { en: 'Start with a fresh experiment', ko: '새 실험으로 시작하기' },
} as const satisfies Record<string, Text>

interface State {
  readonly error: Error | null
}

/** Instead of an empty page: what happened, that nothing is lost, and two ways on. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override readonly state: State = { error: null }

  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) }
  }

  override render(): ReactNode {
    const { error } = this.state
    if (!error) return this.props.children
    const t = (message: Text) => formatText(message, localeStore.getState())
    return (
      <main className={styles.box} role="alert">
        <h1>{t(text.title)}</h1>
        <p>{t(text.safe)}</p>
        <p>
          <button type="button" onClick={() => location.reload()}>
            {t(text.reload)}
          </button>
          <a href="./">{t(text.first)}</a>
        </p>
        <pre>{error.message}</pre>
      </main>
    )
  }
}
