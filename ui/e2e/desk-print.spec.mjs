import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { addShop, logIn, openBrowser, openPage, unavailable } from './browser.mjs'

const options = { skip: unavailable }
const HEADER = '订单编号,买家会员名,总金额,买家实际支付金额,订单状态,收货地址,订单创建时间,订单付款时间,退款金额'
/** A4 between margins of 14 mm, in CSS pixels. */
const PAPER = (210 - 28) / 25.4 * 96

function orders(month, days) {
  const rows = Array.from({ length: days }, (_, day) => {
    const at = `${month}-${String(day + 1).padStart(2, '0')} 10:15:00`
    return `${month.replace('-', '')}${1000 + day},买家${month}${day},${100 + day}.00,${100 + day}.00,交易成功,上海 上海市 黄浦区,${at},${at},0.00`
  })
  return [HEADER, ...rows].join('\n') + '\n'
}

let browser
let page
let shop

before(async () => {
  if (unavailable) return
  browser = await openBrowser()
  page = await openPage(browser)
  await logIn(page)
  shop = await addShop(page, `打印测试店 ${Date.now()}`)
  for (const [name, text] of [['ExportOrderList202605310001.csv', orders('2026-05', 31)], ['ExportOrderList202606300001.csv', orders('2026-06', 30)]]) {
    await page.goto(`/data/imports?shop=${shop}`, { waitUntil: 'networkidle' })
    await page.setInputFiles('input.files', { name, mimeType: 'text/csv', buffer: Buffer.from(text) })
    await page.locator('.item', { hasText: name }).first().locator('.equation').waitFor({ timeout: 60_000 })
  }
})
after(async () => {
  await browser?.close()
})

/** Prints the page to A4 and says how many sheets came out and how wide the charts were while it was laid out. */
async function print() {
  await page.evaluate(() => {
    window.drawnOnPaper = []
    window.addEventListener('beforeprint', () => queueMicrotask(() => (window.drawnOnPaper = [...document.querySelectorAll('.chart svg')].map((chart) => Number(chart.getAttribute('width'))))), { once: true })
  })
  const pdf = await page.pdf({ preferCSSPageSize: true })
  const sizes = [...pdf.toString('latin1').matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) => [Math.round(width), Math.round(height)])
  return { sizes, charts: await page.evaluate(() => window.drawnOnPaper) }
}

/** What reaches beyond the edge, or the shell's, when laid out as wide as the paper. */
async function laidOut() {
  await page.emulateMedia({ media: 'print' })
  await page.setViewportSize({ width: Math.floor(PAPER), height: 1000 })
  const found = await page.evaluate(() => ({
    beyond: [...document.querySelectorAll('main th, main td, main p, main h2')].filter((each) => each.getBoundingClientRect().right > innerWidth + 1).map((each) => each.textContent),
    shell: [...document.querySelectorAll('aside, .bar, .btn')].filter((each) => each.getClientRects().length > 0).length,
    columns: Math.max(0, ...[...document.querySelectorAll('main table')].map((table) => table.tHead.rows[0].cells.length)),
  }))
  await page.emulateMedia({ media: null })
  await page.setViewportSize({ width: 1440, height: 900 })
  return found
}

for (const [kind, day, sheets] of [['daily', '2026-06-20', 1], ['weekly', '2026-06-10', 1], ['monthly', '2026-06-15', 1]]) {
  test(`01 the ${kind} report is A4, its chart is drawn as wide as the paper and no column is lost`, options, async () => {
    await page.goto(`/reports/${kind}?shop=${shop}&day=${day}`)
    await page.locator('article .chart svg').waitFor({ timeout: 60_000 })
    const onScreen = Number(await page.locator('.chart svg').getAttribute('width'))
    assert.ok(onScreen > PAPER, `${onScreen}`)
    const { sizes, charts } = await print()
    assert.deepEqual(sizes, Array(sheets).fill([595, 842]))
    assert.equal(charts.length, 1)
    assert.ok(charts[0] > PAPER - 2 && charts[0] <= PAPER, `${charts[0]}`)
    await page.waitForFunction((width) => Number(document.querySelector('.chart svg').getAttribute('width')) === width, onScreen)
    assert.deepEqual(await laidOut(), { beyond: [], shell: 0, columns: 7 })
  })
}

test('02 the diagnosis is A4 of several numbered sheets', options, async () => {
  await page.goto(`/desk/health?shop=${shop}&from=2026-06-01&to=2026-07-01&show=all`)
  await page.locator('article.diagnosis').waitFor({ timeout: 60_000 })
  const { sizes } = await print()
  assert.ok(sizes.length >= 3 && sizes.every(([width, height]) => width === 595 && height === 842), JSON.stringify(sizes))
  const { beyond, shell } = await laidOut()
  assert.deepEqual({ beyond, shell }, { beyond: [], shell: 0 })
})

test('03 a page of wide paper does not turn the next one', options, async () => {
  await page.goto(`/compliance/shop?shop=${shop}`)
  await page.locator('main h1').waitFor()
  await page.locator('aside a[href^="/reports/daily"]').click()
  await page.locator('article input[name=day], header input[name=day]').first().fill('2026-06-20')
  await page.locator('article .chart svg').waitFor({ timeout: 60_000 })
  assert.deepEqual((await print()).sizes, [[595, 842]])
  assert.deepEqual(page.faults, [])
})
