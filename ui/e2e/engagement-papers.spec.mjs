import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { addShop, horizontalOverflow, logIn, openBrowser, openPage, unavailable } from './browser.mjs'

const options = { skip: unavailable }
const SHOTS = process.env.ZG_SHOTS
const name = `文档客户${Date.now()}`
let browser
let page
let client

const shot = async (what) => SHOTS && page.screenshot({ path: `${SHOTS}/${what}.png`, fullPage: true })

before(async () => {
  if (unavailable) return
  browser = await openBrowser()
  page = await openPage(browser)
  await logIn(page)
  const shop = await addShop(page, `${name}店`)
  client = await page.evaluate(
    async ([company, id]) => {
      const token = document.cookie.match(/XSRF-TOKEN=([^;]+)/)?.[1] ?? ''
      const body = JSON.stringify({ name: company, tier: 'refined', shops: [Number(id)] })
      const answer = await fetch('/api/clients', { method: 'POST', headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': decodeURIComponent(token) }, body })
      return String((await answer.json()).id)
    },
    [name, shop],
  )
})
after(async () => {
  await browser?.close()
})

test('01 a contract grows from a template until nothing is found wrong', options, async () => {
  await page.goto(`/engagement/contracts/new?client=${client}&tier=refined`)
  await page.getByText(/还有 \d+ 处要填或要定/).waitFor()
  await page.waitForFunction((company) => document.querySelector('[name=merchant]')?.value === company, name)
  await shot('form-open')
  for (const [place, text] of Object.entries({ number: 'ZG-2027-001', provider: '锦程电商', manager: '王芳', arbitration: '杭州仲裁委员会', from: '2027-01-01', last: '2027-12-31' })) await page.fill(`[name=${place}]`, text)
  await page.selectOption('[name=main_image_click_rate-goal]', 'relative')
  await page.selectOption('[name=related_sales-goal]', 'points')
  for (const [kpi, text] of Object.entries({ click_cost: '1.85', main_image_click_rate: '3.2%', related_sales: '18%', buyer_value: '126' })) await page.fill(`[name=${kpi}-baseline]`, text)
  await page.getByText('检查没有发现问题，可以交双方确认。').waitFor()
  await page.getByText('# 推广点击成本下降').waitFor()
  await shot('form-done')
})

test('02 the contract is printed', options, async () => {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'PDF' }).click()])
  assert.equal(file.suggestedFilename(), 'ZG-2027-001.pdf')
})

test('03 a place emptied is named again', options, async () => {
  await page.fill('[name=arbitration]', '')
  await page.getByText('还有 1 处要填或要定').waitFor()
  await page.setViewportSize({ width: 390, height: 844 })
  assert.ok((await horizontalOverflow(page)) <= 0)
  await shot('form-390')
  await page.setViewportSize({ width: 1440, height: 900 })
})

test('04 a document of the tier drafts itself, is issued, changed and compared', options, async () => {
  await page.goto(`/engagement/clients/${client}/papers`)
  await page.getByText(/0 份已发出/).waitFor()
  await shot('papers')
  await page.getByRole('button', { name: '效果评估模型' }).click()
  await page.getByRole('button', { name: '按服务层级生成草稿' }).click()
  await page.waitForFunction(() => document.querySelector('textarea[name=text]')?.value.includes('kept_amount'))
  await page.fill('[name=why]', '签约时')
  await page.getByRole('button', { name: '发出', exact: true }).click()
  await page.getByText('第 1 版', { exact: true }).first().waitFor()
  await page.fill('textarea[name=text]', (await page.inputValue('textarea[name=text]')).replace('25%', '30%'))
  await page.fill('[name=why]', '权重改了')
  await page.getByRole('button', { name: '发出', exact: true }).click()
  await page.getByRole('button', { name: '与上一版比较' }).first().click()
  await page.locator('ins').first().waitFor()
  assert.match(await page.locator('ins').first().innerText(), /30%/)
  await shot('paper')
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Excel' }).first().click()])
  assert.match(file.suggestedFilename(), /v2\.xlsx$/)
})

test('05 the register fits a phone, and nothing failed on the way', options, async () => {
  await page.keyboard.press('Escape')
  await page.getByText(/1 份已发出/).waitFor()
  await page.setViewportSize({ width: 390, height: 844 })
  await page.reload()
  await page.getByText(/1 份已发出/).waitFor()
  assert.ok((await horizontalOverflow(page)) <= 0)
  await shot('papers-390')
  assert.deepEqual(page.faults, [])
})
