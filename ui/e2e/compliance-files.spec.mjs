import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, test } from 'node:test'
import { addShop, horizontalOverflow, logIn, openBrowser, openPage, unavailable } from './browser.mjs'

const options = { skip: unavailable }
const stamp = Date.now()
const known = Buffer.from(`编号,标题,类目\n1,纯棉女装,女装\n2,全网最低价面霜,化妆品\n3,顶级面料 ${stamp},女装\n4,多了,一,列,又一列\n`, 'utf8')
const unclear = Buffer.from('甲,乙\n1,全网最低价的杯子\n2,普通杯子\n', 'utf8')

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

async function send(name, buffer) {
  await page.goto('/compliance/check?view=file')
  await page.setInputFiles('[name=texts]', { name, mimeType: 'text/csv', buffer })
  await page.waitForURL(/file=\d+/)
}

test('01 a file is checked by its columns, and a broken line is told with its number', options, async () => {
  await send(`清单-${stamp}.csv`, known)
  await page.getByText('4 行：2 行不能发，0 行要依据，1 行可以发。 1 行没有检查：读不出，或没有文字。').waitFor()
  await page.locator('mark', { hasText: '全网最低价' }).waitFor()
  assert.match(await page.locator('tbody tr').last().innerText(), /5[\s\S]*没检查/)
})

test('02 a filter shows one kind of line, and the address keeps it', options, async () => {
  await page.selectOption('[name=verdict]', 'fault')
  await page.locator('mark').first().waitFor({ state: 'detached' })
  assert.equal(await page.locator('tbody tr').count(), 1)
  assert.match(page.url(), /verdict=fault/)
})

test('03 the same table comes back as a workbook', options, async () => {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: '下载结果' }).click()])
  assert.match(download.suggestedFilename(), /检查结果\.xlsx$/)
  assert.equal((await readFile(await download.path())).subarray(0, 2).toString(), 'PK')
})

test('04 where no column is known it is asked for', options, async () => {
  await send(`不清楚-${stamp}.csv`, unclear)
  await page.getByText('没有认出哪一列').waitFor()
  await page.check('[name=column-1]')
  await page.getByRole('button', { name: '开始检查' }).click()
  await page.getByText('2 行：1 行不能发，0 行要依据，1 行可以发。').waitFor()
})

test('05 what was checked is found again in the history', options, async () => {
  await page.goto(`/compliance/check?view=history&words=${stamp}`)
  await page.getByRole('link', { name: new RegExp(`清单-${stamp}.csv：4 行`) }).waitFor()
})

test('06 a phrase is proposed from its finding and waits for approval', options, async () => {
  const shop = await addShop(page, `豁免店${stamp}`)
  await page.goto('/compliance/check?kind=title')
  await page.fill('[name=text]', `顶级面料四件套 ${stamp}`)
  await page.getByRole('button', { name: '申请豁免' }).first().click()
  await page.fill('[name=phrase]', `顶级面料四件套 ${stamp}`.slice(0, 30))
  await page.selectOption('form [name=shop]', shop)
  await page.selectOption('[name=reach]', 'all')
  await page.fill('[name=reason]', '出厂标准里的分级名称')
  await page.fill('[name=evidence]', '检测报告 2026-117')
  await page.getByRole('button', { name: '提交审批' }).click()
  await page.locator('tr', { hasText: String(stamp) }).getByText('等审批').waitFor()
  await page.locator('tr', { hasText: String(stamp) }).getByRole('link', { name: '去审批' }).click()
  await page.waitForURL(/view=approvals/)
})

test('07 all of it fits a telephone, and nothing went wrong in the pages', options, async () => {
  await page.setViewportSize({ width: 390, height: 844 })
  for (const view of ['file', 'history', 'allowed']) {
    await page.goto(`/compliance/check?view=${view}`)
    await page.locator('table').waitFor()
    assert.ok((await horizontalOverflow(page)) <= 0, view)
  }
  assert.deepEqual(page.faults, [])
})
