/**
 * The later of two plain documents, with the very parts of the earlier one where they are equal: what follows from these
 * alone stays as it is.
 */
export function share<T>(before: T, after: T): T {
  if (typeof before !== 'object' || typeof after !== 'object' || before === null || after === null) return after
  const earlier = before as Readonly<Record<string, unknown>>
  const parts = Object.entries(after).map(([name, part]) => [name, share(earlier[name], part)] as const)
  if (parts.length === Object.keys(before).length && parts.every(([name, part]) => part === earlier[name]))
    return before
  return (Array.isArray(after) ? parts.map(([, part]) => part) : Object.fromEntries(parts)) as T
}
