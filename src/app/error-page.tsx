import { useText } from '../i18n/react.ts'
import type { Text } from '../lib/text.ts'
import styles from './error-page.module.css'

const text = {
  title: { en: 'Something went wrong in the page', ko: '페이지에 문제가 생겼습니다' },
  safe: {
    en: 'Your experiment is safe: it is in the address of this page.',
    ko: '실험은 이 페이지의 주소에 그대로 남아 있습니다.',
  },
  reload: { en: 'Load the page again', ko: '페이지 다시 불러오기' },
  first: { en: 'Start with a fresh experiment', ko: '새 실험으로 시작하기' },
} as const satisfies Record<string, Text>

/** What happened, that nothing is lost, and two ways on. */
export function ErrorPage({ error }: { readonly error: Error }) {
  const t = useText()
  return (
    <main className={styles.box} role="alert">
      <h1>{t(text.title)}</h1>
      <p>{t(text.safe)}</p>
      <p>
        <button type="button" onClick={() => location.reload()}>
          {t(text.reload)}
        </button>
        {/* With a link, since without one the last experiment opens; with a question mark, since a # alone loads nothing. */}
        <a href="./?#v=1">{t(text.first)}</a>
      </p>
      <pre>{error.message}</pre>
    </main>
  )
}
