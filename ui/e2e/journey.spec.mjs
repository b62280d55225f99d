import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { addShop, horizontalOverflow, logIn, openBrowser, openPage, server, unavailable } from './browser.mjs'

const options = { skip: unavailable }
const shop = `浏览器测试店 ${Date.now()}`
const fileName = 'orders-of-the-browser-test.csv'
const header = '订单编号,总金额,买家实际支付金额,收货地址 ,订单创建时间,订单付款时间 ,退款金额'
const rows = [
  '900001,120.00,120.00,上海,2020-02-03 10:00:00,2020-02-03 10:01:00,0.00',
  '900002,80.50,60.50,北京,2020-02-04 11:00:00,2020-02-04 11:02:00,20.00',
  '900003,45.00,0.00,浙江省,2020-02-04 12:00:00,,0.00',
  '900004,一百元,99.00,广东省,2020-02-05 12:00:00,2020-02-05 12:03:00,0.00',
]

let browser
let page
let shopId

before(async () => {
  if (unavailable) return
  browser = await openBrowser()
  page = await openPage(browser)
})
after(async () => {
  await browser?.close()
})

const february = () => `/board?shop=${shopId}&from=2020-02-01&to=2020-03-01`
const value = (metric) => page.locator('.tile', { hasText: metric }).first().locator('.value').innerText()

test('01 a wrong password is refused with a sentence', options, async () => {
  await page.goto('/board')
  await page.waitForURL(/\/login/)
  await page.fill('[name=username]', server.name)
  await page.fill('[name=password]', 'certainly not the password')
  await page.click('button.primary')
  assert.match(await page.locator('[role=alert]').innerText(), /\p{Script=Han}/u)
})

test('02 a one-time password leads to a password of one’s own and then to the page of the day', options, async () => {
  await logIn(page)
  assert.match(page.url(), /\/(today|board)/)
})

test('03 a shop can be added', options, async () => {
  shopId = await addShop(page, shop)
})

test('04 a file dropped in becomes facts, and the equation is shown', options, async () => {
  await page.goto(`/data/imports?shop=${shopId}`, { waitUntil: 'networkidle' })
  await page.setInputFiles('input.files', { name: fileName, mimeType: 'text/csv', buffer: Buffer.from([header, ...rows].join('\n') + '\n') })
  const item = page.locator('.item', { hasText: fileName }).first()
  await item.locator('.equation').waitFor({ timeout: 60_000 })
  const equation = (await item.locator('.equation').innerText()).replace(/\s+/g, ' ')
  assert.match(equation, /读入 ?4 = 新增 ?3 \+ 更新 ?0 \+ 未变 ?0 \+ 隔离 ?1/)
})

test('05 the board shows the figures of that file, with units, and the day table agrees', options, async () => {
  await page.goto(february())
  await page.locator('.tile').first().waitFor()
  assert.match((await value('支付金额')).replace(/\s/g, ''), /^200\.50元$/)
  await page.locator('.tile', { hasText: '支付金额' }).first().locator('.name').click()
  await page.locator('.el-drawer .chart svg').first().waitFor()
  const day = page.locator('.el-drawer tr', { hasText: '2020-02-04' }).first()
  assert.match(await day.innerText(), /80\.50/)
})

test('06 a number explains itself: definition, files, rows', options, async () => {
  await page.goto(february())
  await page.locator('.tile', { hasText: '支付金额' }).first().locator('.value').click()
  const drawer = page.locator('.el-drawer')
  await drawer.locator('dl').waitFor()
  const text = await drawer.innerText()
  assert.match(text, /200\.50/)
  assert.ok(text.includes(fileName), 'the file is named')
  await drawer.getByRole('button', { name: '查看数据行' }).click()
  await drawer.locator('table', { hasText: '80.50' }).last().waitFor()
  await page.keyboard.press('Escape')
  await drawer.waitFor({ state: 'hidden' })
})

test('07 a quarantined row is shown with place and reason, and mending it moves the number', options, async () => {
  await page.goto(`/data/quarantine?shop=${shopId}`)
  const row = page.locator('tbody tr', { hasText: '一百元' })
  await row.getByRole('button', { name: '修正' }).click()
  await page.locator('#mend input.bad').first().fill('100.00')
  await page.click('button[form=mend]')
  await page.locator('.outcome.good').waitFor()
  await page.goto(february())
  await page.locator('.tile').first().waitFor()
  assert.match((await value('支付金额')).replace(/\s/g, ''), /^299\.50元$/)
})

test('08 undoing the loads takes their numbers away, and nothing is shown as zero', options, async () => {
  await page.goto(`/data/loads?shop=${shopId}`)
  const undo = page.getByRole('button', { name: /^撤销/ })
  await undo.first().waitFor()
  for (let left = await undo.count(); left > 0; left--) {
    await undo.first().click()
    await page.locator('.el-dialog button.danger').click()
    await page.locator('.el-dialog').waitFor({ state: 'hidden' })
    await page.waitForFunction((expected) => document.querySelectorAll('td.actions button').length === expected, left - 1)
  }
  await page.goto(february())
  await page.locator('.tile, .empty').first().waitFor()
  if (await page.locator('.tile').count()) assert.match(await value('支付金额'), /—/)
})

test('09 the address carries shops and period from page to page', options, async () => {
  await page.goto(february())
  await page.getByRole('button', { name: '数据', exact: true }).click()
  await page.getByRole('link', { name: '加载记录' }).click()
  await page.waitForURL(/loads/)
  assert.match(page.url(), new RegExp(`shop=${shopId}.*from=2020-02-01&to=2020-03-01`))
})

test('10 the keyboard reaches the content, the period and the menu', options, async () => {
  await page.goto(february())
  await page.locator('main h1').waitFor()
  await page.keyboard.press('Tab')
  assert.equal(await page.evaluate(() => document.activeElement.className), 'skip')
  await page.getByRole('button', { name: /^时段/ }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('dialog', { name: /时段/ }).waitFor()
  await page.keyboard.press('Escape')
  assert.match(await page.evaluate(() => document.activeElement.getAttribute('aria-label')), /时段/)
})

test('11 every group of the menu is seen without scrolling, and the one that is worked in is open', options, async () => {
  await page.evaluate(() => localStorage.removeItem('zhanggui.menu'))
  for (const [path, group, link] of [['/today', '', ''], ['/insight/why', '洞察', '迭代报告'], ['/compliance/watch', '合规', '发布闸门']]) {
    await page.goto(path)
    await page.locator('nav [aria-expanded]').first().waitFor()
    const names = ['经营', '洞察', '合规', '合作', '数据', '设置']
    assert.deepEqual(await page.locator('nav [aria-expanded]').allInnerTexts(), names)
    for (const name of names) assert.equal(await page.getByRole('button', { name, exact: true }).getAttribute('aria-expanded'), String(name === group))
    assert.ok(await page.locator('nav [aria-expanded]').last().evaluate((each) => each.getBoundingClientRect().bottom <= window.innerHeight))
    if (link) assert.ok(await page.getByRole('link', { name: link }).isVisible())
  }
})

test('12 English by switch, and it stays', options, async () => {
  await page.getByRole('button', { name: '用户菜单' }).click()
  await page.locator('.panel select').first().selectOption('en')
  await page.reload()
  await page.getByRole('button', { name: 'Compliance' }).waitFor()
  await page.getByRole('button', { name: 'User menu' }).click()
  await page.locator('.panel select').first().selectOption('zh')
})

test('13 no page scrolls sideways on a phone', options, async () => {
  await page.setViewportSize({ width: 390, height: 844 })
  const paths = ['/today', '/board', '/data/imports', '/data/loads', '/data/quarantine', '/data/calendar', '/data/crosswalk', '/settings/shops', '/settings/members', '/settings/audit']
  for (const path of paths) {
    await page.goto(path)
    await page.locator('main h1').waitFor()
    await page.waitForLoadState('networkidle')
    assert.equal(await horizontalOverflow(page), 0, path)
  }
})

test('14 nothing went wrong in the browser on the way', options, () => {
  assert.deepEqual(page.faults, [])
})
