import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { addShop, horizontalOverflow, logIn, openBrowser, openPage, unavailable } from './browser.mjs'

const options = { skip: unavailable }
const mark = Date.now()
const word = `福袋券${String(mark).slice(-5)}`
const day = (ahead) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10)

let browser
let page
let shop

before(async () => {
  if (unavailable) return
  browser = await openBrowser()
  page = await openPage(browser)
  await logIn(page)
  shop = await addShop(page, `方案店 ${mark}`)
})
after(async () => {
  await browser?.close()
})

async function writePlan(letter, content) {
  await page.goto(`/compliance/plans?shop=${shop}`)
  await page.getByRole('button', { name: letter === 'A' ? '写方案' : '加备选' }).first().click()
  if (letter === 'A') {
    await page.selectOption('[name=shop]', shop)
    await page.fill('[name=campaign]', `年货节 ${mark}`)
    await page.fill('[name=startsOn]', day(10))
    await page.fill('[name=endsOn]', day(14))
  } else {
    await page.fill('[name=trigger]', 'A 方案不能用')
  }
  await page.fill('[name=content]', content)
  await page.getByRole('button', { name: '保存并检查' }).click()
  await page.locator('article', { hasText: content }).waitFor()
}

test('01 policies of the years are offered and taken', options, async () => {
  await page.goto('/compliance/policies')
  const offer = page.locator('tr', { hasText: '网络交易监督管理办法' }).first()
  await offer.waitFor()
  if (await offer.getByRole('button', { name: '选用' }).count()) {
    await offer.getByRole('button', { name: '选用' }).click()
    await page.getByRole('button', { name: '保存', exact: true }).click()
  }
  await page.locator('tr', { hasText: '网络交易监督管理办法' }).getByRole('button', { name: '修改' }).waitFor()
})

test('02 a proposed rule is tried on the listings there are', options, async () => {
  await page.goto('/compliance/policies?view=trial')
  await page.fill('[name=trial]', `商家不得使用“${word}”“面膜”等用语`)
  await page.getByRole('button', { name: '试算' }).last().click()
  await page.getByText(`试的词：${word}、面膜`).waitFor()
  await page.getByRole('heading', { name: '按店铺' }).waitFor()
})

test('03 a policy that forbids a word hits plan A, and everybody is told once', options, async () => {
  await writePlan('A', `全场${word}，先到先得`)
  await writePlan('B', `会员满减 ${mark}`)
  await page.goto('/compliance/policies?form=policy')
  await page.fill('[name=title]', `禁用新规 ${mark}`)
  await page.check('[name=colour][value=red]')
  await page.fill('[name=action]', '改文案')
  await page.fill('[name=words]', word)
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await page.locator('td', { hasText: `禁用新规 ${mark}` }).first().waitFor()
  await page.goto(`/compliance/plans?shop=${shop}`)
  await page.getByText('文案不能用').waitFor()
  assert.match(await page.locator('article li').first().innerText(), new RegExp(`“${word}” — 禁用新规`))
  const notice = page.locator('tr', { hasText: `年货节 ${mark}` })
  // Notices are told after the answer, so the page may be there first.
  for (let look = 0; look < 10; look++) {
    await page.goto('/notices?view=all')
    if (await notice.first().waitFor({ timeout: 1500 }).then(() => true, () => false)) break
  }
  assert.equal(await notice.count(), 1)
})

test('04 an alternative is put up for approval', options, async () => {
  await page.goto(`/compliance/plans?shop=${shop}`)
  await page.locator('article', { hasText: `会员满减 ${mark}` }).getByRole('button', { name: '送审' }).click()
  await page.getByRole('link', { name: /审批 A\d+/ }).waitFor()
})

test('05 it fits a telephone, and nothing went wrong in the page', options, async () => {
  await page.setViewportSize({ width: 390, height: 844 })
  for (const address of ['/compliance/policies', '/compliance/policies?view=trial', '/compliance/policies?view=rate', `/compliance/plans?shop=${shop}`, '/compliance/plans?form=plan']) {
    await page.goto(address)
    await page.locator('main h1').waitFor()
    await page.waitForTimeout(300)
    assert.ok((await horizontalOverflow(page)) <= 0, address)
  }
  assert.deepEqual(page.faults, [])
})
