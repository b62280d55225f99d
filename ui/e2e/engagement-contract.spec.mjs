import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { addShop, ask, firstLogIn, horizontalOverflow, logIn, openBrowser, openPage, unavailable } from './browser.mjs'

/** A contract walked by both sides: vague and refused, mended, confirmed, two months settled, a line disputed, a bundle replayed. */
const options = { skip: unavailable }
const mark = Date.now()
const shopName = `合同测试店 ${mark}`
const number = `ZG-${mark}`
const HEADER = '订单编号,买家会员名,总金额,买家实际支付金额,订单状态,收货地址,订单创建时间,订单付款时间,退款金额'
const pictures = process.env.ZG_PICTURES

function orders(month, days, refunded) {
  const rows = Array.from({ length: days }, (_, day) => {
    const at = `${month}-${String(day + 1).padStart(2, '0')} 10:15:00`
    const back = refunded && day % 2 === 0
    return `${month.replace('-', '')}${1000 + day},买家${month}${day},100.00,${back ? '0.00' : '100.00'},${back ? '交易关闭' : '交易成功'},上海 上海市 黄浦区,${at},${at},${back ? '100.00' : '0.00'}`
  })
  return [HEADER, ...rows].join('\n') + '\n'
}

const contract = `form: 1
contract: ${number}
version: 1
rules: 1
title: 云店运营协议 ${mark}
tier: refined
provider: {name: 甲方代运营}
merchant: {name: 乙方商家}
shops: [{id: s, platform: PLATFORM, name: ${shopName}}]
term: {from: 2026-06-01, to: 2026-08-01}
settle: month
rounding: half_up
fees: {base: {amount: 3000, per: month}, tax: {included: true, rate: 6%, invoice: special}, due: {days: 15}}
cap:
  share: 15%
  profit: {plus: [gross_profit], less: [], variant: computed}
  window: term
  counts: [commission]
  excess: carry
  undisclosed: note
limits: {reward: {amount: 100000}, penalty: {amount: 100000}, beyond_fees: carry}
exclusions: [out_of_stock]
restatable: 2
disputes: {days: 4000, path: 双方核对同一份导出文件；谈不拢的交仲裁委员会}
kpis:
  - kpi: kept
    name: 净收金额
    metric: kept_amount
    variant: computed
    scope: all
    period: month
    target: {kind: level, value: 2500}
    tolerance: 5%
    measure: relative
    reward: {step: 500}
    penalty: {step: 300}
    owner: operations_manager
    source: 订单导出
`

let browser
let page
let merchant
let shop
let address

async function bring(name, text) {
  await page.goto(`/data/imports?shop=${shop}`, { waitUntil: 'networkidle' })
  await page.setInputFiles('input.files', { name, mimeType: 'text/csv', buffer: Buffer.from(text) })
  await page.locator('.item', { hasText: name }).first().locator('.equation').waitFor({ timeout: 60_000 })
}

async function merchantOf(client) {
  const made = await ask(page, 'POST', '/users', { name: `leader${mark}`, displayName: '王总', role: 'merchant_leader', client: Number(client) })
  const own = await openPage(browser)
  await firstLogIn(own, made.name, made.oneTimePassword, 'the-merchants-own-password')
  return own
}

const photograph = async (on, name) => pictures && (await on.screenshot({ path: join(pictures, `${name}.png`), fullPage: true }))
const status = (on) => on.locator('header .lead')

before(async () => {
  if (unavailable) return
  browser = await openBrowser()
  page = await openPage(browser)
  await logIn(page)
  shop = await addShop(page, shopName)
  await bring(`orders-june-${mark}.csv`, orders('2026-06', 30, false))
  await bring(`orders-july-${mark}.csv`, orders('2026-07', 31, true))
})
after(async () => {
  await browser?.close()
})

test('01 a client is made, and a vague contract is refused with every reason', options, async () => {
  const client = await ask(page, 'POST', '/clients', { name: `乙方商家 ${mark}`, tier: 'refined', shops: [Number(shop)] })
  merchant = await merchantOf(client.id)
  const platform = (await ask(page, 'GET', '/shops')).find((each) => String(each.id) === shop).platform
  await page.goto(`/engagement/clients/${client.id}/contracts`)
  await page.getByRole('button', { name: '粘贴文本' }).click()
  await page.fill('form [name=text]', contract.replace('PLATFORM', platform).replace('    owner: operations_manager\n', ''))
  await page.getByRole('button', { name: '存为草稿' }).click()
  await page.waitForURL(/agreements/)
  address = new URL(page.url()).pathname
  await page.getByText('还有 1 处，改好才能送双方确认。').waitFor()
  await page.getByRole('button', { name: '送双方确认' }).click()
  await page.getByText('ENGAGEMENT-9040').waitFor()
  await photograph(page, 'contract-vague')
  assert.equal((await merchant.goto(address)).status(), 200)
  await merchant.getByText('没有这份合同').waitFor()
})

test('02 mended it is offered, and each side confirms under its own login', options, async () => {
  const text = await page.inputValue('[name=text]')
  await page.fill('[name=text]', text.replace('    source: 订单导出', '    owner: operations_manager\n    source: 订单导出'))
  await page.getByRole('button', { name: '保存草稿' }).click()
  await page.getByText('没有含糊之处，可以送双方确认。').waitFor()
  await page.getByRole('button', { name: '送双方确认' }).click()
  await page.getByText('还差：代运营方、商家').waitFor()
  await page.getByRole('button', { name: '确认本方同意' }).click()
  await page.getByText('还差：商家').waitFor()
  await merchant.goto(address)
  await merchant.getByRole('heading', { name: '第三条　服务费用与支付' }).waitFor()
  await merchant.getByText('每月 3,000 元（人民币大写：叁仟元整）').waitFor()
  assert.equal(await merchant.locator('textarea[name=text]').isVisible(), false)
  await merchant.setViewportSize({ width: 390, height: 844 })
  assert.ok((await horizontalOverflow(merchant)) <= 0)
  await photograph(merchant, 'contract-articles-phone')
  await merchant.setViewportSize({ width: 1440, height: 900 })
  await photograph(merchant, 'contract-articles')
  await merchant.getByRole('button', { name: '确认本方同意' }).click()
  await merchant.getByText(/商家 .+ 于 .+ 确认/).waitFor()
  await page.reload()
  await status(page).filter({ hasText: '合同已到期' }).or(status(page).filter({ hasText: '履行中' })).first().waitFor()
  await photograph(page, 'contract-confirmed')
})

test('03 June is settled with a reward, and the merchant sees and confirms it', options, async () => {
  await page.goto(`${address}?view=settle`)
  await page.getByRole('button', { name: '计算结算单' }).click()
  await page.getByText('应收 3,500.00').or(page.getByText('3,500.00')).first().waitFor()
  await page.getByRole('button', { name: '送双方确认' }).click()
  await page.getByRole('button', { name: '确认本方同意' }).click()
  await page.getByText('代运营方', { exact: false }).filter({ hasText: '确认' }).first().waitFor()
  await merchant.goto(`${address}?view=settle`)
  await status(merchant).filter({ hasText: '1 张结算单待您确认' }).waitFor()
  await merchant.getByRole('button', { name: '确认本方同意' }).click()
  await merchant.getByText('双方已确认').first().waitFor()
})

test('04 July is penalised, the merchant disputes a line, the answer stands, both confirm', options, async () => {
  await page.goto(`${address}?view=settle`)
  await page.getByRole('button', { name: /2026-07-01/ }).click()
  await page.getByRole('button', { name: '计算结算单' }).click()
  await page.getByText('2,700.00').first().waitFor()
  await page.getByRole('button', { name: '送双方确认' }).click()
  await page.getByRole('button', { name: '确认本方同意' }).waitFor()
  await merchant.goto(`${address}?view=settle`)
  await merchant.selectOption('[name=line]', { index: 1 })
  await merchant.fill('[name=says]', '基础服务费应当按合同打折')
  await merchant.getByRole('button', { name: '提出异议' }).click()
  await merchant.getByText('基础服务费应当按合同打折').waitFor()
  await page.goto(`${address}?view=settle`)
  await page.fill('[name=answer]', '合同没有这一折扣')
  await page.getByRole('button', { name: '不认可', exact: true }).click()
  await page.getByText('答复：合同没有这一折扣').waitFor()
  await photograph(page, 'contract-disputed')
  await page.getByRole('button', { name: '确认本方同意' }).click()
  await merchant.reload()
  await merchant.getByRole('button', { name: '确认本方同意' }).click()
  await merchant.getByText('双方已确认').nth(1).waitFor()
})

test('05 June is paid in two parts: one side records, the other says what arrived', options, async () => {
  const pay = async (on, yuan, reference) => {
    await on.fill('[name=yuan]', yuan)
    await on.fill('[name=reference]', reference)
    await on.getByRole('button', { name: '登记付款' }).click()
  }
  await merchant.goto(`${address}?view=settle`)
  await merchant.getByRole('button', { name: /2026-06-01/ }).click()
  await pay(merchant, '3500.01', '回单 1')
  await merchant.getByText('金额要大于 0，最多是还没付的 3500.00 元').waitFor()
  await pay(merchant, '1500', '回单 1')
  await merchant.getByText('另有 1,500.00 等对方核对').waitFor()
  await page.goto(`${address}?view=settle`)
  await page.getByRole('button', { name: /2026-06-01/ }).click()
  assert.equal(await page.getByRole('button', { name: '没对上' }).isDisabled(), true)
  await page.fill('[name=why]', '银行流水里没有')
  await page.getByRole('button', { name: '没对上' }).click()
  await page.getByText('对方没有对上').waitFor()
  await pay(page, '3,500.00', '到账流水 77')
  await page.getByText('待对方核对').waitFor()
  await merchant.reload()
  await merchant.getByRole('button', { name: /2026-06-01/ }).click()
  await merchant.getByText('银行流水里没有').waitFor()
  await merchant.getByRole('button', { name: '已到账' }).click()
  await merchant.getByText('商家应付的 3,500.00 已付清，双方一致。').waitFor()
  await photograph(merchant, 'contract-paid')
  await merchant.goto('/client')
  await merchant.getByText('未付清合计 2,700.00 元').waitFor()
})

test('06 the bundle replays to the fen, and a changed byte is found', options, async () => {
  await merchant.goto(`${address}?view=settle`)
  const waiting = merchant.waitForEvent('download')
  await merchant.getByRole('button', { name: '结算包' }).click()
  const file = join(mkdtempSync(join(tmpdir(), 'zg-')), 'bundle.zip')
  await (await waiting).saveAs(file)
  const root = await merchant.locator('.actions code').innerText()
  await page.goto('/engagement/contracts?view=replay')
  await page.setInputFiles('[name=bundle]', file)
  await page.fill('[name=root]', root)
  await page.getByRole('button', { name: '重算', exact: true }).click()
  await page.getByText(/^一致：\d+ 行/).waitFor()
  const broken = readFileSync(file)
  broken[Math.floor(broken.length / 3)] ^= 1
  await page.setInputFiles('[name=bundle]', { name: 'broken.zip', mimeType: 'application/zip', buffer: broken })
  await page.getByRole('button', { name: '重算', exact: true }).click()
  await page.getByRole('status').filter({ hasText: '不一致' }).waitFor()
})

test('07 the page of a contract fits a phone, and nothing went wrong on the way', options, async () => {
  const phone = await openPage(browser, { viewport: { width: 390, height: 844 } })
  await logIn(phone)
  for (const view of ['text', 'settle']) {
    await phone.goto(`${address}?view=${view}`, { waitUntil: 'networkidle' })
    assert.ok((await horizontalOverflow(phone)) <= 0, view)
    await photograph(phone, `contract-phone-${view}`)
  }
  assert.deepEqual([...page.faults, ...merchant.faults, ...phone.faults], [])
})
