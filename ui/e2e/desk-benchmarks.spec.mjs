import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { addShop, horizontalOverflow, logIn, openBrowser, openPage, unavailable } from './browser.mjs'

const options = { skip: unavailable }
const HEADER = '订单编号,买家会员名,总金额,买家实际支付金额,订单状态,收货地址,订单创建时间,订单付款时间,退款金额'
const ORDER = '202606011000,买家一,100.00,100.00,交易成功,上海 上海市 黄浦区,2026-06-01 10:15:00,2026-06-01 10:15:00,0.00'

let browser
let page
let shop

before(async () => {
  if (unavailable) return
  browser = await openBrowser()
  page = await openPage(browser)
  await logIn(page)
  shop = await addShop(page, `行业对照店 ${Date.now()}`)
  await page.goto(`/data/imports?shop=${shop}`, { waitUntil: 'networkidle' })
  await page.setInputFiles('input.files', { name: 'ExportOrderList202607010001.csv', mimeType: 'text/csv', buffer: Buffer.from(`${HEADER}\n${ORDER}\n`) })
  await page.locator('.item .equation').first().waitFor({ timeout: 60_000 })
})
after(async () => {
  await browser?.close()
})

const open = async () => {
  await page.goto(`/desk/benchmarks?shop=${shop}&from=2026-06-01&to=2026-07-01`)
  await page.locator('table tbody tr').first().waitFor()
}
const row = (name) => page.locator('table tbody tr', { hasText: name })

test('01 each figure of the trade stands with year and source, and none with a section of the plan', options, async () => {
  await open()
  assert.match(await page.locator('header .lead').innerText(), /16 个行业数/)
  assert.match(await row('淘宝平台交易额').innerText(), /7\.85\s*万亿元|78,500\.00\s*亿元/)
  assert.match(await row('淘宝平台交易额').innerText(), /2022/)
  assert.match(await row('新入驻商家存活率').innerText(), /23\.00\s*%.*2023/s)
  assert.match(await row('没有明确考核指标').innerText(), /未写明/)
  assert.doesNotMatch(await page.locator('main').innerText(), /P1\.\d|S1-\d|F0\d\d/)
})

test('02 an own figure opens its explanation, and the explanation leads back from elsewhere', options, async () => {
  await open()
  await row('行业平均转化率').locator('button.link').click()
  await page.locator('[role=dialog]', { hasText: '口径与来源' }).waitFor()
  assert.match(page.url(), /explain=pay_conversion/)
  const answer = await page.evaluate(async (of) => (await fetch(`/api/desk/benchmarks?shop=${of}&from=2026-06-01&to=2026-07-01`)).json(), shop)
  for (const line of answer.lines.filter((each) => each.own?.metric && each.key !== 'brand_spenders')) {
    await page.goto(`/board?shop=${shop}&from=2026-06-01&to=2026-07-01&metric=${line.own.metric}`)
    const way = page.getByRole('link', { name: '与行业数对照' })
    await page.getByRole('button', { name: /口径/ }).first().click()
    await way.first().waitFor()
  }
})

test('03 from 诊断 one comes here, and nothing lies beyond the edge of a telephone', options, async () => {
  await page.goto(`/desk/health?shop=${shop}&from=2026-06-01&to=2026-07-01`)
  await page.getByRole('link', { name: '行业对照' }).click()
  await page.locator('table tbody tr').first().waitFor()
  await page.setViewportSize({ width: 390, height: 844 })
  assert.equal(await horizontalOverflow(page), 0)
})
