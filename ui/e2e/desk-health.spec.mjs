import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { addShop, horizontalOverflow, logIn, openBrowser, openPage, unavailable } from './browser.mjs'

const options = { skip: unavailable }
const HEADER = '订单编号,买家会员名,总金额,买家实际支付金额,订单状态,收货地址,订单创建时间,订单付款时间,退款金额'

/** One paid order of 100 yuan on each day of a month, by a buyer of its own, every other one refunded if so told. */
function orders(month, days, refunds) {
  const rows = Array.from({ length: days }, (_, day) => {
    const at = `${month}-${String(day + 1).padStart(2, '0')} 10:15:00`
    const back = refunds && day % 2 === 0
    return `${month.replace('-', '')}${1000 + day},买家${month}${day},100.00,${back ? '0.00' : '100.00'},${back ? '交易关闭' : '交易成功'},上海 上海市 黄浦区,${at},${at},${back ? '100.00' : '0.00'}`
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
  shop = await addShop(page, `诊断测试店 ${Date.now()}`)
})
after(async () => {
  await browser?.close()
})

const lead = () => page.locator('header .lead').innerText()
const days = (from, to) => `shop=${shop}&from=${from}&to=${to}`

async function bring(name, text) {
  await page.goto(`/data/imports?shop=${shop}`, { waitUntil: 'networkidle' })
  await page.setInputFiles('input.files', { name, mimeType: 'text/csv', buffer: Buffer.from(text) })
  await page.locator('.item', { hasText: name }).first().locator('.equation').waitFor({ timeout: 60_000 })
}

async function open(query) {
  await page.goto(`/desk/health?${query}`)
  await page.locator('article.diagnosis').waitFor({ timeout: 60_000 })
}

test('01 an empty shop is told what to import, and no stage is guessed', options, async () => {
  await open(days('2026-06-01', '2026-07-01'))
  assert.match(await lead(), /先导入报表/)
  assert.equal(await page.locator('.steps li[aria-current]').count(), 0)
  assert.match(await page.locator('article').innerText(), /缺 30 天/)
})

test('02 refunds are worth what was kept before, and the number opens its explanation', options, async () => {
  await bring('ExportOrderList202606010001.csv', orders('2026-05', 31, false))
  await bring('ExportOrderList202607010001.csv', orders('2026-06', 30, true))
  await open(days('2026-06-01', '2026-07-01'))
  assert.match(await lead(), /最值得补的是支付到留存比例/)
  const spot = page.locator('ol > li', { hasText: '支付到留存比例' })
  assert.match(await spot.innerText(), /50\.00.*参照 (9\d|100)\.\d\d/s)
  assert.match(await spot.innerText(), /净收金额 .* ×（/)
  await spot.locator('button').first().click()
  await page.locator('.el-drawer').waitFor()
  await page.keyboard.press('Escape')
  await page.locator('.el-drawer').waitFor({ state: 'hidden' })
})

test('03 the table shows the weak first, then all, and the address keeps it', options, async () => {
  const rows = () => page.locator('table').last().locator('tbody tr:not(.group)').count()
  const weak = await rows()
  await page.click('button:has-text("全部"):not(:has-text("全部分组"))')
  await page.waitForURL(/show=all/)
  assert.ok((await rows()) > weak)
  await page.selectOption('select[name=group]', { label: '退款' })
  await page.waitForURL(/group=/)
  assert.equal(await page.locator('tr.group', { hasText: '退款' }).count(), 1)
})

test('04 a diagnosis is kept, opened again and set against the next', options, async () => {
  await open(days('2026-05-01', '2026-06-01'))
  await page.click('button:has-text("保存这份诊断")')
  await page.waitForURL(/kept=\d+/)
  await open(days('2026-06-01', '2026-07-01'))
  await page.click('button:has-text("保存这份诊断")')
  await page.waitForURL(/kept=\d+/)
  await page.locator('select[name=since]').waitFor()
  await page.selectOption('select[name=since]', { index: 1 })
  await page.locator('.compared').waitFor()
  assert.match(await page.locator('.compared').innerText(), /补好 \d+ 个，新变弱 \d+ 个/)
  await page.click('button:has-text("以前的诊断")')
  await page.locator('.el-drawer li').nth(1).waitFor()
  assert.equal(await page.locator('.el-drawer li').count(), 2)
  await page.keyboard.press('Escape')
})

test('05 the workbook holds numbers', options, async () => {
  const bytes = await page.evaluate(async (address) => new Uint8Array(await (await fetch(address)).arrayBuffer()).length, `/api/desk/health/workbook?${days('2026-06-01', '2026-07-01')}`)
  assert.ok(bytes > 4_000, `${bytes} bytes`)
})

test('06 it prints to A4 with the shop on top, and fits a telephone', options, async () => {
  await open(days('2026-06-01', '2026-07-01'))
  await page.emulateMedia({ media: 'print' })
  assert.equal(await page.locator('.shell > aside').isVisible(), false)
  assert.match(await page.locator('article header').innerText(), /诊断测试店[\s\S]*2026-06-01/)
  await page.emulateMedia({ media: 'screen' })
  await page.setViewportSize({ width: 390, height: 844 })
  for (const more of ['', '&show=all']) {
    await open(days('2026-06-01', '2026-07-01') + more)
    assert.ok((await horizontalOverflow(page)) <= 0, more)
  }
  assert.deepEqual(page.faults, [])
})
