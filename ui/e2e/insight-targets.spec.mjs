import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { addShop, horizontalOverflow, logIn, openBrowser, openPage, unavailable } from './browser.mjs'

const options = { skip: unavailable }
const fileName = `orders-of-the-target-test-${Date.now()}.csv`
const DAY = 86_400_000
const YESTERDAY = new Date(Date.now() + 8 * 3_600_000 - DAY)
const YEAR = new Date(Date.now() + 8 * 3_600_000).getUTCFullYear()

/** An order of about 1,000 yuan a day for 400 days, with three times as much on Double 11. */
function orders() {
  const lines = ['订单编号,总金额,买家实际支付金额,收货地址 ,订单创建时间,订单付款时间 ,退款金额']
  for (let ago = 400; ago > 0; ago--) {
    const day = new Date(YESTERDAY.getTime() - (ago - 1) * DAY).toISOString().slice(0, 10)
    const amount = ((day.endsWith('-11-11') ? 3000 : 1000) * (1 + ((ago * 7919) % 101) / 1000)).toFixed(2)
    lines.push(`${800_000 + ago},${amount},${amount},上海,${day} 10:00:00,${day} 10:01:00,0.00`)
  }
  return Buffer.from(lines.join('\n') + '\n')
}

let browser
let page
let shop

before(async () => {
  if (unavailable) return
  browser = await openBrowser()
  page = await openPage(browser)
  await logIn(page)
  shop = await addShop(page, `目标测试店 ${Date.now()}`)
  await page.goto(`/data/imports?shop=${shop}`, { waitUntil: 'networkidle' })
  await page.setInputFiles('input.files', { name: fileName, mimeType: 'text/csv', buffer: orders() })
  await page.locator('.item', { hasText: fileName }).first().locator('.equation').waitFor({ timeout: 60_000 })
})
after(async () => {
  await browser?.close()
})

const cells = () => page.locator('.tree input.amount')
const lead = () => page.locator('header .lead').innerText()

test('01 a total is spread by last year and every level sums to the fen', options, async () => {
  await page.goto(`/insight/targets?shop=${shop}`)
  await page.fill('[name=total]', '500000.01')
  await page.click('button:has-text("分解")')
  await page.locator('text=最大余数法').waitFor()
  const amounts = await cells().evaluateAll((fields) => fields.map((field) => Math.round(Number(field.value) * 100)))
  assert.equal(amounts.length, 13)
  assert.equal(amounts[0], 50_000_001)
  assert.equal(amounts.slice(1).reduce((sum, each) => sum + each, 0), 50_000_001)
})

test('02 a cell is set while the year stays, and a locked one does not move', options, async () => {
  await page.selectOption('[name=keep]', 'YEAR')
  await page.locator('.tree button[aria-pressed]').nth(2).click()
  const locked = await cells().nth(2).inputValue()
  await cells().nth(1).fill('99999.99')
  await cells().nth(1).press('Enter')
  await page.locator('.tree[aria-busy=false]').waitFor()
  assert.equal(await cells().nth(0).inputValue(), '500000.01')
  assert.equal(await cells().nth(1).inputValue(), '99999.99')
  assert.equal(await cells().nth(2).inputValue(), locked)
})

test('03 a column from a spreadsheet goes into the months', options, async () => {
  await page.evaluate(() => {
    const data = new DataTransfer()
    data.setData('text', '200,000\n400000\n900000\n1500000')
    document.querySelectorAll('.tree input.amount')[9].dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  })
  await page.waitForFunction(() => document.querySelectorAll('.tree input.amount')[12].value === '1500000')
  assert.equal(await cells().nth(9).inputValue(), '200000')
})

test('04 set with a reason it is a version, and the year ahead is told in a sentence', options, async () => {
  await page.fill('[name=reason]', '年度会议')
  await page.click('button:has-text("定下目标")')
  await page.locator('text=INSIGHT-5314').first().waitFor()
  await page.check('[name=evenSo]')
  await page.click('button:has-text("定下目标")')
  await page.locator('.note.good', { hasText: '第 1 版' }).waitFor()
  await page.locator('button:has-text("复制引用")').waitFor({ timeout: 60_000 })
  assert.match(await lead(), new RegExp(`^${YEAR} 年目标 [\\d,.]+ 万元，已完成 `))
  await page.reload()
  await page.locator('.figures').first().waitFor()
  assert.equal(await cells().nth(12).inputValue(), '1500000')
  assert.match(await page.locator('table', { hasText: '年度会议' }).innerText(), /年度会议/)
})

test('05 shares of cost that claim more than all are named', options, async () => {
  await page.fill('[name=marketing]', '30')
  await page.press('[name=marketing]', 'Tab')
  await page.locator('.note.warn', { hasText: '超过 100%' }).first().waitFor()
  assert.match(page.url(), /costs=30-10-25-50-4/)
})

test('06 it fits a telephone and nothing went wrong on the way', options, async () => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(`/insight/targets?shop=${shop}`)
  await page.locator('.tree').waitFor()
  assert.ok((await horizontalOverflow(page)) <= 0)
  assert.deepEqual(page.faults, [])
})
