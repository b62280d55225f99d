import { writeWorkbook, type SheetColumn } from '@/lib/workbook'

const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Hands the reader a workbook made in the browser. */
export function saveWorkbook(name: string, columns: readonly SheetColumn[], rows: readonly (readonly (string | null)[])[]): void {
  const bytes = writeWorkbook(columns, rows)
  const address = URL.createObjectURL(new Blob([bytes as BlobPart], { type: SPREADSHEET }))
  const link = document.createElement('a')
  link.href = address
  link.download = `${name}.xlsx`
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
