import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { addShop, horizontalOverflow, logIn, openBrowser, openPage, unavailable } from './browser.mjs'

const options = { skip: unavailable }
const title = `客户价值 ${Date.now()}`
const header = '订单编号,买家会员名,总金额,买家实际支付金额,订单状态,收货地址,订单创建时间,订单付款时间,退款金额'

/** Numbers in [0, 1) that are the same every time. */
function seeded(seed) {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 4294967296
  }
}

/** A year of buyers who come at their own pace and leave at some time; rows in the form of the seller's order list. */
function orderList() {
  const random = seeded(20251111)
  const start = Date.UTC(2025, 0, 1, 12)
  const rows = []
  for (let buyer = 0; buyer < 1200; buyer++) {
    const pace = 10 - 60 * Math.log(1 - random())
    const leaves = random() ** 2
    const basket = 30 - 60 * Math.log(1 - random())
    for (let day = 300 * random(); day < 365; day += 1 - pace * Math.log(1 - random())) {
      const at = new Date(start + Math.floor(day) * 86_400_000).toISOString().slice(0, 19).replace('T', ' ')
      const money = (basket * (0.5 + random())).toFixed(2)
      rows.push(`${7_000_000 + rows.length},买家${buyer},${money},${money},交易成功,上海 上海市 黄浦区,${at},${at},0.00`)
      if (random() < leaves) break
    }
  }
  return [header, ...rows].join('\n') + '\n'
}

let browser
let page
let shopId
let emptyShop
let sentence

before(async () => {
  if (unavailable) return
  browser = await openBrowser()
  page = await openPage(browser)
  await logIn(page)
  shopId = await addShop(page, `客户测试店 ${Date.now()}`)
  emptyShop = await addShop(page, `没有买家的店 ${Date.now()}`)
})
after(async () => {
  await browser?.close()
})

const lead = () => page.locator('header .lead').innerText()
const customers = (shop) => `/insight/customers?shop=${shop}`

async function bring(shop, name, text) {
  await page.goto(`/data/imports?shop=${shop}`, { waitUntil: 'networkidle' })
  await page.setInputFiles('input.files', { name, mimeType: 'text/csv', buffer: Buffer.from(text) })
  await page.locator('.item', { hasText: name }).first().locator('.equation').waitFor({ timeout: 60_000 })
}

async function compute() {
  await page.click('form button.primary')
  await page.locator('.figures, .note.warn').first().waitFor({ timeout: 60_000 })
}

test('01 one click answers who will buy again and what that brings', options, async () => {
  await bring(shopId, 'ExportOrderList202601010001.csv', orderList())
  await page.goto(customers(shopId))
  await compute()
  sentence = await lead()
  assert.match(sentence, /^1,200 位买家里，估计有 \d+ 位会在未来 180 天再买，带来约 .*元；/)
  assert.match(await page.locator('main').innerText(), /重要价值客户[\s\S]*倒推检验/)
})

test('02 segments are sorted by what one asks for', options, async () => {
  await page.click('th button:has-text("买家")')
  const shown = await page.locator('table', { hasText: '重要价值客户' }).locator('tbody tr td:nth-child(2)').allInnerTexts()
  const buyers = shown.map((text) => Number(text.replaceAll(',', '')))
  assert.deepEqual(buyers, [...buyers].sort((one, other) => other - one))
})

test('03 the answer can be saved, found again and opened as it was given', options, async () => {
  await page.click('.bar button:has-text("保存")')
  await page.fill('input[aria-label="名称"]', title)
  await page.click('.bar button.primary')
  await page.locator('.bar', { hasText: title }).waitFor()
  await page.goto(`/insight/studies?shop=${shopId}`)
  await page.click(`a:has-text("${title}")`)
  await page.locator('.figures').waitFor()
  assert.equal(await lead(), sentence)
})

test('04 without a buyer column it says what is missing and where to get it', options, async () => {
  const rows = Array.from({ length: 30 }, (_, i) => `${8_000_000 + i},120.00,120.00,上海,2020-02-${String(1 + (i % 28)).padStart(2, '0')} 10:00:00,2020-02-${String(1 + (i % 28)).padStart(2, '0')} 10:01:00,0.00`)
  await bring(emptyShop, 'orders-without-buyers.csv', ['订单编号,总金额,买家实际支付金额,收货地址 ,订单创建时间,订单付款时间 ,退款金额', ...rows].join('\n') + '\n')
  await page.goto(customers(emptyShop))
  await compute()
  assert.match(await page.locator('.note.warn').innerText(), /30 笔.*买家会员名/)
})

test('05 it fits a telephone and nothing went wrong on the way', options, async () => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(customers(shopId))
  await compute()
  assert.ok((await horizontalOverflow(page)) <= 0)
  assert.deepEqual(page.faults, [])
})
