import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { addShop, horizontalOverflow, logIn, openBrowser, openPage, unavailable } from './browser.mjs'

const options = { skip: unavailable }
const header = '订单编号,买家会员名,总金额,买家实际支付金额,订单状态,收货地址,订单创建时间,订单付款时间,退款金额'
/** Ten orders, three of them of more than 500 yuan. */
const orders = [header, ...Array.from({ length: 10 }, (_, i) => `${7_100_000 + i},买家${i},${i < 3 ? 600 : 80}.00,${i < 3 ? 600 : 80}.00,交易成功,上海 上海市 黄浦区,2026-06-0${1 + (i % 9)} 10:00:00,2026-06-0${1 + (i % 9)} 10:00:00,0.00`)].join('\n')

const stamp = Date.now()
const key = `big_share_${stamp}`
const name = `大单占比 ${stamp}`
const own = `measures:
  - {measure: big_${stamp}, take: count of orders on paid_at where paid > 500}
metrics:
  - metric: ${key}
    zh: ${name}
    en: Share of big orders ${stamp}
    meaning: 实付 500 元以上的订单占支付订单的比例。
    means: Orders of more than 500 yuan over paid orders.
    unit: percent
    better: higher
    days: whole
    date: paid
    computed: ratio(big_${stamp}, orders_paid)
`
const file = `e2e-${stamp}.yaml`

let browser
let page
let shop
const june = () => `shop=${shop}&from=2026-06-01&to=2026-07-01`
const text = () => page.locator('.editor textarea')

before(async () => {
  if (unavailable) return
  browser = await openBrowser()
  page = await openPage(browser)
  page.on('dialog', (dialog) => dialog.accept())
  await logIn(page)
  shop = await addShop(page, `指标测试店 ${stamp}`)
  await page.goto(`/data/imports?shop=${shop}`, { waitUntil: 'networkidle' })
  await page.setInputFiles('input.files', { name: 'ExportOrderList.csv', mimeType: 'text/csv', buffer: Buffer.from(orders) })
  await page.locator('.item').first().locator('.equation').waitFor({ timeout: 60_000 })
})
after(async () => {
  await browser?.close()
})

test('01 a metric is found by pinyin initials and tried at once', options, async () => {
  await page.goto(`/data/metrics?${june()}`)
  await page.fill('.filters input[type=search]', 'zfje')
  await page.locator('tbody tr', { hasText: 'pay_amount' }).first().click()
  await page.locator('.el-drawer .value', { hasText: '2,360' }).waitFor()
  assert.match(await page.locator('.el-drawer .places').innerText(), /默认看板/)
  assert.match(page.url(), /metric=pay_amount/)
})

test('02 a fault is marked on its line with what was meant while one types', options, async () => {
  await page.goto(`/data/metrics?view=files&${june()}`)
  await page.locator('button', { hasText: /开始写|新文件/ }).first().waitFor()
  if (await page.locator('button', { hasText: '开始写' }).isVisible()) await page.locator('button', { hasText: '开始写' }).click()
  await page.locator('button', { hasText: '新文件' }).click()
  await page.fill('input[placeholder=文件名]', file)
  await page.keyboard.press('Enter')
  await text().fill(own.replace('orders_paid', 'order_paid'))
  await page.locator('.gutter .bad', { hasText: '13' }).waitFor()
  assert.match(await page.locator('.result').innerText(), /order_paid[\s\S]*orders_paid/)
  assert.equal(await page.locator('button.primary', { hasText: '保存并生效' }).isDisabled(), true)
})

test('03 a right file shows its value before it is saved, and is in force at once', options, async () => {
  await text().fill(own)
  await page.locator('.result', { hasText: '新增' }).locator('.figure', { hasText: '30' }).waitFor()
  await page.fill('form.keep input', '浏览器测试')
  await page.locator('button.primary', { hasText: '保存并生效' }).click()
  await page.locator('.note.good', { hasText: '立即生效' }).waitFor()
  const answer = await page.evaluate(async (address) => (await fetch(address)).json(), `/api/metrics/${key}/values?${june()}`)
  assert.equal(answer.rows[0].value, '0.300000')
})

test('04 bands for a shipped metric begin from the metric', options, async () => {
  await page.goto(`/data/metrics?metric=fav_rate&${june()}`)
  await page.locator('.el-drawer a', { hasText: /改名称或区间|修改/ }).click()
  await text().waitFor()
  assert.match(await text().inputValue(), /change: fav_rate/)
  await page.locator('button', { hasText: '放弃改动' }).click()
})

test('05 the history tells who, why and what', options, async () => {
  await page.goto(`/data/metrics?view=history&${june()}`)
  const row = page.locator('tbody tr', { hasText: file })
  await row.first().waitFor()
  assert.match(await row.first().innerText(), /浏览器测试/)
  await row.first().click()
  await page.locator('.el-drawer .added', { hasText: name }).waitFor()
})

test('06 removing the file takes the metric away', options, async () => {
  await page.goto(`/data/metrics?view=files&file=${file}&${june()}`)
  await page.locator('button.danger', { hasText: '删除文件' }).click()
  await page.locator('.note.good').waitFor()
  const status = await page.evaluate(async (address) => (await fetch(address)).status, `/api/metrics/${key}`)
  assert.equal(status, 404)
})

test('07 nothing is wider than a telephone, and no script failed', options, async () => {
  await page.setViewportSize({ width: 390, height: 844 })
  for (const view of ['all', 'files', 'history']) {
    await page.goto(`/data/metrics?view=${view}&${june()}`)
    await page.locator('.sheet').first().waitFor()
    assert.ok((await horizontalOverflow(page)) <= 0, view)
  }
  assert.deepEqual(page.faults, [])
})
