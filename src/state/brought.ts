import { openDialog } from './page.ts'

/** A table that was dropped on the page, until the dialog that reads it takes it. */
let brought: File | null = null

export const isTable = (file: File): boolean => /\.(csv|tsv|tab|dat)$/i.test(file.name)

/** Hands a file of a table to the dialog for it. */
export function bringTable(file: File): void {
  brought = file
  openDialog('csv')
}

export function takeTable(): File | null {
  const file = brought
  brought = null
  return file
}
