import { parseDecimal, shift } from './decimal'

/**
 * Writes a one-sheet .xlsx file without a library: a ZIP of stored entries holding the least XML that
 * Excel and WPS open. Every text cell is an inline string, so no cell can start a formula.
 */
export interface SheetColumn {
  readonly title: string
  /** Its figures become number cells, shares in percent; ids and codes must stay text to keep all their digits. */
  readonly number?: boolean
}

const encoder = new TextEncoder()
const NUMBER = /^([-−+]?)(\d{1,15}|\d{1,3}(?:,\d{3})+)(\.\d+)? ?(%?)(?:元|CNY|天|days?|小时|hours?|秒|件|笔|人|次|个|家)?$/
/** The cell format that shows 0.0492 as 4.92%, one of those every spreadsheet knows. */
const STYLES = '<fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf numFmtId="10" applyNumberFormat="1"/></cellXfs>'

export function writeWorkbook(columns: readonly SheetColumn[], rows: readonly (readonly (string | null)[])[]): Uint8Array {
  const head = `<row>${columns.map((column) => textCell(column.title)).join('')}</row>`
  const body = rows.map((row) => `<row>${columns.map((column, index) => cell(row[index] ?? null, column)).join('')}</row>`)
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const package_ = 'http://schemas.openxmlformats.org/package/2006'
  const office = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  return zip([
    ['[Content_Types].xml', `<Types xmlns="${package_}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${office}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${office}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${office}.styles+xml"/></Types>`],
    ['_rels/.rels', `<Relationships xmlns="${package_}/relationships"><Relationship Id="r1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`],
    ['xl/workbook.xml', `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="Sheet1" sheetId="1" r:id="r1"/></sheets></workbook>`],
    ['xl/_rels/workbook.xml.rels', `<Relationships xmlns="${package_}/relationships"><Relationship Id="r1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${relations}/styles" Target="styles.xml"/></Relationships>`],
    ['xl/styles.xml', `<styleSheet xmlns="${main}">${STYLES}</styleSheet>`],
    ['xl/worksheets/sheet1.xml', `<worksheet xmlns="${main}"><sheetData>${head}${body.join('')}</sheetData></worksheet>`],
  ])
}

function cell(value: string | null, column: SheetColumn): string {
  if (value === null) return '<c/>'
  const number = column.number ? numberIn(value) : null
  if (number === null) return textCell(value)
  return number.share ? `<c s="1"><v>${number.digits}</v></c>` : `<c><v>${number.digits}</v></c>`
}

/** A figure as a cell shows it ("−1,234.50", "4.92%", "3,296.88元"; a shortened "42.87万元" is none) as the plain decimal a spreadsheet counts with; null for other words. */
export function numberIn(text: string): { digits: string; share: boolean } | null {
  const found = NUMBER.exec(text)
  if (!found) return null
  const [, sign = '', whole = '', fraction = '', share = ''] = found
  const plain = (sign === '-' || sign === '−' ? '-' : '') + whole.replaceAll(',', '') + fraction
  if (share === '') return { digits: plain, share: false }
  const { units, scale } = shift(parseDecimal(plain), -2)
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0')
  return { digits: `${units < 0n ? '-' : ''}${digits.slice(0, -scale)}.${digits.slice(-scale)}`, share: true }
}

function textCell(text: string): string {
  return `<c t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`
}

function escapeXml(text: string): string {
  // Control characters are not allowed in XML at all, even escaped.
  const clean = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '')
  return clean.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}

function zip(entries: readonly (readonly [string, string])[]): Uint8Array {
  const parts: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let offset = 0
  for (const [name, text] of entries) {
    const nameBytes = encoder.encode(name)
    const content = encoder.encode('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' + text)
    const common = [u16(20), u16(0x0800), u16(0), u16(0), u16(0x21), u32(crc32(content)), u32(content.length), u32(content.length), u16(nameBytes.length), u16(0)]
    const local = join([u32(0x04034b50), ...common, nameBytes, content])
    directory.push(join([u32(0x02014b50), u16(20), ...common, u16(0), u16(0), u16(0), u32(0), u32(offset), nameBytes]))
    parts.push(local)
    offset += local.length
  }
  const index = join(directory)
  const end = join([u32(0x06054b50), u16(0), u16(0), u16(entries.length), u16(entries.length), u32(index.length), u32(offset), u16(0)])
  return join([...parts, index, end])
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

function u16(value: number): Uint8Array {
  return new Uint8Array([value & 255, (value >>> 8) & 255])
}

function u32(value: number): Uint8Array {
  return new Uint8Array([value & 255, (value >>> 8) & 255, (value >>> 16) & 255, (value >>> 24) & 255])
}

/** CRC-32 as ZIP asks for it (polynomial 0xEDB88320). */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return (crc ^ 0xffffffff) >>> 0
}
