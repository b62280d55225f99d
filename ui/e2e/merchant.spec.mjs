import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { addShop, call, firstLogIn, horizontalOverflow, logIn, openBrowser, openPage, unavailable } from './browser.mjs'

const options = { skip: unavailable }
const stamp = Date.now()
const ownPassword = 'a-merchants-own-password-1'
const first = { company: `甲家居公司${stamp}`, shop: `甲家居店${stamp}`, login: `jia${stamp}` }
const second = { company: `乙童装公司${stamp}`, shop: `乙童装店${stamp}`, login: `yi${stamp}` }

let browser
let director
let merchant

/** A person of a client, invited through the members' page, who has set a password of their own. */
async function invite(who) {
  await director.goto('/settings/members?member=new')
  const drawer = director.locator('.el-drawer:visible').last()
  await drawer.locator('[name=displayName]').fill(`${who.company}老板`)
  await drawer.locator('[name=name]').fill(who.login)
  await drawer.locator('[name=role]').selectOption('merchant_leader')
  await drawer.locator('[name=client]').selectOption({ label: who.company })
  await drawer.locator('button.primary').click()
  const password = await director.locator('code.password').innerText()
  const page = await openPage(browser, { viewport: { width: 390, height: 844 } })
  await firstLogIn(page, who.login, password, ownPassword)
  await page.waitForURL(/\/client$/)
  return page
}

before(async () => {
  if (unavailable) return
  browser = await openBrowser()
  director = await openPage(browser)
  await logIn(director)
  for (const who of [first, second]) {
    const shop = await addShop(director, who.shop)
    const clients = await call(director, 'GET', '/clients')
    // A shop that came with a client of its own is taken over by the company.
    for (const each of clients.body.filter((client) => client.shops.some((of) => String(of.id) === shop))) await call(director, 'PUT', `/clients/${each.id}`, { name: each.name, shops: [] })
    const made = await call(director, 'POST', '/clients', { name: who.company, shops: [Number(shop)] })
    assert.equal(made.status, 201, JSON.stringify(made.body))
  }
})
after(async () => {
  await browser?.close()
})

test('01 a merchant’s person invited to a client lands in the entrance of their own company', options, async () => {
  merchant = await invite(first)
  await merchant.getByRole('heading', { name: first.company }).waitFor()
  await merchant.getByText('现在没有事等您处理').waitFor()
  assert.match(await merchant.locator('main').innerText(), new RegExp(first.shop))
  assert.ok((await horizontalOverflow(merchant)) <= 0)
})

test('02 a task given to them waits on the first page, and they close it with a line of evidence', options, async () => {
  const me = (await call(merchant, 'GET', '/session')).body.user.id
  const opened = await call(director, 'POST', '/work/tasks', { title: `补拍主图 ${stamp}`, note: '', assignee: Number(me) })
  assert.equal(opened.status, 201, JSON.stringify(opened.body))
  await merchant.goto('/client')
  await merchant.getByRole('link', { name: new RegExp(`补拍主图 ${stamp}`) }).click()
  const drawer = merchant.locator('.el-drawer:visible').last()
  await drawer.locator('[name=text]').fill('已传共享盘')
  await drawer.getByRole('button', { name: '完成', exact: true }).click()
  await drawer.getByText('已完成').waitFor()
  assert.equal(await drawer.locator('[name=assignee]').count(), 0)
})

test('03 pages of the agency lead back to their own entrance', options, async () => {
  for (const path of ['/settings/members', '/engagement/clients', '/today']) {
    await merchant.goto(path)
    await merchant.waitForURL(/\/client$/)
  }
  await merchant.goto('/board/wall')
  await merchant.waitForURL(/\/client\/board/)
})

test('04 contracts, results and papers of their own company are pages of the entrance, and fit a telephone', options, async () => {
  for (const path of ['/client/contracts', '/client/standing', '/client/papers', '/client/tasks', '/client']) {
    await merchant.goto(path, { waitUntil: 'networkidle' })
    await merchant.locator('main h1').waitFor()
    assert.equal(await merchant.locator('main [role=alert]').count(), 0, path)
    assert.ok((await horizontalOverflow(merchant)) <= 0, path)
  }
  await merchant.goto('/engagement/clients/1/papers')
  await merchant.waitForURL(/\/client\/papers$/)
})

test('05 a second merchant sees nothing of the first', options, async () => {
  const other = await invite(second)
  await other.getByRole('heading', { name: second.company }).waitFor()
  for (const path of ['/shops', '/board/wall', '/work/tasks', '/client', '/notices', '/session']) {
    const answer = await call(other, 'GET', path)
    assert.doesNotMatch(JSON.stringify(answer.body), new RegExp(`${first.shop}|${first.company}|补拍主图`), path)
  }
  for (const path of ['/clients', '/users', '/audit', '/roles']) assert.equal((await call(other, 'GET', path)).status, 403, path)
  const shop = (await call(merchant, 'GET', '/shops')).body[0].id
  assert.equal((await call(other, 'GET', `/board?shop=${shop}&from=2026-01-01&to=2026-02-01`)).status, 404)
  assert.deepEqual(other.faults, [])
})

test('06 the trail shows what merchants did, and the table of roles is on its page', options, async () => {
  await director.goto('/settings/audit?side=merchant')
  await director.locator('td', { hasText: first.login }).first().waitFor()
  assert.equal(await director.locator('td', { hasText: /^admin$/ }).count(), 0)
  await director.goto('/settings/members?view=roles')
  await director.locator('td', { hasText: '代表商家确认合同与结算单' }).waitFor()
  assert.deepEqual(director.faults, [])
  assert.deepEqual(merchant.faults, [])
})
