import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { addShop, horizontalOverflow, logIn, openBrowser, openPage, unavailable } from './browser.mjs'

const options = { skip: unavailable }
const CLIENT = `阶段测试 ${Date.now()}`
let browser
let page
let tabs

before(async () => {
  if (unavailable) return
  browser = await openBrowser()
  page = await openPage(browser)
  await logIn(page)
  await addShop(page, CLIENT)
  await page.goto('/engagement/clients')
  await page.locator('p', { hasText: CLIENT }).getByRole('button').click()
  await page.fill('[name=name]', CLIENT)
  await page.locator('form button.primary').click()
  await page.waitForURL(/\/engagement\/clients\/\d+$/)
  tabs = page.url()
})
after(async () => {
  await browser?.close()
})

const fits = async (address) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(address)
  await page.locator('.lead').first().waitFor()
  assert.ok((await horizontalOverflow(page)) <= 0, address)
  await page.setViewportSize({ width: 1440, height: 900 })
}

test('01 the questionnaire is answered and handed in', options, async () => {
  await page.goto(`${tabs}/survey`)
  await page.getByText(/题必答没有回答/).first().waitFor()
  for (const field of await page.locator('.question:has(.need) .answer > :first-child').all()) {
    const input = field.locator('xpath=descendant-or-self::*[self::input or self::select or self::textarea]')
    const saved = page.waitForResponse((answer) => answer.request().method() === 'PUT' && answer.ok())
    if ((await input.evaluate((node) => node.tagName)) === 'SELECT') await input.selectOption({ index: 1 })
    else await input.fill((await input.getAttribute('inputmode')) ? '3' : '家纺')
    await input.blur()
    await saved
  }
  await page.getByRole('button', { name: '提交问卷' }).click()
  await page.getByText('问卷已提交，访谈还没有覆盖三个方面。').waitFor()
})

test('02 interviews are noted and the report is drafted, mended and signed', options, async () => {
  await page.goto(`${tabs}/survey?part=interviews`)
  for (const [dimension, said] of [['pain', '流量越来越贵'], ['gap', '没有人做图'], ['goal', '一年做到一千万']]) {
    await page.selectOption('[name=dimension]', dimension)
    await page.fill('[name=speaker]', '张总')
    await page.fill('[name=said]', said)
    await page.getByRole('button', { name: '记下' }).click()
    await page.locator('blockquote', { hasText: said }).waitFor()
  }
  await page.goto(`${tabs}/survey?part=report`)
  await page.getByRole('button', { name: '生成草稿' }).click()
  await page.getByText('“流量越来越贵”（张总').waitFor()
  const gap = page.locator('.paragraph', { hasText: '资源短板' })
  await gap.getByRole('button', { name: '改措辞' }).click()
  await page.locator('.paragraph textarea').fill('资源短板：缺一名设计。')
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await page.getByText('资源短板：缺一名设计。').waitFor()
  await page.getByRole('button', { name: '签发' }).click()
  await page.getByText('诊断报告第 1 版已签发，可以进入设计阶段。').waitFor()
  await fits(`${tabs}/survey?part=report`)
})

test('03 the plan is drafted from it, refused while it lacks something, and kept as a round', options, async () => {
  await page.goto(`${tabs}/plan`)
  await page.getByRole('button', { name: '由诊断报告生成草稿' }).click()
  await page.getByText('“流量获取方案”的目标值').waitFor()
  await page.getByText(/^团队：方案要 3 人|^按问卷/).first().waitFor()
  await page.fill('[name=reason]', '初稿')
  await page.getByRole('button', { name: '记为一轮修订' }).click()
  await page.getByText(/方案还缺：总目标/).waitFor()
  await page.fill('[name=goal]', '一年净收金额增长两成')
  for (const kind of ['traffic', 'conversion', 'brand']) {
    await page.fill(`[name=target-${kind}]`, '100')
    await page.fill(`[name=trigger-${kind}]`, '50')
  }
  await page.getByRole('button', { name: '记为一轮修订' }).click()
  await page.getByText('至少 3 轮才能定稿，现在 1 轮').waitFor()
  await fits(`${tabs}/plan`)
})

test('04 a budget divides to the fen and says which rule it breaks', options, async () => {
  await page.goto(`${tabs}/plan?part=budget`)
  await page.fill('[name=total]', '1000000')
  await page.fill('[name=start]', '20')
  await page.getByRole('button', { name: '确定预算' }).click()
  await page.getByText(/前三个月至少 30%/).waitFor()
  await page.fill('[name=start]', '30')
  await page.getByRole('button', { name: '确定预算' }).click()
  await page.locator('td', { hasText: '240,000.00' }).first().waitFor()
  await fits(`${tabs}/plan?part=budget`)
})

test('05 the timetable says where the plan contradicts itself and proposes what holds both', options, async () => {
  await page.goto(`${tabs}/plan?part=timetable`)
  await page.fill('[name=months-0]', '1')
  await page.fill('[name=months-3]', '2')
  await page.getByLabel('留给延误的缓冲（周）').fill('0')
  await page.getByRole('button', { name: '计算并保存' }).click()
  await page.getByText(/两处对不上/).waitFor()
  await page.getByRole('button', { name: '用 2 + 1 + 1 + 2 个月' }).click()
  await page.getByText('各阶段与总周期都在方案写的范围内。').waitFor()
  await fits(`${tabs}/plan?part=timetable`)
})

test('06 a milestone is refused with all it lacks, meetings are planned, the board shows three panes', options, async () => {
  await page.goto(`${tabs}/execution?part=milestones`)
  await page.fill('[name=plan_final-feasible]', '内部评审 M1')
  await page.locator('form', { has: page.locator('[name=plan_final-feasible]') }).getByRole('button').click()
  await page.getByText('内部评审 M1').waitFor()
  await page.fill('[name=confirm-plan_final]', '张总')
  await page.getByRole('button', { name: '通过里程碑' }).first().click()
  await page.getByText(/里程碑还不能通过：客户认可.*只修订了 1 轮/).waitFor()
  await page.goto(`${tabs}/execution?part=meetings`)
  await page.getByRole('button', { name: '安排方案设计阶段会议：5 次' }).click()
  await page.locator('td', { hasText: '产出：方案框架初稿' }).waitFor()
  await page.goto(`${tabs}/execution`)
  for (const pane of ['进度', '关键指标', '预警']) await page.getByRole('heading', { name: pane, exact: true }).waitFor()
  await fits(`${tabs}/execution`)
  await fits(`${tabs}/execution?part=milestones`)
  assert.deepEqual(page.faults, [])
})
