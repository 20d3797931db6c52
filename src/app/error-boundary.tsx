import { Component, type ReactNode } from 'react'
import { deferred } from '../controls/deferred.tsx'

const ErrorPage = deferred(() => import('./error-page.tsx').then((module) => module.ErrorPage))

interface State {
  readonly error: Error | null
}

/** Something else instead of an empty page, where a part of it breaks. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override readonly state: State = { error: null }

  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) }
  }

  override render(): ReactNode {
    const { error } = this.state
    return error ? <ErrorPage error={error} /> : this.props.children
  }
}
