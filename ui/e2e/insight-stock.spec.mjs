import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { addShop, horizontalOverflow, logIn, openBrowser, openPage, unavailable } from './browser.mjs'

const options = { skip: unavailable }
const title = `双十一押货 ${Date.now()}`

let browser
let page
let shopId

before(async () => {
  if (unavailable) return
  browser = await openBrowser()
  page = await openPage(browser)
  await logIn(page)
  shopId = await addShop(page, `备货测试店 ${Date.now()}`)
})
after(async () => {
  await browser?.close()
})

const lead = () => page.locator('header .lead').innerText()
const stockPage = () => `/insight/stock?shop=${shopId}`

test('01 the bet of the source text is answered in one sentence, and its break-even read both ways', options, async () => {
  await page.goto(stockPage())
  await page.click('text=例：双十一押货')
  await page.click('form button.primary')
  await page.locator('.figures').waitFor()
  assert.match(await lead(), /17,196 件才不亏/)
  const words = await page.locator('main').innerText()
  assert.match(words, /263\.00元/)
  assert.match(words, /898\.50万元/)
})

test('02 an answer can be saved, found again and opened as it was given', options, async () => {
  await page.click('button:has-text("保存")')
  await page.fill('input[aria-label="名称"]', title)
  await page.click('.bar button.primary')
  await page.locator('.bar', { hasText: title }).waitFor()
  await page.goto(`/insight/studies?shop=${shopId}`)
  await page.click(`a:has-text("${title}")`)
  await page.locator('.figures').waitFor()
  assert.match(await lead(), /17,196 件才不亏/)
  assert.equal(await page.inputValue('[name=units]'), '20000')
})

test('03 an open quantity is answered with its neighbours in a table', options, async () => {
  await page.goto(stockPage())
  for (const [field, value] of Object.entries({ low: '300', high: '900', price: '129', unitCost: '52', costPerSale: '9.5', salvage: '20' })) await page.fill(`[name=${field}]`, value)
  await page.click('form button.primary')
  await page.locator('.figures').waitFor()
  assert.match(await lead(), /订 682 件最划算/)
  assert.equal(await page.locator('td b', { hasText: '682' }).count(), 1)
})

test('04 what is missing is marked, not guessed', options, async () => {
  await page.goto(stockPage())
  await page.click('form button.primary')
  assert.equal(await page.locator('[aria-invalid=true]').count(), 4)
})

test('05 it fits a telephone and nothing went wrong on the way', options, async () => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(stockPage())
  await page.click('text=例：双十一押货')
  await page.click('form button.primary')
  await page.locator('.figures').waitFor()
  assert.ok((await horizontalOverflow(page)) <= 0)
  assert.deepEqual(page.faults, [])
})
