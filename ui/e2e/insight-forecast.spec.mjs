import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { addShop, horizontalOverflow, logIn, openBrowser, openPage, unavailable } from './browser.mjs'

const options = { skip: unavailable }
const title = `大促前预测 ${Date.now()}`
const DAYS = 420

let browser
let page
let shopId

/** Orders of 420 days up to 2025-11-30: 1,000 yuan a day, 5,000 on Double 11, in two provinces. */
function orders() {
  const rows = ['订单编号,总金额,买家实际支付金额,收货地址 ,订单创建时间,订单付款时间 ,退款金额']
  for (let day = 0; day < DAYS; day++) {
    const date = new Date(Date.UTC(2025, 10, 30) - (DAYS - 1 - day) * 86_400_000).toISOString().slice(0, 10)
    const sales = (date.endsWith('-11-11') ? 5000 : 1000) * (1 + 0.1 * Math.sin(day * 7.3))
    for (const [place, share] of [['上海', 0.7], ['浙江省', 0.3]]) {
      const paid = (sales * share).toFixed(2)
      rows.push(`${rows.length},${paid},${paid},${place},${date} 12:00:00,${date} 12:05:00,0`)
    }
  }
  return rows.join('\n')
}

before(async () => {
  if (unavailable) return
  browser = await openBrowser()
  page = await openPage(browser)
  await logIn(page)
  shopId = await addShop(page, `预测测试店 ${Date.now()}`)
  await page.goto(`/data/imports?shop=${shopId}`, { waitUntil: 'networkidle' })
  await page.locator('input[type=file]').first().setInputFiles({ name: 'tmall_order_report.csv', mimeType: 'text/csv', buffer: Buffer.from(orders()) })
  await page.locator('main', { hasText: '840' }).waitFor()
  await page.waitForTimeout(1500)
})
after(async () => {
  await browser?.close()
})

const lead = () => page.locator('header .lead').innerText()
const forecastPage = () => `/insight/forecast?shop=${shopId}`

async function ask(fields) {
  await page.goto(forecastPage())
  await page.locator('[name=metric] option').nth(3).waitFor({ state: 'attached' })
  for (const [field, value] of Object.entries(fields)) await page.fill(`[name=${field}]`, value)
}

async function answered() {
  await page.click('form button.primary')
  await page.locator('.figures').waitFor({ timeout: 60_000 })
}

test('01 a forecast made as if before Double 11 tells it in one sentence, with a chance for the target', options, async () => {
  await ask({ until: '2025-10-25', target: '20万' })
  await answered()
  assert.match(await lead(), /未来 30 天（2025-10-25 至 2025-11-23）支付金额预计 3\.\d+万元（95% 区间/)
  assert.match(await lead(), /其中双十一前后 3 天占 \d+%/)
  assert.match(await lead(), /达到目标 20\.00万元 的可能是 <\s?1%/)
  assert.match(await page.locator('main').innerText(), /这是回看/)
})

test('02 it can be saved, found again and opened as it was given', options, async () => {
  await page.click('.bar button:has-text("保存")')
  await page.fill('input[aria-label="名称"]', title)
  await page.click('.bar button.primary')
  await page.locator('.bar', { hasText: title }).waitFor()
  await page.goto(`/insight/studies?shop=${shopId}`)
  await page.click(`a:has-text("${title}")`)
  await page.locator('.figures').waitFor()
  assert.match(await lead(), /双十一前后 3 天/)
  assert.equal(await page.inputValue('[name=until]'), '2025-10-25')
})

test('03 what came since stands beside what was told', options, async () => {
  const row = page.locator('.past tbody tr').first()
  await row.waitFor()
  const words = await row.innerText()
  assert.match(words, /事后回看/)
  assert.match(words, /\b30\b/)
  assert.match(words, /%/)
})

test('04 provinces add up to the total, and a target typed below shows its chance at once', options, async () => {
  await ask({ horizonDays: '60' })
  await page.selectOption('[name=split]', 'province')
  await answered()
  const parts = page.locator('section:not(.sheet)', { has: page.locator('h2', { hasText: '按省份' }) })
  assert.match(await parts.innerText(), /上海/)
  assert.match(await parts.innerText(), /浙江/)
  await page.fill('[name=whatIf]', '1000')
  assert.match(await page.locator('output').innerText(), /> 99%/)
})

test('05 what does not fit is marked and not asked', options, async () => {
  await ask({ horizonDays: '3' })
  await page.click('form button.primary')
  assert.equal(await page.locator('[aria-invalid=true]').count(), 1)
  assert.equal(await page.locator('.figures').count(), 0)
})

test('06 a promotion of the shop\'s own counts as stated and is marked so; one past one teaches the next', options, async () => {
  await ask({ until: '2025-10-25' })
  await page.click('details.own summary')
  await page.fill('[name=promotions]', '周年庆 2025-10-28 2025-10-29 80%\n直播 2025-09-01 2025-09-02\n直播 2025-11-03 2025-11-04')
  await answered()
  const own = page.locator('section:not(.sheet)', { has: page.locator('h2', { hasText: '本店活动' }) })
  assert.match(await own.innerText(), /周年庆[\s\S]*1\.80×[\s\S]*你填的预计增幅/)
  assert.match(await own.innerText(), /直播[\s\S]*过去同名活动 1 次/)
  await page.fill('[name=promotions]', '没有日期')
  await page.click('form button.primary')
  assert.equal(await page.locator('[name=promotions][aria-invalid=true]').count(), 1)
})

test('07 it fits a telephone and nothing went wrong on the way', options, async () => {
  await page.setViewportSize({ width: 390, height: 844 })
  await ask({})
  await answered()
  assert.ok((await horizontalOverflow(page)) <= 0)
  assert.deepEqual(page.faults, [])
})
