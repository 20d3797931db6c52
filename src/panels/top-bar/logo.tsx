/** The mark: a network of two inputs, two units and one output, in the colours of data. */
export function Logo() {
  return (
    <svg width="24" height="24" viewBox="0 0 24 24" aria-hidden>
      <g stroke="currentColor" strokeWidth="1.4" opacity="0.55">
        <path d="M4 7 12 4M4 7l8 13M4 17 12 4M4 17l8 3M12 4l8 8M12 20l8-8" fill="none" />
      </g>
      <circle cx="4" cy="7" r="3" fill="var(--neg)" />
      <circle cx="4" cy="17" r="3" fill="var(--pos)" />
      <circle cx="12" cy="4" r="3" fill="currentColor" />
      <circle cx="12" cy="20" r="3" fill="currentColor" />
      <circle cx="20" cy="12" r="3.4" fill="var(--pos)" />
    </svg>
  )
}
