import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { ask, firstLogIn, horizontalOverflow, logIn, openBrowser, openPage, unavailable } from './browser.mjs'

/** A week of the agency's own work: a meeting with minutes and what came of it, a duty moved, a request decided by somebody else. */
const options = { skip: unavailable }
const mark = Date.now()
const title = `周例会 ${mark}`

let browser
let page
let manager

const drawer = (on) => on.locator('.el-drawer:visible').last()
/** Beijing's wall clock, some hours from now, as a field of the form takes it. */
const inBeijing = (hours) => new Date(Date.now() + (8 + hours) * 3_600_000).toISOString().slice(0, 16)

before(async () => {
  if (unavailable) return
  browser = await openBrowser()
  page = await openPage(browser)
  await logIn(page)
  const made = await ask(page, 'POST', '/users', { name: `manager${mark}`, displayName: '孙经理', role: 'manager' })
  manager = await openPage(browser)
  await firstLogIn(manager, made.name, made.oneTimePassword, 'the-managers-own-password')
})
after(async () => {
  await browser?.close()
})

async function plan(name, start) {
  await page.goto('/work/meetings?meeting=new')
  const form = drawer(page)
  await form.locator('[name=title]').fill(name)
  await form.locator('[name=start]').fill(start)
  await form.locator('[name=agenda]').fill('上周完成\n本周安排')
  await form.getByRole('button', { name: '保存会议' }).click()
  await page.waitForURL(/meeting=\d+/)
  await form.locator('[name=start]').waitFor({ state: 'detached' })
}

test('01 minutes are refused before a meeting, kept after it, and what was agreed is a task', options, async () => {
  await plan(`${title} 明天`, inBeijing(24))
  await drawer(page).locator('textarea[name=minutes]').fill('太早了')
  await drawer(page).getByRole('button', { name: '已召开，保存纪要' }).click()
  await drawer(page).getByText('还没有开始，开始前 1 小时内才能写纪要').waitFor()
  await plan(title, inBeijing(-2))
  await drawer(page).locator('textarea[name=minutes]').fill('主图周三前换完')
  await drawer(page).locator('[name=action]').fill(`换主图 ${mark}`)
  await drawer(page).getByRole('button', { name: '已召开，保存纪要' }).click()
  await drawer(page).getByText('已召开').first().waitFor()
  await drawer(page).getByText(/第 1 版/).waitFor()
  await drawer(page).locator('textarea[name=minutes]').fill('主图周四前换完')
  await drawer(page).getByRole('button', { name: '存为新版' }).click()
  await drawer(page).getByText(/第 2 版/).waitFor()
  await drawer(page).getByRole('link', { name: new RegExp(`换主图 ${mark}`) }).click()
  await page.waitForURL(/\/work\/tasks\?task=/)
  await drawer(page).getByText(`换主图 ${mark}`).first().waitFor()
})

test('02 a meeting is called off with a reason only, and stays on the page', options, async () => {
  await plan(`${title} 取消`, inBeijing(26))
  assert.equal(await drawer(page).getByRole('button', { name: '取消会议' }).isDisabled(), true)
  await drawer(page).locator('[name=reason]').fill('客户出差')
  await drawer(page).getByRole('button', { name: '取消会议' }).click()
  await drawer(page).getByText('已取消：客户出差').waitFor()
})

test('03 a duty moves to another day and keeps it, and no month has a 99th', options, async () => {
  await page.goto('/work/tasks?view=duties')
  const duty = page.locator('tbody tr', { has: page.locator('input[type=number]') }).first()
  const name = await duty.locator('td').first().innerText()
  const same = page.locator('tbody tr', { hasText: name }).first()
  const day = same.locator('input[type=number]')
  const moved = (await day.inputValue()) === '5' ? '6' : '5'
  await Promise.all([page.waitForResponse((answer) => /\/duties\//.test(answer.url()) && answer.status() === 200), day.fill(moved).then(() => day.press('Tab'))])
  await page.reload()
  assert.equal(await day.inputValue(), moved)
  await Promise.all([page.waitForResponse((answer) => /\/duties\//.test(answer.url()) && answer.status() === 400), day.fill('99').then(() => day.press('Tab'))])
  await page.getByText('截止日要在 1 到').waitFor()
})

test('04 nobody decides what they asked for: somebody else does, and refuses with a reason', options, async () => {
  await page.goto('/work/tasks?view=approvals&approval=new')
  await drawer(page).locator('[name=title]').fill(`年货节文案 ${mark}`)
  await drawer(page).locator('[name=text]').fill('全网最低价')
  await drawer(page).getByRole('button', { name: '提交申请' }).click()
  await page.waitForURL(/approval=\d+/)
  await drawer(page).getByText('待审批').first().waitFor()
  assert.equal(await drawer(page).getByRole('button', { name: '批准', exact: true }).count(), 0)
  await manager.goto(new URL(page.url()).pathname + new URL(page.url()).search)
  await drawer(manager).getByRole('button', { name: '批准', exact: true }).waitFor()
  assert.equal(await drawer(manager).getByRole('button', { name: '不批准' }).isDisabled(), true)
  await drawer(manager).locator('[name=reason]').fill('“最低价”没有依据')
  await drawer(manager).getByRole('button', { name: '不批准' }).click()
  await drawer(manager).getByText('未批准').first().waitFor()
  await page.reload()
  await drawer(page).getByText('“最低价”没有依据').first().waitFor()
  assert.match(await page.locator('.chain').innerText(), /没有被改动/)
})

test('05 it fits a telephone, and nothing went wrong in the page', options, async () => {
  await page.setViewportSize({ width: 390, height: 844 })
  for (const path of ['/work/meetings', '/work/tasks?view=duties', '/work/tasks?view=approvals']) {
    await page.goto(path)
    await page.locator('main h1').waitFor()
    assert.ok((await horizontalOverflow(page)) <= 0, path)
  }
  assert.deepEqual(page.faults, [])
  assert.deepEqual(manager.faults, [])
})
