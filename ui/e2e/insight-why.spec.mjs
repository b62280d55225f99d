import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { addShop, horizontalOverflow, logIn, openBrowser, openPage, unavailable } from './browser.mjs'

const options = { skip: unavailable }
const stamp = Date.now()
const FIRST = Date.UTC(2020, 6, 6)
const DAYS = 84
const FALL = 77
const CHANNELS = { 手淘搜索: 240, 手淘推荐: 160, 付费推广: 100 }

const dayOf = (number) => new Date(FIRST + number * 86_400_000).toISOString().slice(0, 10)
/** A wobble that is the same in every run. */
const wobble = (number) => 1 + (((number * 7919) % 101) - 50) / 1500

/** Two items by three channels for twelve weeks; in the last one the search visitors fall to 40 %. */
function traffic() {
  const items = ['统计日期,商品ID,商品名称,商品访客数,支付买家数,支付件数,支付金额']
  const sources = ['流量来源,来源明细,访客数,浏览量,支付金额,支付件数,支付买家数,支付转化率,下单买家数,下单转化率,访问来源,统计日期,商品id']
  const orders = ['订单编号,总金额,买家实际支付金额,收货地址 ,订单创建时间,订单付款时间 ,退款金额']
  for (let day = 0; day < DAYS; day++) {
    for (const [place, [id, title, price]] of [['90071', '速开帐篷', 200], ['90072', '露营灯', 50]].entries()) {
      let seen = 0
      let bought = 0
      Object.entries(CHANNELS).forEach(([channel, size], number) => {
        const seed = (day * 2 + place) * 3 + number
        const visitors = Math.round(size * wobble(seed) * (day >= FALL && number === 0 ? 0.4 : 1))
        const buyers = Math.round(visitors * 0.05 * wobble(seed + 37))
        sources.push([channel, channel, visitors, visitors * 2, (buyers * price).toFixed(2), buyers, buyers, '5%', buyers, '5%', '无线端', dayOf(day), id].join(','))
        for (let order = 0; order < buyers; order++) {
          const at = `${dayOf(day)} 1${order % 9}:00:00`
          orders.push([810_000_000 + (seed * 100 + order), price, price, order % 2 ? '上海' : '浙江省', at, at, '0.00'].join(','))
        }
        seen += visitors
        bought += buyers
      })
      items.push([dayOf(day), id, title, seen, bought, bought, (bought * price).toFixed(2)].join(','))
    }
  }
  return { items, sources, orders }
}

let browser
let page
let shopId

before(async () => {
  if (unavailable) return
  browser = await openBrowser()
  page = await openPage(browser)
  await logIn(page)
  shopId = await addShop(page, `归因测试店 ${stamp}`)
  await page.goto(`/data/imports?shop=${shopId}`, { waitUntil: 'networkidle' })
  const lines = traffic()
  for (const [name, rows] of Object.entries(lines)) {
    const file = `why-${name}-${stamp}.csv`
    await page.setInputFiles('input.files', { name: file, mimeType: 'text/csv', buffer: Buffer.from(rows.join('\n') + '\n') })
    await page.locator('.item', { hasText: file }).first().locator('.equation').waitFor({ timeout: 60_000 })
  }
})
after(async () => {
  await browser?.close()
})

const lead = () => page.locator('header .lead').innerText()
const whyPage = `/insight/why?${new URLSearchParams({ from: dayOf(FALL), to: dayOf(DAYS) })}`
const amounts = async (caption) => (await page.locator('table', { has: page.locator('caption', { hasText: caption }) }).locator('.figure').allInnerTexts()).map((text) => Math.round(Number(text.replace('−', '-').replace(/[+,]/g, '')) * 100))

async function open() {
  await page.goto(`${whyPage}&shop=${shopId}`)
  await page.locator('.figures').waitFor()
}

test('01 the channel that fell is the first cause in one sentence', options, async () => {
  await open()
  const words = await lead()
  assert.match(words, /支付金额 2020 年 9 月 21–27 日比 .*少 /)
  assert.match(words, /首要原因：“手淘搜索”的访客减少/)
})

test('02 causes and rests add up to the change, and so do the factors', options, async () => {
  const account = await amounts('原因与金额')
  const total = account.pop()
  assert.equal(account.reduce((sum, fen) => sum + fen, 0), total)
  const drivers = await amounts('按因子拆')
  assert.equal(drivers.reduce((sum, fen) => sum + fen, 0), total)
})

test('03 a cause opens what it fell on, a factor its items and channels', options, async () => {
  await page.locator('tr', { hasText: '手淘搜索' }).first().focus()
  await page.keyboard.press('Enter')
  const drawer = page.locator('.el-drawer')
  await drawer.locator('h3', { hasText: '落在哪里' }).waitFor()
  assert.match(await drawer.innerText(), /速开帐篷[\s\S]*露营灯|露营灯[\s\S]*速开帐篷/)
  await page.keyboard.press('Escape')
  await drawer.waitFor({ state: 'detached' })
  await page.locator('tr', { hasText: '商品访客' }).first().click()
  await drawer.locator('button:has-text("按渠道")').click()
  await drawer.locator('td', { hasText: '手淘推荐' }).waitFor()
  await page.keyboard.press('Escape')
  await drawer.waitFor({ state: 'detached' })
})

test('04 provinces part the amount alone and say so', options, async () => {
  await page.click('nav button:has-text("按省份")')
  await page.locator('text=只分解金额本身').waitFor()
})

test('05 a quiet week has no cause', options, async () => {
  await page.fill('[name=from]', dayOf(FALL - 7))
  await page.fill('[name=last]', dayOf(FALL - 1))
  await page.click('form button.primary')
  await page.locator('header .lead', { hasText: '在正常波动之内' }).waitFor()
})

test('06 it fits a telephone and nothing went wrong on the way', options, async () => {
  await page.setViewportSize({ width: 390, height: 844 })
  await open()
  assert.ok((await horizontalOverflow(page)) <= 0)
  assert.deepEqual(page.faults, [])
})
