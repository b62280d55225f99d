import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { addShop, horizontalOverflow, logIn, openBrowser, openPage, unavailable } from './browser.mjs'

const options = { skip: unavailable }
const title = `代运营复盘 ${Date.now()}`
const fileName = `orders-of-the-effect-test-${Date.now()}.csv`
const FIRST = Date.UTC(2020, 6, 1)
const DAYS = 80
const ACTION = 60

/** Four orders a day with a week and some noise; from the sixty-first day on each is worth 30 % more. */
function orders() {
  const lines = ['订单编号,总金额,买家实际支付金额,收货地址 ,订单创建时间,订单付款时间 ,退款金额']
  for (let day = 0; day < DAYS; day++) {
    const date = new Date(FIRST + day * 86_400_000)
    for (let order = 0; order < 4; order++) {
      const noise = 1 + (((day * 4 + order) * 7919) % 101 - 50) / 500
      const amount = (100 * (1 + 0.1 * Math.sin(date.getUTCDay())) * noise * (day < ACTION ? 1 : 1.3)).toFixed(2)
      const at = `${date.toISOString().slice(0, 10)} 1${order}:00:00`
      lines.push(`${700_000 + day * 4 + order},${amount},${amount},上海,${at},${at},0.00`)
    }
  }
  return Buffer.from(lines.join('\n') + '\n')
}

let browser
let page
let shopId

before(async () => {
  if (unavailable) return
  browser = await openBrowser()
  page = await openPage(browser)
  await logIn(page)
  shopId = await addShop(page, `效果测试店 ${Date.now()}`)
  await page.goto(`/data/imports?shop=${shopId}`, { waitUntil: 'networkidle' })
  await page.setInputFiles('input.files', { name: fileName, mimeType: 'text/csv', buffer: orders() })
  await page.locator('.item', { hasText: fileName }).first().locator('.equation').waitFor({ timeout: 60_000 })
})
after(async () => {
  await browser?.close()
})

const lead = () => page.locator('header .lead').innerText()
const effectPage = () => `/insight/effect?shop=${shopId}`

async function ask(fields, checks = {}) {
  await page.goto(effectPage())
  for (const [name, value] of Object.entries(fields)) await (name === 'kind' ? page.selectOption(`[name=${name}]`, value) : page.fill(`[name=${name}]`, value))
  for (const [name, value] of Object.entries(checks)) if (await page.locator(`[name=${name}]`).count()) await page.setChecked(`[name=${name}]`, value)
  await page.click('form button.primary')
  await page.locator('.figures').waitFor()
}

test('01 a planted effect is found, with the plain figure beside it', options, async () => {
  await ask({ name: '代运营', from: '2020-08-30', last: '2020-09-18', before: '60' }, { controls: false })
  const words = await lead()
  assert.match(words, /2020 年 8 月 30 日 至 2020 年 9 月 18 日的代运营让支付金额每天多/)
  assert.match(words, /90% 区间/)
  assert.match(words, /单看前后对比是 \+/)
  const relative = Number(/相当于 \+([\d.]+)%/.exec(words)?.[1])
  assert.ok(relative > 25 && relative < 35, words)
  const table = await page.locator('table', { hasText: '单看前后对比' }).innerText()
  assert.match(table, /至少要 2 个/)
})

test('02 it can be saved, found again and opened as it was given', options, async () => {
  const words = await lead()
  await page.click('button:has-text("保存")')
  await page.fill('input[aria-label="名称"]', title)
  await page.click('.bar button.primary')
  await page.locator('.bar', { hasText: title }).waitFor()
  await page.goto(`/insight/studies?shop=${shopId}`)
  await page.click(`a:has-text("${title}")`)
  await page.locator('.figures').waitFor()
  assert.equal(await lead(), words)
  assert.equal(await page.inputValue('[name=last]'), '2020-09-18')
})

test('03 a time in which nothing was done has no effect that could be quoted', options, async () => {
  await ask({ name: '什么也没做', from: '2020-08-10', last: '2020-08-25', before: '40' }, { controls: false })
  assert.match(await lead(), /说不准|说明不了|每天[多少] \d\./)
  assert.doesNotMatch(await lead(), /相当于 [+−]\d{2}/)
})

test('04 a past too short is a doubt in words, and a missing day is marked', options, async () => {
  await page.goto(effectPage())
  for (const [name, value] of Object.entries({ from: '2020-07-06', last: '2020-07-20' })) await page.fill(`[name=${name}]`, value)
  await page.click('form button.primary')
  await page.locator('.note.warn').waitFor()
  assert.match(await page.locator('.note.warn').innerText(), /行动前只有 5 期/)
  await page.fill('[name=from]', '')
  await page.click('form button.primary')
  assert.equal(await page.locator('[name=from][aria-invalid=true]').count(), 1)
})

test('05 it fits a telephone and nothing went wrong on the way', options, async () => {
  await page.setViewportSize({ width: 390, height: 844 })
  await ask({ name: '促销', kind: 'promotion', from: '2020-08-30', last: '2020-09-05', before: '60' })
  assert.ok((await horizontalOverflow(page)) <= 0)
  assert.deepEqual(page.faults, [])
})
