import { openDialog } from './page.ts'

/** A table that was dropped on the page, until the dialog that reads it takes it. */
let brought: File | null = null

const isTable = /\.(csv|tsv|tab|dat)$/i

/** Hands a file of a table to the dialog for it; whether it is one. */
export function bringTable(file: File): boolean {
  if (!isTable.test(file.name)) return false
  brought = file
  openDialog('csv')
  return true
}

export function takeTable(): File | null {
  const file = brought
  brought = null
  return file
}
