import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { addShop, horizontalOverflow, logIn, openBrowser, openPage, unavailable } from './browser.mjs'

const options = { skip: unavailable }
const REAL = new URL('../../../shared/data/tmall-orders-2020-02/tmall_order_report.csv', import.meta.url)

/** Twelve persons look, nine want it, six buy, three buy again, a minute apart; then one who bought without wanting it. */
function behaviourFile() {
  const start = Date.UTC(2026, 5, 1, 2) / 1000
  const rows = []
  for (let person = 1; person <= 12; person++) {
    const steps = ['pv', ...(person <= 9 ? ['cart'] : []), ...(person <= 6 ? ['buy'] : []), ...(person <= 3 ? ['buy'] : [])]
    steps.forEach((action, minute) => rows.push([person, 100 + person, 7, action, start + person * 3600 + minute * 60]))
  }
  rows.push([13, 99, 7, 'buy', start])
  return rows.map((row) => row.join(',')).join('\n') + '\n'
}

const header = '订单编号,买家会员名,总金额,买家实际支付金额,订单状态,收货地址,订单创建时间,订单付款时间,退款金额'

/** Forty buyers in two provinces, the first ten of whom come twice. */
function orderList() {
  const rows = []
  for (let buyer = 0; buyer < 40; buyer++) {
    for (let day = 0; day < (buyer < 10 ? 2 : 1); day++) {
      const at = `2026-06-${String(1 + ((buyer + 9 * day) % 28)).padStart(2, '0')} ${buyer % 2 ? '21' : '10'}:15:00`
      const place = buyer < 30 ? '上海 上海市 黄浦区' : '广东省 广州市 天河区'
      rows.push(`${6_000_000 + rows.length},买家${buyer},${80 + buyer}.00,${80 + buyer}.00,交易成功,${place},${at},${at},0.00`)
    }
  }
  return [header, ...rows].join('\n') + '\n'
}

let browser
let page
let shop

before(async () => {
  if (unavailable) return
  browser = await openBrowser()
  page = await openPage(browser)
  await logIn(page)
  shop = await addShop(page, `漏斗测试店 ${Date.now()}`)
})
after(async () => {
  await browser?.close()
})

const lead = () => page.locator('header .lead').innerText()
const june = () => `shop=${shop}&from=2026-06-01&to=2026-07-01`

async function bring(into, name, text) {
  await page.goto(`/data/imports?shop=${into}`, { waitUntil: 'networkidle' })
  await page.setInputFiles('input.files', { name, mimeType: 'text/csv', buffer: Buffer.from(text) })
  await page.locator('.item', { hasText: name }).first().locator('.equation').waitFor({ timeout: 60_000 })
}

test('01 without reports the funnel says what to import instead of drawing zeros', options, async () => {
  await page.goto(`/desk/funnel?${june()}`)
  await page.locator('.empty').first().waitFor()
  await page.getByText('正在计算…').first().waitFor({ state: 'detached' })
  assert.match(await lead(), /商品-宏观监控/)
})

test('02 a behaviour file is followed person by person', options, async () => {
  await bring(shop, 'UserBehavior-small.csv', behaviourFile())
  await page.goto(`/desk/funnel?view=behaviour&${june()}`)
  await page.locator('ol li').first().waitFor()
  assert.match(await lead(), /^13 人里 7 人买过，3 人不止一次。/)
  assert.deepEqual(await page.locator('ol li b').allInnerTexts(), ['12', '9', '6', '3'])
  await page.selectOption('select[name=path]', 'strict')
  await page.waitForFunction(() => document.querySelectorAll('ol li').length === 5)
  assert.match(page.url(), /path=strict/)
})

test('03 the portrait is one paragraph whose figures lead to where they come from', options, async () => {
  await bring(shop, 'ExportOrderList202607010001.csv', orderList())
  await page.goto(`/desk/people?${june()}`)
  await page.locator('.portrait .words').waitFor()
  assert.match(await page.locator('.portrait .words').innerText(), /50 笔付款订单.*40 位买家.*上海/s)
  await page.click('.portrait .words button:has-text("笔付款订单")')
  await page.locator('.el-drawer').waitFor()
  await page.keyboard.press('Escape')
  assert.match(await page.locator('main').innerText(), /年龄、性别、职业/)
})

test('04 places are ranked, and the map is drawn', options, async () => {
  await page.goto(`/desk/people?view=places&${june()}`)
  await page.locator('table tbody tr').first().waitFor()
  assert.match(await lead(), /2 个省份.*上海.*广东/)
  await page.locator('.map canvas').waitFor()
  await page.selectOption('select[name=metric]', 'orders_paid')
  await page.locator('th', { hasText: '支付笔数' }).first().waitFor()
  assert.match(await page.locator('table').first().innerText(), /上海\s+40\s/)
})

test('05 a place on the RFM grid opens its counts, never names', options, async () => {
  await page.goto(`/desk/people?view=value&${june()}`)
  await page.locator('.grid td button').first().waitFor()
  const counts = (await page.locator('.grid td button').allInnerTexts()).map((text) => Number(text.replaceAll(',', '')))
  assert.equal(counts.reduce((one, other) => one + other, 0), 40)
  await page.click('.grid td button')
  await page.locator('.el-drawer .figures').waitFor()
  assert.doesNotMatch(await page.locator('.el-drawer').innerText(), /买家\d/)
  await page.keyboard.press('Escape')
})

test('06 a segment is written, counted while it is written, kept and removed', options, async () => {
  await page.goto(`/desk/people?view=segments&${june()}`)
  await page.locator('tr', { hasText: '江浙沪' }).waitFor()
  await page.click('button:has-text("新增标签")')
  const drawer = page.locator('.el-drawer')
  await drawer.locator('input[name=name]').fill('广东客')
  await drawer.locator('.condition input').first().fill('广东')
  await drawer.locator('.note', { hasText: '10 笔订单' }).waitFor()
  await drawer.locator('button.primary').click()
  const row = page.locator('tr', { hasText: '广东客' })
  await row.waitFor()
  assert.match(await row.innerText(), /收货省份 广东/)
  await row.locator('button:has-text("移除")').click()
  await row.waitFor({ state: 'detached' })
})

test('07 a real shop without a buyer column shows what is known and says what is not', { skip: unavailable || (existsSync(REAL) ? false : 'no shared data') }, async () => {
  const real = await addShop(page, `没有买家列的店 ${Date.now()}`)
  await bring(real, 'tmall_order_report.csv', readFileSync(REAL))
  await page.goto(`/desk/people?view=places&metric=orders_created&shop=${real}&from=2020-02-01&to=2020-03-01`)
  await page.locator('table tbody tr').first().waitFor()
  assert.match(await lead(), /31 个省份；下单笔数最高的是上海（3,353）/)
  await page.goto(`/desk/people?view=value&shop=${real}&from=2020-02-01&to=2020-03-01`)
  await page.locator('.empty').waitFor()
  assert.match(await lead(), /没有买家/)
})

test('08 both pages fit a telephone and nothing went wrong on the way', options, async () => {
  await page.setViewportSize({ width: 390, height: 844 })
  for (const address of ['funnel?view=path', 'funnel?view=stages', 'funnel?view=behaviour', 'people?view=overview', 'people?view=places', 'people?view=value', 'people?view=segments']) {
    await page.goto(`/desk/${address}&${june()}`, { waitUntil: 'networkidle' })
    assert.ok((await horizontalOverflow(page)) <= 0, address)
  }
  assert.deepEqual(page.faults, [])
})
