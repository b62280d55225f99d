import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, test } from 'node:test'
import { addShop, horizontalOverflow, logIn, openBrowser, openPage, unavailable } from './browser.mjs'

const options = { skip: unavailable }
const stamp = Date.now()
const fileName = `orders-of-the-iteration-test-${stamp}.csv`
const finding = `主图点击偏低 ${stamp}`
const FIRST = Date.UTC(2020, 6, 1)
const DAYS = 80
const ACTION = 60

/** Four orders a day with some noise; from the sixty-first day on each is worth 30 % more. */
function orders() {
  const lines = ['订单编号,总金额,买家实际支付金额,收货地址 ,订单创建时间,订单付款时间 ,退款金额']
  for (let day = 0; day < DAYS; day++) {
    const date = new Date(FIRST + day * 86_400_000)
    for (let order = 0; order < 4; order++) {
      const noise = 1 + (((day * 4 + order) * 7919) % 101 - 50) / 500
      const amount = (100 * noise * (day < ACTION ? 1 : 1.3)).toFixed(2)
      const at = `${date.toISOString().slice(0, 10)} 1${order}:00:00`
      lines.push(`${800_000 + day * 4 + order},${amount},${amount},上海,${at},${at},0.00`)
    }
  }
  return Buffer.from(lines.join('\n') + '\n')
}

let browser
let page
let shopId
let study

before(async () => {
  if (unavailable) return
  browser = await openBrowser()
  page = await openPage(browser)
  await logIn(page)
  shopId = await addShop(page, `迭代测试店 ${stamp}`)
  await page.goto(`/data/imports?shop=${shopId}`, { waitUntil: 'networkidle' })
  await page.setInputFiles('input.files', { name: fileName, mimeType: 'text/csv', buffer: orders() })
  await page.locator('.item', { hasText: fileName }).first().locator('.equation').waitFor({ timeout: 60_000 })
})
after(async () => {
  await browser?.close()
})

const log = () => `/insight/iterations?shop=${shopId}`
const lead = () => page.locator('header .lead').innerText()

/** Asks for the effect as the page is filled in, and answers the study's number. */
async function estimate() {
  await page.fill('[name=before]', '60')
  await page.fill('[name=last]', '2020-09-18')
  if (await page.locator('[name=controls]').count()) await page.setChecked('[name=controls]', false)
  await page.click('form button.primary')
  await page.locator('.figures').waitFor()
  return page.locator('.bar b.mono').innerText()
}

test('01 a study is saved and noted as a finding, which cites it', options, async () => {
  await page.goto(`/insight/effect?shop=${shopId}&name=摸底&from=2020-08-30`)
  study = await estimate()
  await page.click('.bar button:has-text("保存")')
  await page.fill('input[aria-label="名称"]', `摸底 ${stamp}`)
  await page.click('.bar button.primary')
  await page.locator('.bar', { hasText: `摸底 ${stamp}` }).waitFor()
  await page.click('.bar a:has-text("记为发现")')
  await page.locator('[name=evidence]').waitFor()
  assert.equal(await page.inputValue('[name=evidence]'), study)
  await page.fill('[name=text]', finding)
  await page.click('.el-drawer form button.primary')
  await page.locator('.el-drawer', { hasText: '待计划' }).waitFor()
})

test('02 a change is planned and made; until it is measured the plain figures stand beside', options, async () => {
  await page.fill('.el-drawer [name=what]', '换成场景主图')
  await page.fill('.el-drawer [name=owner]', '小林')
  await page.fill('.el-drawer [name=startsOn]', '2020-08-30')
  await page.fill('.el-drawer [name=checkOn]', '2020-09-15')
  await page.click('.el-drawer form button.primary')
  await page.locator('.el-drawer', { hasText: '已计划' }).waitFor()
  await page.fill('.el-drawer [name=madeOn]', '2020-08-30')
  await page.click('.el-drawer form button.primary')
  await page.locator('.el-drawer', { hasText: '还没有测量' }).waitFor()
  assert.match(await page.locator('.el-drawer.open').innerText(), /前后对比（不是效果）：支付金额/)
})

test('03 an effect without a study is refused, with one it is entered', options, async () => {
  await page.fill('[name=measureBy]', 'pay_amount@2020-08-30/2020-09-18')
  await page.click('.el-drawer form button.primary')
  await page.locator('.el-drawer [role=alert]', { hasText: 'INSIGHT-5211' }).waitFor()
})

test('04 the first version says that nothing is measured', options, async () => {
  await page.goto(log())
  await page.fill('[name=from]', '2020-08-01')
  await page.fill('[name=last]', '2020-09-18')
  await page.click('button:has-text("生成报告")')
  await page.locator('.report-section').first().waitFor({ timeout: 60_000 })
  assert.match(await lead(), /1 项还没有测效果/)
  assert.match(await page.locator('article').innerText(), /R\d+ v1/)
})

test('05 the measured effect makes a second version, and the two are compared', options, async () => {
  const address = page.url()
  await page.goto(log())
  await page.locator('tr', { hasText: finding }).locator('button.link').click()
  await page.fill('[name=measureBy]', study)
  await page.click('.el-drawer form button.primary')
  await page.locator('.el-drawer', { hasText: '起了作用' }).waitFor()
  await page.goto(address)
  await page.locator('.report-section').first().waitFor()
  await page.click('button:has-text("再生成一版")')
  await page.locator('article', { hasText: /R\d+ v2/ }).waitFor({ timeout: 60_000 })
  assert.match(await lead(), /1 项起了作用/)
  await page.click('button:has-text("与第 1 版比较")')
  await page.locator('.diff').waitFor()
  assert.match(await page.locator('.diff').innerText(), /起了作用/)
  await page.click('button:has-text("看正文")')
})

test('06 the report goes out as Word, and its numbers lead back', options, async () => {
  const [download] = await Promise.all([page.waitForEvent('download'), page.click('a:has-text("下载 Word")')])
  assert.match(download.suggestedFilename(), /^R\d+-v2\.docx$/)
  const file = await readFile(await download.path())
  assert.equal(file.subarray(0, 2).toString(), 'PK')
  await page.locator('.report-section a', { hasText: study }).first().click()
  await page.waitForURL(/\/insight\/effect/)
  await page.locator('.figures').waitFor()
})

test('07 it fits a telephone and nothing went wrong on the way', options, async () => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(log())
  await page.locator('table').first().waitFor()
  assert.ok((await horizontalOverflow(page)) <= 0)
  await page.locator('table a.mono').first().click()
  await page.locator('.report-section').first().waitFor()
  assert.ok((await horizontalOverflow(page)) <= 0)
  assert.deepEqual(page.faults, [])
})
