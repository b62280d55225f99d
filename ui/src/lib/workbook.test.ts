import { expect, test } from 'vitest'
import { crc32 as zlibCrc } from 'node:zlib'
import { numberIn, writeWorkbook } from './workbook'

const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

test('ids stay text, amounts become numbers, and nothing can start a formula', () => {
  const text = decode(writeWorkbook([{ title: '订单编号' }, { title: '金额', number: true }], [['1234567890123456789', '12.50'], ['=1+1', null]]))
  expect(text).toContain('<t xml:space="preserve">1234567890123456789</t>')
  expect(text).toContain('<c><v>12.50</v></c>')
  expect(text).toContain('<c t="inlineStr"><is><t xml:space="preserve">=1+1</t></is></c><c/>')
  expect(text).not.toContain('<f>')
})

test.each([
  ['1234.50', '1234.50', false],
  ['−1,234.50', '-1234.50', false],
  ['+12', '12', false],
  ['-26.90%', '-0.2690', true],
  ['107%', '1.07', true],
  ['4.9%', '0.049', true],
  ['3,296.88元', '3296.88', false],
  ['1,096 days', '1096', false],
])('%s is the number %s', (text, digits, share) => {
  expect(numberIn(text)).toEqual({ digits, share })
})

test.each(['42.87万元', '1 – 2', '1,23', '—', '1234567890123456789', ''])('%s is no number', (text) => {
  expect(numberIn(text)).toBeNull()
})

test('shares are numbers that the sheet shows in percent', () => {
  const text = decode(writeWorkbook([{ title: '占比', number: true }], [['4.92%']]))
  expect(text).toContain('<c s="1"><v>0.0492</v></c>')
  expect(text).toContain('numFmtId="10"')
})

test('every entry carries the checksum of its content', () => {
  const bytes = writeWorkbook([{ title: 'a' }], [])
  const view = new DataView(bytes.buffer)
  let at = 0
  let entries = 0
  while (view.getUint32(at, true) === 0x04034b50) {
    const size = view.getUint32(at + 18, true)
    const start = at + 30 + view.getUint16(at + 26, true)
    expect(view.getUint32(at + 14, true)).toBe(zlibCrc(bytes.slice(start, start + size)))
    at = start + size
    entries += 1
  }
  expect(entries).toBe(6)
})
