import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { addShop, horizontalOverflow, logIn, openBrowser, openPage, unavailable } from './browser.mjs'

const options = { skip: unavailable }
const title = `渠道预算 ${Date.now()}`

const WEEKS = 104
const DAY = 86_400_000

/** Two years of a shop whose 直通车 is spent out while 品销宝 has room, with noise that repeats itself. */
function generatedFiles() {
  let seed = 20_200_202
  const random = () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647
  const normal = () => Math.sqrt(-2 * Math.log(random())) * Math.cos(2 * Math.PI * random())
  const monday = Math.floor((Date.now() / DAY - 4) / 7) * 7 + 4
  const full = ['日期,展现量,点击量,花费,总购物车数']
  const open = ['日期,展现量,消耗,点击量,进店访客数']
  const orders = ['订单编号,总金额,买家实际支付金额,收货地址 ,订单创建时间,订单付款时间 ,退款金额']
  for (let week = 0; week < WEEKS; week++) {
    const spent = 6000 * Math.exp(0.7 * normal())
    const tried = 3000 * Math.exp(0.7 * normal())
    const sales = 50_000 + (20_000 * spent) / (spent + 2000) + (60_000 * tried) / (tried + 15_000) + 400 * normal()
    for (let day = 0; day < 7; day++) {
      const date = new Date((monday - (WEEKS - week) * 7 + day) * DAY).toISOString().slice(0, 10)
      full.push(`${date},1000,100,${(spent / 7).toFixed(2)},10`)
      open.push(`${date},1000,${(tried / 7).toFixed(2)},100,90`)
      const amount = (sales / 7).toFixed(2)
      orders.push(`${7_000_000 + week * 7 + day},${amount},${amount},上海,${date} 10:00:00,${date} 10:01:00,0.00`)
    }
  }
  return { 'ztc.csv': full, 'pinxiaobao.csv': open, 'orders.csv': orders }
}

let browser
let page
let shopId

before(async () => {
  if (unavailable) return
  browser = await openBrowser()
  page = await openPage(browser)
  await logIn(page)
  shopId = await addShop(page, `预算测试店 ${Date.now()}`)
})
after(async () => {
  await browser?.close()
})

const lead = () => page.locator('header .lead').innerText()
const budgetPage = () => `/insight/budget?shop=${shopId}`
const ask = () => page.click('form button.primary')

async function fillCurves() {
  const channels = [
    { name: '直播', present: '1000', spend: '1000', response: '5000', moreSpend: '4000', moreResponse: '12500' },
    { name: '付费推广', present: '3000', spend: '1000', response: '2000', moreSpend: '3000', moreResponse: '3000' },
  ]
  await page.locator('details summary').click()
  for (const [at, channel] of channels.entries()) {
    await page.click('button:has-text("加一个渠道")')
    for (const [field, value] of Object.entries(channel)) await page.fill(`[name=channel-${at}-${field}]`, value)
  }
}

test('01 a shop without ad reports is told what to do', options, async () => {
  await page.goto(budgetPage())
  await ask()
  await page.locator('.note.warn').waitFor()
  assert.match(await page.locator('.note.warn').innerText(), /导入推广报表/)
  assert.match(await lead(), /试验|自填/)
})

test('02 typed curves are enough for a split, told in one sentence and exact to the fen', options, async () => {
  await page.goto(budgetPage())
  await fillCurves()
  await page.fill('[name=total]', '16000.01')
  await ask()
  await page.locator('.figures').waitFor()
  assert.match(await lead(), /从“付费推广”移到“直播”，预计每周多 .+元支付金额（90% 区间 .+可能是增加）/)
  const sum = page.locator('tr', { hasText: '合计' }).first()
  assert.match(await sum.innerText(), /14,400\.01\s+14,400\.01/)
})

test('03 a split of one’s own is weighed, and what is not given away is said', options, async () => {
  await page.fill('[name=try-0]', '14000')
  assert.match(await page.locator('main').innerText(), /多分了|还剩/)
  await page.fill('[name=try-0]', '7200.01')
  await page.fill('[name=try-1]', '7200')
  await page.getByText('正好分完').waitFor()
  await page.click('button:has-text("算我的分法")')
  await page.locator('.verdict').waitFor()
  assert.match(await page.locator('.verdict').innerText(), /你的分法：预计每周比现在多/)
})

test('04 an answer can be saved, found again and opened as it was given', options, async () => {
  const said = await lead()
  await page.click('button:has-text("保存")')
  await page.fill('input[aria-label="名称"]', title)
  await page.click('.bar button.primary')
  await page.locator('.bar', { hasText: title }).waitFor()
  await page.goto(`/insight/studies?shop=${shopId}`)
  await page.click(`a:has-text("${title}")`)
  await page.locator('.figures').waitFor()
  assert.equal(await lead(), said)
  assert.equal(await page.inputValue('[name=channel-0-name]'), '直播')
})

test('05 a plan is drawn up to the fen, and a typed one is told what it breaks', options, async () => {
  await page.goto(budgetPage())
  await page.check('input[value=plan]')
  await ask()
  await page.locator('td', { hasText: '360,000.00' }).first().waitFor()
  assert.match(await lead(), /前提全部满足/)
  await page.check('[name=checks]')
  const cells = [['80000', '70000', '50000'], ['340000', '210000', '200000']]
  for (const [phase, row] of cells.entries()) for (const [module, value] of row.entries()) await page.fill(`[name=cell-${phase}-${module}]`, value)
  await ask()
  await page.getByText('首阶段占总预算 20.00%').waitFor()
  assert.match(await lead(), /前提不满足/)
})

test('06 weeks of files tell the curves, and money moves to the channel that has room', options, async () => {
  await page.goto(`/data/imports?shop=${shopId}`, { waitUntil: 'networkidle' })
  for (const [name, lines] of Object.entries(generatedFiles())) {
    await page.setInputFiles('input.files', { name, mimeType: 'text/csv', buffer: Buffer.from(lines.join('\n') + '\n') })
    await page.locator('.item', { hasText: name }).first().locator('.equation').waitFor({ timeout: 60_000 })
  }
  await page.goto(budgetPage())
  await ask()
  await page.locator('.figures').waitFor({ timeout: 60_000 })
  assert.match(await lead(), /从“直通车”移到“品销宝”，预计每周多 .+元支付金额/)
  assert.match(await page.locator('main').innerText(), /104 个完整的周/)
  assert.equal(await page.locator('.chart svg').count(), 1)
})

test('07 it fits a telephone and nothing went wrong on the way', options, async () => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(budgetPage())
  await fillCurves()
  await ask()
  await page.locator('.figures').waitFor()
  assert.ok((await horizontalOverflow(page)) <= 0)
  await page.check('input[value=plan]')
  await page.check('[name=checks]')
  assert.ok((await horizontalOverflow(page)) <= 0)
  assert.deepEqual(page.faults, [])
})
