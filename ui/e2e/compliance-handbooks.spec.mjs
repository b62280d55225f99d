import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { horizontalOverflow, logIn, openBrowser, openPage, unavailable } from './browser.mjs'

const options = { skip: unavailable }
const mark = `统一写到手价 ${Date.now()}`

let browser
let page

before(async () => {
  if (unavailable) return
  browser = await openBrowser()
  page = await openPage(browser)
  await logIn(page)
})
after(async () => {
  await browser?.close()
})

test('01 the three handbooks are there with what they hold', options, async () => {
  await page.goto('/compliance/handbooks')
  for (const name of ['商品发布合规手册', '营销活动合规指南', '客服话术合规标准']) await page.getByRole('button', { name }).waitFor()
  assert.match(await page.locator('tbody').innerText(), /8 类[\s\S]*6 类[\s\S]*5 类/)
})

test('02 a chapter takes an addition of our own, and a version fixes it', options, async () => {
  await page.goto('/compliance/handbooks?book=marketing')
  await page.getByRole('button', { name: '补充本章' }).first().click()
  await page.fill('[name=addition]', mark)
  await page.getByRole('button', { name: '保存' }).click()
  await page.locator('dd', { hasText: mark }).first().waitFor()
  await page.getByRole('button', { name: /发布(新版|第一版)/ }).click()
  await page.fill('[name=why]', '补充价格写法')
  await page.getByRole('button', { name: '发布并通知全员' }).click()
  await page.getByText(/已发布第 \d+ 版/).waitFor()
  await page.getByText('你已确认阅读这一版').waitFor()
  // From the first version on the clocks run.
  await page.goto('/compliance/handbooks')
  await page.getByText('月度更新').first().waitFor()
  await page.goBack()
})

test('03 what changed is shown in its chapter', options, async () => {
  await page.getByRole('button', { name: '变化', exact: true }).click()
  await page.locator('ins', { hasText: mark.slice(-6) }).first().waitFor()
})

test('04 it is taken away as Word and as PDF', options, async () => {
  for (const [button, beginning] of [['下载 Word', 'PK'], ['下载 PDF', '%PDF']]) {
    const coming = page.waitForEvent('download')
    await page.getByRole('button', { name: button }).click()
    const file = readFileSync(await (await coming).path())
    assert.equal(file.subarray(0, beginning.length).toString(), beginning)
  }
})

test('05 it is known who has read it', options, async () => {
  await page.getByRole('button', { name: '阅读确认' }).click()
  await page.locator('td', { hasText: '已确认' }).first().waitFor()
})

test('06 it fits a telephone, and nothing went wrong in the page', options, async () => {
  await page.setViewportSize({ width: 390, height: 844 })
  for (const address of ['/compliance/handbooks', '/compliance/handbooks?book=marketing', '/compliance/handbooks?book=marketing&view=versions']) {
    await page.goto(address)
    await page.locator('main h1').waitFor()
    await page.waitForTimeout(300)
    assert.ok((await horizontalOverflow(page)) <= 0, address)
  }
  assert.deepEqual(page.faults, [])
})
