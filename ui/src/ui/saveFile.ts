import { writeWorkbook, type SheetColumn } from '@/lib/workbook'

const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Hands the reader a file. */
export function saveBlob(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}

/** Hands the reader a workbook made in the browser. */
export function saveWorkbook(name: string, columns: readonly SheetColumn[], rows: readonly (readonly (string | null)[])[]): void {
  saveBlob(`${name}.xlsx`, new Blob([writeWorkbook(columns, rows) as BlobPart], { type: SPREADSHEET }))
}
