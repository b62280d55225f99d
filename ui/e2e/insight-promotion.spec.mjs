import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { addShop, horizontalOverflow, logIn, openBrowser, openPage, unavailable } from './browser.mjs'

const options = { skip: unavailable }
const fileName = `orders-of-the-promotion-test-${Date.now()}.csv`
const FIRST = Date.UTC(2020, 1, 1)
const DAYS = 240

/** Three orders a day; a promotion of five days at three times the usual sales, with fewer a week before and after. */
function orders() {
  const lines = ['订单编号,总金额,买家实际支付金额,收货地址 ,订单创建时间,订单付款时间 ,退款金额']
  for (let day = 0; day < DAYS; day++) {
    const factor = day >= 200 && day < 205 ? 3 : day >= 193 && day < 200 ? 0.8 : day >= 205 && day < 212 ? 0.7 : 1
    const date = new Date(FIRST + day * 86_400_000).toISOString().slice(0, 10)
    for (let order = 0; order < 3; order++) {
      const amount = (1000 * factor * (1 + (((day * 3 + order) * 7919) % 101 - 50) / 500)).toFixed(2)
      lines.push(`${900_000 + day * 3 + order},${amount},${amount},上海,${date} 1${order}:00:00,${date} 1${order}:01:00,0.00`)
    }
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
  shop = await addShop(page, `活动测试店 ${Date.now()}`)
  await page.goto(`/data/imports?shop=${shop}`, { waitUntil: 'networkidle' })
  await page.setInputFiles('input.files', { name: fileName, mimeType: 'text/csv', buffer: orders() })
  await page.locator('.item', { hasText: fileName }).first().locator('.equation').waitFor({ timeout: 60_000 })
})
after(async () => {
  await browser?.close()
})

test('01 a planted promotion is accounted for: net, moved, and what is not known', options, async () => {
  await page.goto(`/insight/promotion?shop=${shop}`)
  for (const [name, value] of Object.entries({ name: '周年庆', from: '2020-08-19', last: '2020-08-23', waiting: '7', stocked: '7', freight: '5', extra: '0' })) await page.fill(`[name=${name}]`, value)
  await page.click('form button.primary')
  await page.locator('.truth').waitFor()
  assert.match(await page.locator('.truth li').first().innerText(), /活动那几天多卖[\s\S]*90% 的把握在/)
  const words = await page.locator('header .lead').innerText()
  assert.match(words, /^周年庆（2020-08-19 至 2020-08-23）卖了 [\d.]+ 万元，当期多卖的 \d+% 是从前后挪来的，真正净增/)
  assert.match(words, /还没扣商品成本、推广花费、淘宝客佣金、平台扣费/)
  // Five days of twice 3,000 more, less 7 × 600 and 7 × 900: 19,500 net of a lift of 30,000.
  const moved = Number(/多卖的 (\d+)%/.exec(words)?.[1])
  assert.ok(moved > 25 && moved < 45, words)
  const account = await page.locator('table', { hasText: '净增支付金额' }).innerText()
  assert.match(account, /每单 5.00 元（填写）/)
  assert.match(account, /不知道：用模板填写并导入商品的单位成本/)
})

test('02 days without sales before them are a doubt in words, and a date that is missing is named', options, async () => {
  await page.fill('[name=from]', '2019-08-19')
  await page.fill('[name=last]', '2019-08-23')
  await page.click('form button.primary')
  await page.locator('.note.warn').waitFor()
  assert.match(await page.locator('.note.warn').innerText(), /请导入这段时间的订单/)
  await page.getByText('看数据日历缺哪些天').waitFor()
  await page.fill('[name=from]', '')
  await page.click('form button.primary')
  assert.equal(await page.locator('[name=from][aria-invalid=true]').count(), 1)
})

test('03 it fits a telephone and nothing went wrong on the way', options, async () => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(`/insight/promotion?shop=${shop}`)
  assert.ok((await horizontalOverflow(page)) <= 0)
  assert.deepEqual(page.faults, [])
})
