import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { horizontalOverflow, logIn, openBrowser, openPage, unavailable } from './browser.mjs'

const options = { skip: unavailable }
const title = `核对主图文案 ${Date.now()}`

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

test('01 a task is opened with a deadline in working hours', options, async () => {
  await page.goto('/work/tasks?task=new')
  await page.fill('[name=title]', title)
  await page.selectOption('[name=dueKind]', 'working')
  await page.fill('[name=hours]', '8')
  await page.getByRole('button', { name: '建立任务' }).click()
  await page.waitForURL(/task=\d+/)
  await page.getByText(/工作时间还有 [78] 小时/).waitFor()
  await page.locator('[name=title]').waitFor({ state: 'detached' })
})

test('02 it is done with evidence only, and the history says so', options, async () => {
  const drawer = page.locator('.el-drawer:visible').last()
  await drawer.getByRole('button', { name: '完成', exact: true }).click()
  await drawer.getByText('写下完成的凭证').waitFor()
  await drawer.locator('[name=text]').fill('截图：共享盘/主图/1129.png')
  await drawer.getByRole('button', { name: '完成', exact: true }).click()
  await drawer.getByText('已完成').waitFor()
  assert.match(await drawer.locator('.history').innerText(), /建立[\s\S]*完成 截图/)
})

test('03 closed tasks have a view of their own, kept in the address', options, async () => {
  await page.goto('/work/tasks?view=closed')
  await page.locator('td', { hasText: title }).first().waitFor()
})

test('04 approvals are asked for, decided with a reason, and the chain is checked', options, async () => {
  await page.goto('/work/tasks?view=approvals&approval=new')
  const drawer = page.locator('.el-drawer:visible').last()
  await drawer.locator('[name=title]').fill('双十二主会场文案')
  await drawer.locator('[name=text]').fill('全场满 300 减 40')
  await drawer.getByRole('button', { name: '提交申请' }).click()
  await drawer.getByText('待审批').first().waitFor()
  assert.match(await page.locator('.chain').innerText(), /没有被改动/)
})

test('05 it fits a telephone, and nothing went wrong in the page', options, async () => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/work/tasks')
  await page.locator('main h1').waitFor()
  assert.ok((await horizontalOverflow(page)) <= 0)
  assert.deepEqual(page.faults, [])
})
