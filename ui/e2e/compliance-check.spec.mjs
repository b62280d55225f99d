import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { horizontalOverflow, logIn, openBrowser, openPage, unavailable } from './browser.mjs'

const options = { skip: unavailable }
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

test('01 what breaks a rule is marked while one writes, with the article', options, async () => {
  await page.goto('/compliance/check?kind=title')
  await page.fill('[name=text]', '第一步先清洁，全网最低价面霜')
  await page.locator('mark', { hasText: '全网最低价' }).waitFor()
  assert.equal(await page.locator('mark').count(), 1)
  assert.match(await page.locator('tbody tr').first().innerText(), /不能发[\s\S]*《.+》/)
})

test('02 all is mended with one click, and checks clean', options, async () => {
  await page.getByRole('button', { name: '全部改写' }).click()
  await page.getByText('没有发现问题，可以发。').waitFor()
  const text = await page.inputValue('[name=text]')
  assert.ok(text.startsWith('第一步先清洁') && !text.includes('最低价'), text)
})

test('02b what is told by its tone says which violations it is like', options, async () => {
  await page.goto('/compliance/check?kind=script')
  await page.fill('[name=text]', '您住几号楼我们都知道，您自己掂量着写评价')
  await page.getByRole('button', { name: '像哪些违规？' }).click()
  await page.getByText('它学过的违规里，与这句最像的：').waitFor()
  assert.ok((await page.locator('.likeness li').count()) >= 1)
})

test('03 a column of a sheet is checked line by line', options, async () => {
  await page.goto('/compliance/check?view=list')
  await page.fill('[name=list]', '纯棉女装春季连衣裙\n好评返现3元\n最小起订量 2 件')
  await page.getByRole('button', { name: '检查 3 条' }).click()
  await page.getByText('3 条：1 条不能发，0 条要依据，2 条可以发。').waitFor()
  assert.equal(await page.locator('tbody tr').count(), 1)
  await page.getByLabel('只看有问题的').uncheck()
  assert.equal(await page.locator('tbody tr').count(), 3)
})

test('04 the rulebook names what each rule stands on, and all fits a telephone', options, async () => {
  await page.goto('/compliance/check?view=rules')
  await page.getByText(/19 类 \d+ 条规则/).waitFor()
  await page.setViewportSize({ width: 390, height: 844 })
  assert.ok((await horizontalOverflow(page)) <= 0)
  await page.goto('/compliance/check')
  await page.fill('[name=text]', '国家级工艺 顶级面料 加微信领券')
  await page.locator('mark').nth(1).waitFor()
  assert.ok((await horizontalOverflow(page)) <= 0)
  assert.deepEqual(page.faults, [])
})
