import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { horizontalOverflow, logIn, openBrowser, openPage, unavailable } from './browser.mjs'

const options = { skip: unavailable }
const title = `天猫发货规则 ${Date.now()}`
const first = '第一条 卖家应当在三日内发货。\n第二条 卖家不得虚假宣传，违者扣十二分。\n第三条 平台可以抽查。'
const second = '第一条 卖家应当在二日内发货。\n第二条 卖家不得虚假宣传，违者扣十二分。\n第三条 平台可以抽查。\n第四条 卖家不得诱导好评，违者处一万元以下罚款。'

let browser
let page

async function paste(content) {
  await page.goto('/compliance/watch?form=paste')
  await page.fill('[name=title]', title)
  await page.fill('[name=content]', content)
  await page.getByRole('button', { name: '收录' }).click()
  await page.waitForURL(/text=\d+/)
}

before(async () => {
  if (unavailable) return
  browser = await openBrowser()
  page = await openPage(browser)
  await logIn(page)
})
after(async () => {
  await browser?.close()
})

test('01 the first version is where it begins', options, async () => {
  await paste(first)
  await page.getByText('没有可比较的旧版').waitFor()
})

test('02 layout makes no version', options, async () => {
  await paste(first.replaceAll('。', '。\n\n'))
  await page.getByText('没有建新版本').waitFor()
})

test('03 a change is shown article by article, levelled, with its task', options, async () => {
  await paste(second)
  await page.getByText('2 条有变，2 条未变').waitFor()
  const changes = page.locator('.change')
  assert.match(await changes.first().innerText(), /高[\s\S]*第四条[\s\S]*新增罚款，最高 1 万元/)
  assert.equal(await changes.nth(1).locator('del').innerText(), '三')
  assert.equal(await changes.nth(1).locator('ins').innerText(), '二')
  await page.getByRole('link', { name: /T\d+ 核对规则变化/ }).click()
  await page.waitForURL(/\/work\/tasks\?task=/)
})

test('04 it was told once', options, async () => {
  await page.goto('/notices?view=all')
  await page.locator('td', { hasText: title }).first().waitFor()
  assert.equal(await page.locator('tr', { hasText: title }).filter({ hasText: '规则有变' }).count(), 1)
})

test('05 it fits a telephone, and nothing went wrong in the page', options, async () => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/compliance/watch')
  await page.locator('main h1').waitFor()
  assert.ok((await horizontalOverflow(page)) <= 0)
  assert.deepEqual(page.faults, [])
})
