import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { addShop, horizontalOverflow, logIn, openBrowser, openPage, unavailable } from './browser.mjs'

const options = { skip: unavailable }
const name = `主图实验 ${Date.now()}`
const DAY = 86_400_000

let browser
let page
let shopId

before(async () => {
  if (unavailable) return
  browser = await openBrowser()
  page = await openPage(browser)
  await logIn(page)
  shopId = await addShop(page, `实验测试店 ${Date.now()}`)
})
after(async () => {
  await browser?.close()
})

const lead = () => page.locator('header .lead').innerText()
const day = (ago) => new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date(Date.now() - ago * DAY))
const table = (days) => 'day,variant,n,successes\n' + days.map((ago) => `${day(ago)},原版,1000,100\n${day(ago)},新版,1000,150\n`).join('')

async function design(method) {
  await page.goto(`/insight/experiments?shop=${shopId}`)
  await page.click('main a.primary')
  const fields = { name, hypothesis: '场景图比白底图好卖', baseline: '10', smallestEffect: '2', dailyUnits: '2000' }
  for (const [field, value] of Object.entries(fields)) await page.fill(`[name=${field}]`, value)
  await page.selectOption('[name=method]', method)
  await page.locator('aside.panel dl').first().waitFor()
}

async function start(ago) {
  await page.click('form button.primary')
  await page.fill('[name=startsOn]', day(ago))
  await page.click('form button.primary')
  await page.locator('[name=table]').waitFor()
}

test('01 the size and the days are told while the design is typed', options, async () => {
  await design('fixed')
  assert.match(await lead(), /需要 7,682 人，约 4 天/)
  await page.fill('[name=baseline]', '')
  await page.locator('aside.panel', { hasText: '基线' }).waitFor()
  await page.fill('[name=baseline]', '10')
})

test('02 a fixed horizon hides its effect until the planned size', options, async () => {
  await start(6)
  await page.fill('[name=table]', table([6, 5]))
  await page.click('button:has-text("录入")')
  await page.locator('text=还不能看结论').first().waitFor()
  assert.equal(await page.locator('.figures').count(), 0)
  assert.ok(await page.locator('input[value="keep"]').isDisabled())
})

test('03 a faulty table is refused with line and column, and nothing of it is taken', options, async () => {
  await page.fill('[name=table]', `${table([4])}${day(4)},灰版,10,十\n`)
  await page.click('button:has-text("录入")')
  const alert = page.locator('.entry [role=alert]')
  await alert.waitFor()
  assert.match(await alert.innerText(), /第 4 行 variant 列：没有叫“灰版”的组/)
  await page.locator('summary:has-text("录入记录（4 行")').waitFor()
})

test('04 a sequential test is read daily, decided, and its report kept', options, async () => {
  await design('sequential')
  await start(6)
  await page.setInputFiles('input[type=file]', { name: 'days.csv', mimeType: 'text/csv', buffer: Buffer.from(table([6, 5, 4, 3])) })
  await page.click('button:has-text("录入")')
  await page.locator('.figures').waitFor()
  assert.match(await lead(), /“新版”比“原版”好：支付转化率提高 5\.00 个百分点/)
  assert.match(await page.locator('main').innerText(), /分流比例正常/)
  assert.ok(await page.locator('input[value="adopt 1"]').isChecked())
  await page.fill('[name=reason]', '提升明显')
  await page.click('button:has-text("结束实验")')
  await page.locator('h2:has-text("采用“新版”")').waitFor()
  await page.goto(`/insight/experiments?shop=${shopId}`)
  await page.locator('td:has-text("采用“新版”")').waitFor()
})

test('05 it fits a telephone, and nothing went wrong on the way', options, async () => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.click(`a:has-text("${name}") >> nth=0`)
  await page.locator('.figures').waitFor()
  assert.ok((await horizontalOverflow(page)) <= 0)
  await page.goto(`/insight/experiments/new?shop=${shopId}`)
  await page.locator('[name=name]').waitFor()
  assert.ok((await horizontalOverflow(page)) <= 0)
  assert.deepEqual(page.faults, [])
})
