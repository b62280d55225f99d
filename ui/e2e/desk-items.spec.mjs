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
    rows.push(`${8_000_000 + rows.length},${7_000_000 + order},${title},${price}.00,1,${code},交易成功,${price}.00,${price}.00,没有申请退款,0.00,${at},${at}`)
  }
  for (let order = 0; order < 100; order++) {
    if (order < 30) line(order, 'K1', '炭烧壶', 200)
    if (order < 20 || (order >= 30 && order < 40)) line(order, 'C1', '青瓷杯', 60)
    if (order >= 40) line(order, 'T1', '白茶', 80)
  }
  return [head, ...rows].join('\n') + '\n'
}

/** Three items on three days: the first makes most of it. */
function itemRanking() {
  const rows = ['统计日期,商品ID,商品名称,商品访客数,商品加购人数,支付买家数,支付件数,支付金额,成功退款金额']
  for (let day = 1; day <= 3; day++) {
    const date = `2026-06-0${day}`
    rows.push(`${date},70001,炭烧壶,500,60,25,25,5000.00,200.00`, `${date},70002,青瓷杯,900,40,15,20,1200.00,0.00`, `${date},70003,白茶,60,9,4,4,320.00,0.00`)
  }
  return rows.join('\n') + '\n'
}

/** Search converts best; recommendation worst; few come from outside. */
function sources() {
  const rows = ['流量来源,来源明细,访客数,支付金额,收藏人数,加购人数,下单买家数,支付件数,支付买家数,统计日期,商品id']
  const source = (one, two, visitors, buyers, yuan) => rows.push(`${one},${two},${visitors},${yuan}.00,5,20,${buyers},${buyers},${buyers},2026-06-01,70001`)
  source('手淘搜索', '手淘搜索', 3000, 150, 15000)
  source('付费流量', '直通车', 2000, 60, 4000)
  source('付费流量', '引力魔方', 1000, 30, 2000)
  source('手淘推荐', '手淘推荐', 3000, 30, 1500)
  source('站外', '抖音', 40, 1, 100)
  return rows.join('\n') + '\n'
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
  assert.match(row, /炭烧壶[\s\S]*青瓷杯[\s\S]*可做搭配[\s\S]*20[\s\S]*2\.22\s+5\.00/)
  await page.selectOption('select[name=fewest]', '50')
  await page.locator('.empty').waitFor()
  assert.match(page.url(), /fewest=50/)
})

test('03 the table shows shares, sorts, keeps its columns in the address and opens an item', options, async () => {
  await bring('items-ranking.csv', itemRanking())
  await page.goto(`/desk/items?${june(shop)}`)
  await page.locator('table tbody tr').first().waitFor()
  assert.match(await lead(), /3 个商品，支付 19,560 元；2 个（67%）做了 80% 的金额，第一名“炭烧壶”占 76\.7%/)
  assert.match(await page.locator('table tbody tr').first().innerText(), /炭烧壶[\s\S]*15,000\.00[\s\S]*76\.69/)
  await page.fill('input[name=find]', '青瓷')
  await page.waitForFunction(() => document.querySelectorAll('table tbody tr').length === 1)
  await page.fill('input[name=find]', '')
  await page.click('button:has-text("选择列")')
  await page.locator('.columns label', { hasText: '建议角色' }).locator('input').check()
  await page.locator('th', { hasText: '建议角色' }).waitFor()
  assert.match(page.url(), /cols=.*proposed/)
  await page.keyboard.press('Escape')
  await page.click('table tbody tr >> nth=0')
  const drawer = page.locator('.el-drawer')
  await drawer.locator('.chart svg').waitFor()
  await drawer.locator('textarea').fill('首图要换')
  await drawer.locator('form button').click()
  await drawer.locator('[role=status]').waitFor()
  await page.keyboard.press('Escape')
})

test('04 a proposed role says its numbers and leaves as a row of the template', options, async () => {
  await page.goto(`/desk/items?view=roles&${june(shop)}`)
  const row = page.locator('tr', { hasText: '炭烧壶' })
  await row.waitFor()
  assert.match(await row.innerText(), /主推款[\s\S]*主数据没写[\s\S]*76\.7%/)
  await row.locator('input[type=checkbox]').check()
  const [download] = await Promise.all([page.waitForEvent('download'), page.click('button:has-text("导出 1 行主数据")')])
  assert.equal(download.suggestedFilename(), '商品主数据-角色.xlsx')
})

test('05 concentration, prices and the register tell the same items', options, async () => {
  await page.goto(`/desk/items?view=spread&${june(shop)}`)
  await page.locator('.figures').waitFor()
  assert.match(await page.locator('.figures').innerText(), /76\.7%[\s\S]*61\.6%[\s\S]*高于 28% 参照/)
  await page.goto(`/desk/items?view=prices&bounds=100&${june(shop)}`)
  await page.locator('table tbody tr').first().waitFor()
  assert.match(await page.locator('table').innerText(), /60\.00\s+200\.00/)
  await page.goto(`/desk/items?view=top50&${june(shop)}`)
  await page.locator('tr', { hasText: '首图要换' }).waitFor()
  assert.match(await lead(), /前 3 名里 2 个没研究过/)
})

test('06 the matrix unfolds, colours what differs and says when too few came', options, async () => {
  await bring('flow-sources.csv', sources())
  await page.goto(`/desk/traffic?${june(shop)}`)
  await page.locator('table tbody tr').first().waitFor()
  assert.match(await lead(), /9,040 访客人次.*优先加大：手淘搜索.*先改承接：手淘推荐/)
  assert.equal(await page.locator('table tbody tr').count(), 4)
  assert.ok((await page.locator('tr', { hasText: '手淘搜索' }).locator('.cell.good').count()) > 0)
  assert.ok((await page.locator('tr', { hasText: '站外' }).locator('.cell.few').count()) > 0)
  await page.click('button:has-text("全部展开")')
  await page.locator('tr', { hasText: '直通车' }).waitFor()
  assert.match(page.url(), /open=/)
  await page.locator('tr', { hasText: '直通车' }).locator('.cell').first().click()
  await page.locator('.el-drawer h2').first().waitFor()
  await page.keyboard.press('Escape')
})

test('07 the mix stands against the band, and what more money brings is left to a study', options, async () => {
  await page.goto(`/desk/traffic?view=mix&${june(shop)}`)
  await page.locator('.chart svg').first().waitFor()
  assert.match(await lead(), /付费占 33\.2%：对照 30%–40%（方案预期成果）为“健康”/)
  await page.goto(`/desk/traffic?view=priority&${june(shop)}`)
  await page.locator('a:has-text("去做预算研究")').waitFor()
})

test('08 both pages fit a telephone and nothing went wrong on the way', options, async () => {
  await page.setViewportSize({ width: 390, height: 844 })
  for (const address of ['items?view=table', 'items?view=roles', 'items?view=spread', 'items?view=prices', 'items?view=pairs', 'items?view=top50', 'traffic?view=matrix', 'traffic?view=mix', 'traffic?view=priority', 'traffic?view=words']) {
    await page.goto(`/desk/${address}&${june(shop)}`, { waitUntil: 'networkidle' })
    assert.ok((await horizontalOverflow(page)) <= 0, address)
  }
  assert.deepEqual(page.faults, [])
})
