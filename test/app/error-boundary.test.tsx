import { render, screen } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { ErrorBoundary } from '../../src/app/error-boundary.tsx'

function Broken(): never {
  throw new Error('a panel broke')
}

it('says that nothing is lost where a panel breaks', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  render(
    <ErrorBoundary>
      <Broken />
    </ErrorBoundary>,
  )
  const alert = await screen.findByRole('alert')
  expect(alert.textContent).toContain('Your experiment is safe')
  expect(alert.textContent).toContain('a panel broke')
})

it('is not there where all is well', () => {
  render(<ErrorBoundary>fine</ErrorBoundary>)
  expect(screen.queryByRole('alert')).toBeNull()
})
