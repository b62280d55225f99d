import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { addShop, horizontalOverflow, logIn, openBrowser, openPage, unavailable } from './browser.mjs'

const options = { skip: unavailable }
const shop = `今天页测试店 ${Date.now()}`

/** Beijing wall-clock time some hours ago, as exports write it. */
function ago(hours) {
  const moment = new Date(Date.now() - hours * 3_600_000)
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'medium' }).format(moment)
}
const orders = [
  '订单编号,总金额,买家实际支付金额,订单状态,收货地址 ,订单创建时间,订单付款时间 ,退款金额',
  `910001,120.00,120.00,"买家已付款，等待卖家发货",上海,${ago(60)},${ago(60)},0.00`,
  `910002,80.50,80.50,"买家已付款，等待卖家发货",浙江省,${ago(3)},${ago(3)},0.00`,
  `910003,45.00,45.00,交易成功,浙江省,${ago(200)},${ago(200)},0.00`,
]

let browser
let page
let shopId

before(async () => {
  if (unavailable) return
  browser = await openBrowser()
  page = await openPage(browser)
  await logIn(page)
  shopId = await addShop(page, shop)
})
after(async () => {
  await browser?.close()
})

test('01 before any file the page says what to import', options, async () => {
  await page.goto(`/today?shop=${shopId}`)
  const duty = page.locator('.duty', { hasText: '待发货订单' })
  await duty.waitFor()
  assert.match(await duty.innerText(), /导入/)
})

test('02 orders past their promise come first, and their rows open', options, async () => {
  await page.goto(`/data/imports?shop=${shopId}`, { waitUntil: 'networkidle' })
  await page.setInputFiles('input.files', { name: 'orders-of-today.csv', mimeType: 'text/csv', buffer: Buffer.from(orders.join('\n') + '\n') })
  await page.locator('.item', { hasText: 'orders-of-today.csv' }).first().locator('.equation').waitFor({ timeout: 60_000 })
  await page.goto(`/today?shop=${shopId}`)
  // Tasks are the agency's: those that other specs left overdue may stand before what this shop has to do.
  const duty = page.locator('.duty').filter({ hasNotText: '任务与时限' }).first()
  await duty.waitFor()
  assert.match(await duty.innerText(), /2 笔订单待发货，1 笔已超过付款后 48 小时/)
  assert.match(await page.locator('.lead').innerText(), /先做：(2 笔订单待发货|\d+ 个任务已逾期)/)
  await duty.getByRole('button', { name: '查看 2 条' }).click()
  const first = duty.locator('tbody tr').first()
  await first.waitFor()
  assert.match(await first.innerText(), /910001/)
  assert.match(page.url(), /duty=unshipped/)
})

test('03 it fits a telephone, and nothing went wrong in the page', options, async () => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(`/today?shop=${shopId}`)
  await page.locator('.duty').first().waitFor()
  assert.ok((await horizontalOverflow(page)) <= 0)
  assert.deepEqual(page.faults, [])
})
