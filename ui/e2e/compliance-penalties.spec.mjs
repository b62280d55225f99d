import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { addShop, horizontalOverflow, logIn, openBrowser, openPage, unavailable } from './browser.mjs'

const options = { skip: unavailable }
const mark = Date.now()

let browser
let page
let shop

before(async () => {
  if (unavailable) return
  browser = await openBrowser()
  page = await openPage(browser)
  await logIn(page)
  shop = await addShop(page, `处罚店 ${mark}`)
})
after(async () => {
  await browser?.close()
})

const beijing = (hoursAgo) => new Date(Date.now() - hoursAgo * 3_600_000 + 8 * 3_600_000).toISOString()

test('01 a penalty is registered with its rule', options, async () => {
  await page.goto(`/compliance/penalties?shop=${shop}&form=penalty`)
  await page.selectOption('[name=shop]', shop)
  await page.fill('[name=happenedOn]', beijing(72).slice(0, 10))
  await page.fill('[name=noticedAt]', beijing(5).slice(0, 16))
  await page.fill('[name=notice]', `标题含“全网最低价”，属于虚假宣传 ${mark}`)
  await page.selectOption('[name=class]', 'price')
  await page.selectOption('[name=rule]', 'price.lowest')
  await page.fill('[name=points]', '2')
  await page.fill('[name=fine]', '300')
  await page.getByRole('button', { name: '登记', exact: true }).click()
  await page.waitForURL(/penalty=\d+/)
  await page.locator('blockquote', { hasText: String(mark) }).waitFor()
})

test('02 an appeal asks for the evidence of its class and drafts a letter', options, async () => {
  await page.getByText(/决定是否申诉：材料截止 .*，还有 \d+ 小时/).waitFor()
  await page.getByRole('button', { name: '发起申诉' }).click()
  await page.getByText('还缺 5 种').waitFor()
  assert.match(await page.inputValue('[name=letter]'), /处理结果是扣 2 分，罚款 300\.00 元/)
  await page.setInputFiles('[name=file-notice]', { name: '通知.txt', mimeType: 'text/plain', buffer: Buffer.from('处罚通知全文') })
  await page.getByText('还缺 4 种').waitFor()
  for (const kind of ['object', 'mended', 'deals', 'settings']) {
    await page.locator('li').filter({ has: page.locator(`[name=file-${kind}]`) }).getByRole('button', { name: '不需要' }).click()
    await page.fill(`[name=why-${kind}]`, '平台已有记录')
    await page.locator('li').filter({ has: page.locator(`[name=file-${kind}]`) }).locator('form button').click()
    await page.locator('li').filter({ has: page.locator(`[name=file-${kind}]`) }).getByText('不需要：平台已有记录').waitFor()
  }
  await page.getByText('材料齐全').waitFor()
})

test('03 the pack is taken away, and the appeal sent and won', options, async () => {
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: '导出材料包' }).click()
  const bytes = readFileSync(await (await coming).path())
  assert.equal(bytes.subarray(0, 2).toString(), 'PK')
  assert.ok(bytes.includes(Buffer.from('SHA256SUMS.txt')))
  await page.getByRole('button', { name: '已提交给平台' }).click()
  await page.getByText('COMPLIANCE-6823').waitFor()
  await page.fill('[name=letter]', (await page.inputValue('[name=letter]')).replaceAll(/【写明[^】]*】/g, '见所附证据。'))
  await page.getByRole('button', { name: '已提交给平台' }).click()
  await page.fill('[name=outcome]', '平台撤销处罚')
  await page.fill('[name=lesson]', '保留七日成交记录')
  await page.getByRole('button', { name: '记录', exact: true }).click()
  await page.getByText('已撤销').first().waitFor()
  await page.locator('dd', { hasText: '保留七日成交记录' }).waitFor()
})

test('04 the case proposes a word and shows at its rule', options, async () => {
  await page.fill('[name=content]', '底价清仓')
  await page.getByRole('button', { name: '提出' }).click()
  await page.getByRole('button', { name: '采纳 / 不采纳' }).click()
  await page.fill('[name=reason]', '会再犯')
  await page.getByRole('button', { name: '采纳', exact: true }).click()
  await page.getByText('COMPLIANCE-6827').waitFor()
  await page.getByRole('button', { name: '看过影响，仍然采纳' }).click()
  await page.getByText('已采纳').waitFor()
  await page.goto('/compliance/check?view=rules')
  await page.getByRole('columnheader', { name: '处罚案例' }).waitFor()
})

test('05 it fits a telephone, and nothing went wrong in the page', options, async () => {
  await page.setViewportSize({ width: 390, height: 844 })
  for (const address of [`/compliance/penalties?shop=${shop}`, `/compliance/penalties?shop=${shop}&form=penalty`]) {
    await page.goto(address)
    await page.locator('main h1').waitFor()
    await page.waitForTimeout(300)
    assert.ok((await horizontalOverflow(page)) <= 0, address)
  }
  await page.locator('.el-drawer__close-btn, [aria-label="Close this dialog"]').first().click()
  await page.locator('td button.link').first().click()
  await page.locator('blockquote').waitFor()
  assert.ok((await horizontalOverflow(page)) <= 0)
  assert.deepEqual(page.faults, [])
})
