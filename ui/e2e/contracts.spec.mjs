import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, test } from 'node:test'
import { horizontalOverflow, logIn, openBrowser, openPage, unavailable } from './browser.mjs'

const options = { skip: unavailable }
const BUNDLE = new URL('../../docs/samples/settlement-2026-03.zip', import.meta.url)
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

test('01 the sample can be signed and says what each month owes', options, async () => {
  await page.goto('/engagement/contracts')
  await page.getByRole('button', { name: '用样例开始' }).click()
  await page.getByText('没有含糊或缺少的条款，可以签。').waitFor()
  await page.getByText('应付 26,672.50 元').waitFor()
  await page.getByRole('button', { name: '2026-02' }).click()
  await page.getByText('应付 15,540.86 元').waitFor()
})

test('02 a vague contract is refused with its place, and mended', options, async () => {
  const text = await page.inputValue('[name=contract]')
  await page.fill('[name=contract]', text.replace('value: 0.3pp', 'value: 0.3%').replace('每周一 12:00 前交上周周报', '尽快提交周报'))
  await page.getByText('1 处读不懂，改完才能试算。').waitFor()
  await page.getByText('说不清是水平、百分比变化还是百分点').waitFor()
  await page.getByText('“尽快”没有办法衡量').waitFor()
  await page.fill('[name=contract]', text)
  await page.getByText('没有含糊或缺少的条款，可以签。').waitFor()
})

test('03 a slider shows what would be owed', options, async () => {
  await page.getByRole('button', { name: '2026-03' }).click()
  await page.fill('[name=pay_amount]', '-20')
  await page.locator('.owed').getByText('应付 26,672.50 元').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: '恢复原样' }).click()
  await page.getByText('应付 26,672.50 元').waitFor()
})

test('04 a bundle is computed again, and a changed byte is found', options, async () => {
  await page.goto('/engagement/contracts?view=replay')
  await page.setInputFiles('[name=bundle]', { name: 's.zip', mimeType: 'application/zip', buffer: await readFile(BUNDLE) })
  await page.getByRole('button', { name: '重算', exact: true }).click()
  await page.getByText('一致：4 行重算后分毫不差。').waitFor()
  const changed = await readFile(BUNDLE)
  changed[changed.indexOf('468210.5')] = 0x35
  await page.setInputFiles('[name=bundle]', { name: 's.zip', mimeType: 'application/zip', buffer: changed })
  await page.getByRole('button', { name: '重算', exact: true }).click()
  await page.getByText(/不一致：\d+ 处。/).waitFor()
  await page.getByText('文件被改动过').waitFor()
  await page.setViewportSize({ width: 390, height: 844 })
  assert.ok((await horizontalOverflow(page)) <= 0)
})
