import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { horizontalOverflow, logIn, openBrowser, openPage, unavailable } from './browser.mjs'

const options = { skip: unavailable }
const name = `运营群 ${Date.now()}`

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

test('01 an address inside the network is refused with a reason', options, async () => {
  await page.goto('/settings/notifications?channel=new')
  await page.fill('[name=name]', name)
  await page.fill('[name=address]', 'https://127.0.0.1/robot/send?access_token=x')
  await page.getByRole('button', { name: '保存' }).click()
  await page.getByText('这个地址在内网').waitFor()
})

test('02 the bell opens what one was told, and leads to all of it', options, async () => {
  await page.goto('/today')
  await page.getByRole('button', { name: /通知，\d+ 条未读/ }).click()
  await page.getByRole('link', { name: '全部通知' }).click()
  await page.waitForURL(/\/notices/)
  await page.locator('main h1', { hasText: '通知' }).waitFor()
})

test('03 both pages fit a telephone, and nothing went wrong in them', options, async () => {
  await page.setViewportSize({ width: 390, height: 844 })
  for (const path of ['/notices', '/settings/notifications']) {
    await page.goto(path)
    await page.locator('main h1').waitFor()
    assert.ok((await horizontalOverflow(page)) <= 0)
  }
  assert.deepEqual(page.faults, [])
})
