import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { after, before, test } from 'node:test'
import { addShop, ask, firstLogIn, horizontalOverflow, logIn, openBrowser, openPage, unavailable } from './browser.mjs'

/**
 * The whole way of one client, by both sides: diagnosis, plan, contract, two months that pass in a shop of the simulator,
 * settlements with a reward, a penalty and late refunds, a disputed line, and a bundle that a third computes again.
 */
const options = { skip: unavailable }
const SHOP = '青禾手作茶器'
const mark = Date.now()
const company = `青禾茶器公司 ${mark}`
const number = `QH-${mark}`
/** The months that pass are always the same; the contract outlives the day of the test, so that it is in force. */
const termEnd = (() => {
  const now = new Date()
  return new Date(Date.UTC(now.getFullYear(), now.getMonth() + 2, 1)).toISOString().slice(0, 10)
})()
const program = process.env.ZG_PROGRAM ?? resolve(import.meta.dirname, '../../zhanggui')
const pictures = process.env.ZG_PICTURES

let folder
let browser
let page
let merchant
let shop
let shopName
let client
let agreement

const photograph = async (on, name) => pictures && (await on.screenshot({ path: join(pictures, `walk-${name}.png`), fullPage: true }))
const zhanggui = (...words) => execFileSync(program, words, { encoding: 'utf8', env: { ...process.env, ZHANGGUI_JAVA_OPTIONS: '' } })

/** What an agency needs for these figures; the simulator writes more. */
const NEEDED = /ExportOrder|退款单|宏观监控|商品_全部|商品主数据|费率|经营指标补录|客服_/

/** The shop's exports as of a day, downloaded from the simulator and brought through the page like any. */
async function monthsPass(known, since) {
  const lines = zhanggui('exports', join(folder, known), '--shop', SHOP, '--today', '2026-10-01', '--known', known, '--since', since, '--json')
  const files = lines.trim().split('\n').map((line) => JSON.parse(line).file)
  await page.goto(`/data/imports?shop=${shop}`, { waitUntil: 'networkidle' })
  await page.setInputFiles('input.files', files.filter((file) => NEEDED.test(file)))
  await page.locator('.lead', { hasText: '正在读取' }).waitFor()
  await page.locator('.lead', { hasText: /^已完成/ }).waitFor({ timeout: 240_000 })
  assert.equal(await page.locator('.item', { hasText: '没有识别' }).count(), 0)
}

before(async () => {
  if (unavailable) return
  folder = mkdtempSync(join(tmpdir(), 'zg-walk-'))
  browser = await openBrowser()
  page = await openPage(browser)
  await logIn(page)
  shopName = `${SHOP} ${mark}`
  shop = await addShop(page, shopName)
  await monthsPass('2026-07-01', '2026-01-01')
})
after(async () => {
  if (page) await photograph(page, 'end')
  await browser?.close()
  if (folder) rmSync(folder, { recursive: true })
})

const clientPage = () => `/engagement/clients/${client}`

/** Fills each of the fields that the page marks as needed, each saved as it is left. */
async function answerAll() {
  for (const field of await page.locator('.question:has(.need) .answer > :first-child').all()) {
    const input = field.locator('xpath=descendant-or-self::*[self::input or self::select or self::textarea]')
    const saved = page.waitForResponse((answer) => answer.request().method() === 'PUT' && answer.ok())
    if ((await input.evaluate((node) => node.tagName)) === 'SELECT') await input.selectOption({ index: 1 })
    else await input.fill((await input.getAttribute('inputmode')) ? '30' : '手作茶器')
    await input.blur()
    await saved
  }
}

/** A milestone with what it asks for, in order. */
async function pass(milestone) {
  await page.goto(`${clientPage()}/execution?part=milestones`)
  const section = page.locator('section', { has: page.locator(`[name=confirm-${milestone}]`) }).last()
  await section.waitFor()
  const open = section.locator(`form:has(input[name^="${milestone}-"])`)
  for (let left = await open.count(); left > 0; left--) {
    await open.first().locator('input').fill('会议纪要与双方邮件')
    await open.first().getByRole('button').click()
    await open.nth(left - 1).waitFor({ state: 'detached' })
  }
  await page.fill(`[name=confirm-${milestone}]`, '林掌柜')
  await section.getByRole('button', { name: '通过里程碑' }).click()
}

async function goOn(stage, why) {
  await page.goto(clientPage())
  await page.selectOption('[name=stage]', stage)
  await page.fill('[name=reason]', why)
  await page.locator('form', { has: page.locator('[name=stage]') }).getByRole('button').click()
  await page.locator('td', { hasText: why }).waitFor()
}

const contract = (platform) => `form: 1
contract: ${number}
version: 1
rules: 1
title: ${SHOP}运营效果协议
tier: refined
provider: {name: 锦程代运营}
merchant: {name: ${company}}
shops: [{id: tea, platform: ${platform}, name: ${shopName}}]
term: {from: 2026-07-01, to: ${termEnd}}
settle: month
rounding: half_up
fees:
  base: {amount: 3000, per: month}
  commission: {of: gmv, base: {plus: [pay_amount], less: [refund_amount], variant: computed}, state: paid, rate: 5%, negative: carry}
  tax: {included: true, rate: 6%, invoice: special}
  due: {days: 15}
cap:
  share: 15%
  profit: {plus: [gross_profit], less: [], variant: computed}
  window: term
  counts: [commission]
  excess: carry
  undisclosed: note
limits: {reward: {amount: 20000}, penalty: {amount: 20000}, beyond_fees: carry}
exclusions: [out_of_stock]
restatable: 3
disputes: {days: 4000, path: 双方核对同一份导出文件；谈不拢的交仲裁委员会}
kpis:
  - kpi: kept
    name: 净收金额
    metric: kept_amount
    variant: computed
    scope: all
    period: month
    baseline: {kind: previous_days, days: 90}
    target: {kind: relative, value: 10%}
    tolerance: 5%
    measure: relative
    weight: 60%
    reward: {step: 800}
    penalty: {step: 500}
    owner: operations_manager
    source: 订单导出
  - kpi: buyers
    name: 支付买家数
    metric: pay_buyers
    variant: computed
    scope: all
    period: month
    target: {kind: level, value: 300}
    tolerance: 5%
    measure: relative
    weight: 40%
    reward: {step: 800}
    penalty: {step: 500}
    owner: operations_manager
    source: 订单导出
`

test('01 the client is diagnosed: questionnaire, interviews, the data of the shop, a signed report', options, async () => {
  client = (await ask(page, 'POST', '/clients', { name: company, tier: 'refined', shops: [Number(shop)] })).id
  await page.goto(`${clientPage()}/survey`)
  await page.getByText(/题必答没有回答/).first().waitFor()
  await answerAll()
  await page.getByRole('button', { name: '提交问卷' }).click()
  await page.getByText('问卷已提交，访谈还没有覆盖三个方面。').waitFor()
  await page.goto(`${clientPage()}/survey?part=interviews`)
  for (const [dimension, said] of [['pain', '退款多，净收上不去'], ['gap', '没有专人看数据'], ['goal', '三个月净收增长两成']]) {
    await page.selectOption('[name=dimension]', dimension)
    await page.fill('[name=speaker]', '林掌柜')
    await page.fill('[name=said]', said)
    await page.getByRole('button', { name: '记下' }).click()
    await page.locator('blockquote', { hasText: said }).waitFor()
  }
  await page.goto(`${clientPage()}/survey?part=report`)
  await page.fill('[name=from]', '2026-04-01')
  await page.fill('[name=to]', '2026-06-30')
  await page.getByRole('button', { name: '生成草稿' }).click()
  await page.getByText('“退款多，净收上不去”（林掌柜').waitFor()
  await page.getByRole('button', { name: '签发' }).click()
  await page.getByText('诊断报告第 1 版已签发，可以进入设计阶段。').waitFor()
  assert.equal(await page.getByText('这段时间没有任何指标有数').count(), 0)
  await photograph(page, 'diagnosis')
  await goOn('design', '诊断报告已签发')
})

test('02 the plan is made from it, revised three times and final', options, async () => {
  await page.goto(`${clientPage()}/plan`)
  await page.getByRole('button', { name: '由诊断报告生成草稿' }).click()
  await page.getByRole('heading', { name: '流量获取方案' }).waitFor()
  await page.fill('[name=goal]', '三个月净收金额增长两成')
  for (const [reason, target] of [['初稿', '300'], ['按预算收窄渠道', '270'], ['按商家库存调整节奏', '250']]) {
    await page.fill('[name=target-traffic]', target)
    await page.fill('[name=reason]', reason)
    await page.getByRole('button', { name: '记为一轮修订' }).click()
    await page.getByText(reason).first().waitFor()
  }
  await photograph(page, 'plan')
  await pass('plan_final')
  await page.getByText(/林掌柜 确认/).waitFor()
})

test('03 a vague contract is refused, mended, its baseline frozen, and confirmed by each side', options, async () => {
  const made = await ask(page, 'POST', '/users', { name: `lin${mark}`, displayName: '林掌柜', role: 'merchant_leader', client: Number(client) })
  merchant = await openPage(browser)
  await firstLogIn(merchant, made.name, made.oneTimePassword, 'the-merchants-own-password')
  const platform = (await ask(page, 'GET', '/shops')).find((each) => String(each.id) === shop).platform
  const text = contract(platform)
  await page.goto(`${clientPage()}/contracts`)
  await page.getByRole('button', { name: '粘贴文本' }).click()
  await page.fill('form [name=text]', text.replace('  tax: {included: true, rate: 6%, invoice: special}\n', '').replaceAll('    owner: operations_manager\n', ''))
  await page.getByRole('button', { name: '存为草稿' }).click()
  await page.waitForURL(/agreements/)
  agreement = new URL(page.url()).pathname
  await page.getByText('还有 4 处，改好才能送双方确认。').waitFor()
  await page.getByRole('button', { name: '送双方确认' }).click()
  await page.getByText('ENGAGEMENT-9040').waitFor()
  await photograph(page, 'vague')
  await page.fill('[name=text]', text)
  await page.getByRole('button', { name: '保存草稿' }).click()
  await page.getByText('还有 1 处，改好才能送双方确认。').waitFor()
  await page.getByRole('button', { name: '冻结基准' }).click()
  await page.getByText('没有含糊之处，可以送双方确认。').waitFor()
  await page.getByRole('button', { name: '送双方确认' }).click()
  await page.getByRole('button', { name: '确认本方同意' }).click()
  await page.getByText('还差：商家').waitFor()
  await merchant.goto(agreement)
  await merchant.getByRole('button', { name: '确认本方同意' }).click()
  await merchant.getByText(/商家 .+ 于 .+ 确认/).waitFor()
  await goOn('execute', '双方已确认合同')
})

/** Settles a period and has both sides confirm it. */
async function settle(month, confirm = true) {
  await page.goto(`${agreement}?view=settle`)
  await page.getByRole('button', { name: new RegExp(month) }).click()
  await page.getByRole('button', { name: '计算结算单' }).click()
  await page.getByRole('button', { name: '送双方确认' }).click()
  await page.getByRole('button', { name: '确认本方同意' }).waitFor()
  if (!confirm) return
  await page.getByRole('button', { name: '确认本方同意' }).click()
  await merchant.goto(`${agreement}?view=settle`)
  await merchant.getByRole('button', { name: new RegExp(month) }).click()
  await merchant.getByRole('button', { name: '确认本方同意' }).click()
  await merchant.getByText('双方已确认').first().waitFor()
}

test('04 July passes: the figures move, one KPI is rewarded and one penalised', options, async () => {
  await monthsPass('2026-08-01', '2026-07-01')
  await settle('2026-07-01')
  for (const [line, yuan] of [['指标奖励', '800.00'], ['指标扣罚', '−500.00'], ['佣金', '1,699.04']]) {
    await page.locator('tr', { hasText: line }).locator('td', { hasText: yuan }).waitFor()
  }
  await photograph(page, 'july')
  await page.goto(`${clientPage()}/standing`, { waitUntil: 'networkidle' })
  await page.getByText('净收金额').first().waitFor()
  await photograph(page, 'standing')
})

test('05 August passes: refunds that came late correct July, a line is disputed and answered', options, async () => {
  await monthsPass('2026-09-01', '2026-06-01')
  await settle('2026-08-01', false)
  const correction = page.locator('tr', { hasText: '以前期间更正 · 2026-07 · 佣金' })
  await correction.locator('td', { hasText: '−3.39' }).waitFor()
  await correction.getByText('按现在的数据是 1695.65，已结算 1699.04').waitFor()
  await merchant.goto(`${agreement}?view=settle`)
  await merchant.selectOption('[name=line]', { index: 1 })
  await merchant.fill('[name=says]', '基础服务费应当按合同打折')
  await merchant.getByRole('button', { name: '提出异议' }).click()
  await merchant.getByText('基础服务费应当按合同打折').waitFor()
  await page.goto(`${agreement}?view=settle`)
  await page.fill('[name=answer]', '合同没有这一折扣')
  await page.getByRole('button', { name: '不认可', exact: true }).click()
  await page.getByText('答复：合同没有这一折扣').waitFor()
  await photograph(page, 'august')
  await page.getByRole('button', { name: '确认本方同意' }).click()
  await merchant.reload()
  await merchant.getByRole('button', { name: '确认本方同意' }).click()
  await merchant.getByText('双方已确认').nth(1).waitFor()
})

test('06 the merchant takes the bundle, and the program computes it again without server and data', options, async () => {
  const waiting = merchant.waitForEvent('download')
  await merchant.getByRole('button', { name: '结算包' }).click()
  const bundle = join(folder, 'bundle.zip')
  await (await waiting).saveAs(bundle)
  const root = await merchant.locator('.actions code').innerText()
  const said = JSON.parse(zhanggui('replay', bundle, '--root', root, '--json'))
  assert.equal(said.identical, true)
  const broken = readFileSync(bundle)
  broken[Math.floor(broken.length / 2)] ^= 1
  writeFileSync(join(folder, 'broken.zip'), broken)
  assert.throws(() => zhanggui('replay', join(folder, 'broken.zip'), '--root', root, '--json'))
})

test('07 September passes, and the quarter is evaluated: what it cost, what it brought, how goals came out', options, async () => {
  await monthsPass('2026-10-01', '2026-07-01')
  await settle('2026-09-01')
  await page.goto(`${clientPage()}/optimise?part=quarter`)
  await page.selectOption('[name=quarter]', '2026-Q3')
  await page.getByRole('button', { name: '生成季度评估' }).click()
  await page.getByText('已存为“服务效果评估报告 2026-Q3”的草稿。').waitFor({ timeout: 120_000 })
  await photograph(page, 'quarter')
  await page.goto(`${clientPage()}/papers`)
  await page.getByRole('button', { name: '服务效果评估报告' }).click()
  await page.fill('[name=why]', '三季度评估')
  await page.getByRole('button', { name: '发出', exact: true }).click()
  await page.getByText('第 1 版', { exact: true }).first().waitFor()
  await merchant.goto('/client/papers')
  await merchant.getByRole('button', { name: '服务效果评估报告' }).click()
  await merchant.getByText('第 1 版', { exact: true }).first().waitFor()
  await photograph(merchant, 'quarter-merchant')
})

test('08 the merchant sees contract, figures and papers of their own on a phone', options, async () => {
  const state = await merchant.context().storageState()
  const phone = await openPage(browser, { viewport: { width: 390, height: 844 }, storageState: state })
  for (const path of ['/client', '/client/contracts', '/client/standing', '/client/papers']) {
    await phone.goto(path, { waitUntil: 'networkidle' })
    assert.ok((await horizontalOverflow(phone)) <= 0, path)
    await photograph(phone, `phone${path.replaceAll('/', '-')}`)
  }
  assert.deepEqual([...page.faults, ...merchant.faults, ...phone.faults], [])
})
