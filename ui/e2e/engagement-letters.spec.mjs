import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { addShop, call, firstLogIn, horizontalOverflow, logIn, openBrowser, openPage, unavailable } from './browser.mjs'

const options = { skip: unavailable }
const SHOTS = process.env.ZG_SHOTS
const name = `沟通客户${Date.now()}`
const ownPassword = 'a-merchants-own-password-1'
let browser
let page
let merchant
let client

const shot = async (of, what) => SHOTS && of.screenshot({ path: `${SHOTS}/letters-${what}.png`, fullPage: true })

async function enter(role) {
  const made = await call(page, 'POST', '/users', { name: `${role}${Date.now()}`, displayName: '李老板', role, client: Number(client) })
  const other = await openPage(browser, { viewport: { width: 390, height: 844 } })
  await firstLogIn(other, made.body.name, made.body.oneTimePassword, ownPassword)
  await other.waitForURL(/\/client$/)
  return other
}

before(async () => {
  if (unavailable) return
  browser = await openBrowser()
  page = await openPage(browser)
  await logIn(page)
  const shop = await addShop(page, `${name}店`)
  client = String((await call(page, 'POST', '/clients', { name, tier: 'refined', shops: [Number(shop)] })).body.id)
})
after(async () => {
  await browser?.close()
})

test('01 a brief is drafted and says first what is missing', options, async () => {
  await page.goto(`/engagement/clients/${client}/letters`)
  await page.getByText('还没有简报或报告').waitFor()
  await page.getByRole('button', { name: '起草', exact: true }).click()
  await page.locator('.el-drawer:visible').getByText(/支付金额没有数|数据不全/).first().waitFor()
  await shot(page, 'draft')
})

test('02 what a person changes is shown beside the program’s words', options, async () => {
  const drawer = page.locator('.el-drawer:visible').last()
  await drawer.getByRole('button', { name: '修改', exact: true }).click()
  await drawer.locator('[name=text]').fill('昨天的订单还在导出，下午补上。\n\n直播卖出 300 元。')
  await drawer.getByRole('button', { name: '存草稿' }).click()
  await drawer.getByText('这些数没有出处，请核对：300 元').waitFor()
  await drawer.getByRole('button', { name: '与程序草稿的不同' }).click()
  await drawer.locator('ins', { hasText: '昨天的订单还在导出' }).waitFor()
  await shot(page, 'changes')
})

test('03 it is refused while nobody of the merchant could read it, and sent once somebody can', options, async () => {
  const drawer = page.locator('.el-drawer:visible').last()
  await drawer.getByRole('button', { name: '发出', exact: true }).click()
  await drawer.getByText('ENGAGEMENT-9458').waitFor()
  merchant = await enter('merchant_leader')
  await drawer.getByRole('button', { name: '发出', exact: true }).click()
  await drawer.getByText('已通知 李老板').waitFor()
  assert.equal(await drawer.locator('[name=text]').count(), 0)
  await shot(page, 'sent')
})

test('04 the merchant reads it in its entrance on a telephone, and nothing of the drafting', options, async () => {
  await merchant.goto('/client/letters')
  await merchant.getByText('1 份报告').waitFor()
  await merchant.locator('td').getByRole('button').first().click()
  const drawer = merchant.locator('.el-drawer:visible').last()
  await drawer.getByText('昨天的订单还在导出').waitFor()
  assert.equal(await drawer.getByText('与程序草稿的不同').count(), 0)
  assert.ok((await horizontalOverflow(merchant)) <= 0)
  await shot(merchant, 'entrance-390')
})

test('05 a correction names the letter it takes the place of', options, async () => {
  const drawer = page.locator('.el-drawer:visible').last()
  await drawer.locator('[name=why]').fill('直播的数写错了')
  await drawer.getByRole('button', { name: '起草更正' }).click()
  await page.locator('.el-drawer:visible').getByText(/更正 L\d+/).first().waitFor()
  await shot(page, 'correction')
})

test('06 a calendar is agreed and says what is due by when', options, async () => {
  await page.goto(`/engagement/clients/${client}/letters?part=calendar`)
  await page.getByText('还没有约定沟通日历').waitFor()
  await page.fill('[name=theirs-strategy]', '李老板')
  await page.getByRole('button', { name: '启用沟通日历' }).click()
  await page.getByText(/\d+ 件已逾期，\d+ 件待办/).waitFor()
  await page.locator('td', { hasText: '季度拜访' }).waitFor()
  await shot(page, 'calendar')
  await page.getByRole('button', { name: '安排拜访（议程自动写好）' }).click()
  await page.locator('tr', { hasText: '季度拜访' }).getByText('已开始').waitFor()
})

test('07 the merchant judges the month on a telephone, and a poor answer becomes a task', options, async () => {
  await merchant.goto('/client/letters?part=satisfaction')
  for (const question of ['overall', 'results', 'communication', 'skill']) await merchant.locator(`[name=${question}][value="2"]`).check()
  await merchant.fill('[name=remark]', '群里回复慢')
  await shot(merchant, 'survey-390')
  assert.ok((await horizontalOverflow(merchant)) <= 0)
  await merchant.getByRole('button', { name: '提交' }).click()
  await merchant.getByText('的评价已收到，谢谢').waitFor()
  await page.goto(`/engagement/clients/${client}/letters?part=satisfaction`)
  await page.locator('td', { hasText: '群里回复慢' }).waitFor()
  await shot(page, 'satisfaction')
  await page.goto('/work/tasks')
  await page.getByText(/满意度偏低（2.0 分）/).first().waitFor()
})

test('08 all of it fits a telephone', options, async () => {
  await page.setViewportSize({ width: 390, height: 844 })
  for (const part of ['letters', 'calendar', 'satisfaction']) {
    await page.goto(`/engagement/clients/${client}/letters?part=${part}`)
    await page.locator('main [role=status]').first().waitFor()
    assert.ok((await horizontalOverflow(page)) <= 0, part)
    await shot(page, `${part}-390`)
  }
  await page.goto(`/engagement/clients/${client}/letters`)
  await page.getByText(/1 份草稿等您看，1 份已发出/).waitFor()
  assert.deepEqual(page.faults, [])
  assert.deepEqual(merchant.faults, [])
})
