import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { addShop, horizontalOverflow, logIn, openBrowser, openPage, unavailable } from './browser.mjs'

const options = { skip: unavailable }
const june = (shop) => `shop=${shop}&from=2026-06-01&to=2026-07-01`

/** Twenty orders of a kettle with a cup, ten of each alone, sixty of tea: order lines as 千牛 writes them. */
function orderLines() {
  const head = '子订单编号,主订单编号,标题,价格,购买数量,商家编码,订单状态,买家应付货款,买家实际支付金额,退款状态,退款金额,订单创建时间,订单付款时间'
  const rows = []
  const line = (order, code, title, price) => {
    const at = `2026-06-${String(1 + (order % 28)).padStart(2, '0')} 10:00:00`
    rows.push(`${8_000_000 + rows.length},${7_000_000 + order},${title},${price}.00,1,${code},交易成功,${price}.00,${price}.00,没有申请退款,无退款申请,${at},${at}`)
  }
  for (let order = 0; order < 100; order++) {
    if (order < 30) line(order, 'K1', '炭烧壶', 200)
    if (order < 20 || (order >= 30 && order < 40)) line(order, 'C1', '青瓷杯', 60)
    if (order >= 40) line(order, 'T1', '白茶', 80)
  }
  return [head, ...rows].join('\n') + '\n'
}

let browser
let page
let shop

before(async () => {
  if (unavailable) return
  browser = await openBrowser()
  page = await openPage(browser)
  await logIn(page)
  shop = await addShop(page, `商品流量店 ${Date.now()}`)
})
after(async () => {
  await browser?.close()
})

const lead = () => page.locator('header .lead').innerText()

async function bring(name, text) {
  await page.goto(`/data/imports?shop=${shop}`, { waitUntil: 'networkidle' })
  await page.setInputFiles('input.files', { name, mimeType: 'text/csv', buffer: Buffer.from(text) })
  await page.locator('.item', { hasText: name }).first().locator('.equation').waitFor({ timeout: 60_000 })
}

test('01 without reports both pages say what to import instead of drawing zeros', options, async () => {
  for (const [address, words] of [['items?', /商品排行/], ['items?view=pairs&', /订单明细/], ['traffic?', /流量来源/], ['traffic?view=words&', /搜索词/]]) {
    await page.goto(`/desk/${address}${june(shop)}`)
    await page.locator('.empty').first().waitFor()
    assert.match(await lead(), words)
  }
})

test('02 things bought together more than by chance are a bundle', options, async () => {
  await bring('ExportOrderDetailList202607010001.csv', orderLines())
  await page.goto(`/desk/items?view=pairs&${june(shop)}`)
  await page.locator('table tbody tr').first().waitFor()
  assert.match(await lead(), /100 笔付款订单里 20\.0% 买了两种以上。1 对值得做搭配/)
  const row = await page.locator('table tbody tr').first().innerText()
  assert.match(row, /炭烧壶[\s\S]*青瓷杯[\s\S]*20[\s\S]*2\.22[\s\S]*可做搭配/)
  await page.selectOption('select[name=fewest]', '50')
  await page.locator('.empty').waitFor()
  assert.match(page.url(), /fewest=50/)
})
