import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { addShop, horizontalOverflow, logIn, openBrowser, openPage, unavailable } from './browser.mjs'

const options = { skip: unavailable }
const stamp = Date.now()
const item = `9${stamp}`
const list = `
checklist: listing
zh: 商品发布检查
for: item
required: true
valid_days: 90
grades:
  - {grade: 优, from: 90}
sections:
  - section: 标题
    points:
      - {ask: 标题与实物一致, why: 《广告法》第四条, evidence: none}
      - {ask: 检验报告在有效期内, evidence: needed, valid_days: 30}
`

let browser
let page
let shop

/** Sends a request as the page does. */
const send = (method, path, body) => page.evaluate(async ([method, path, body]) => {
  const token = document.cookie.split('; ').find((each) => each.startsWith('XSRF-TOKEN='))?.slice(11) ?? ''
  const response = await fetch(path, { method, headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': decodeURIComponent(token) }, body: body === undefined ? undefined : JSON.stringify(body) })
  return { status: response.status, body: await response.json().catch(() => null) }
}, [method, path, body])
const inDays = (days) => new Date(Date.now() + days * 86_400_000 + 8 * 3_600_000).toISOString().slice(0, 10)

before(async () => {
  if (unavailable) return
  browser = await openBrowser()
  page = await openPage(browser)
  await logIn(page)
  shop = await addShop(page, `闸门店${stamp}`)
  assert.equal((await send('POST', '/api/compliance/gate/checklists', { yaml: list })).status, 201)
})
after(async () => {
  await browser?.close()
})

test('01 an item is entered and its gate says everything that it lacks', options, async () => {
  await page.goto(`/compliance/gate?shop=${shop}&form=new`)
  await page.selectOption('[name=shop]', shop)
  await page.fill('[name=key]', item)
  await page.fill('[name=title]', '全网最好用的纯棉短袖')
  await page.selectOption('[name=category]', 'apparel')
  await page.getByRole('button', { name: '保存' }).click()
  await page.getByText('还不能发布：3 条没有满足').waitFor()
  for (const reason of ['标题里不能写：全网最好', '没有登记：营业执照', '检查单“商品发布检查”没有签署']) await page.getByText(reason).waitFor()
})

test('02 it cannot be marked as published, and the answer holds every reason', options, async () => {
  await page.getByRole('button', { name: '标为已发布' }).click()
  await page.getByText('还不能发布，有 3 处没有满足').waitFor()
  const id = new URL(page.url()).searchParams.get('item')
  const refused = await send('POST', `/api/compliance/gate/publications/${id}/publishing`)
  assert.equal(refused.status, 409)
  assert.equal(refused.body.details.reasons.length, 3)
})

test('03 the title is mended, the licence entered', options, async () => {
  const gate = page.url()
  await page.getByRole('button', { name: '修改' }).click()
  await page.fill('[name=title]', '纯棉短袖 2026 夏')
  await page.getByRole('button', { name: '保存' }).click()
  await page.getByText('还不能发布：2 条没有满足').waitFor()
  await page.getByRole('link', { name: '在资质里登记证号、到期日和扫描件' }).click()
  await page.selectOption('[name=shop]', shop)
  await page.fill('[name=number]', '91330000X')
  await page.fill('[name=holder]', '小店有限公司')
  await page.fill('[name=expiresOn]', inDays(20))
  await page.locator('form').getByRole('button', { name: '登记', exact: true }).click()
  await page.locator('td', { hasText: '快到期' }).first().waitFor()
  await page.goto(gate)
  await page.getByText('还不能发布：1 条没有满足').waitFor()
})

test('04 the checklist wants its evidence before it is signed, and becomes a certificate', options, async () => {
  await page.locator('.list', { hasText: '商品发布检查' }).getByRole('button').click()
  await page.waitForURL(/run=\d+/)
  await page.getByRole('button', { name: '其余 2 项通过' }).click()
  await page.getByText('1 项缺凭证（第 2 项）').waitFor()
  await page.getByRole('button', { name: '检验报告在有效期内' }).click()
  await page.setInputFiles('[name=evidence]', { name: '检验报告.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 report') })
  await page.getByRole('link', { name: '检验报告.pdf' }).waitFor()
  await page.getByRole('button', { name: '签署' }).click()
  await page.waitForURL(/\/compliance\/gate\/certificate\/\d+/)
  await page.getByText('内容与签署时一致').waitFor()
  assert.match(await page.locator('.certificate').innerText(), /ZG-\d+-\d{6}[\s\S]*优[\s\S]*[0-9a-f]{64}/)
  assert.equal(await page.locator('dd', { hasText: inDays(30) }).count(), 1)
})

test('05 with every condition kept it goes out, and stands in the queue with its first last day', options, async () => {
  await page.goto(`/compliance/gate?shop=${shop}`)
  await page.locator('td', { hasText: '可以发布' }).waitFor()
  await page.locator('tbody input[type=checkbox]').first().check()
  await page.getByRole('button', { name: '发布所选 1 个' }).click()
  await page.getByText('1 个标为已发布，0 个没有通过闸门。').waitFor()
  const row = page.locator('tr', { hasText: '纯棉短袖 2026 夏' })
  await row.getByText('已发布').waitFor()
  assert.match(await row.innerText(), new RegExp(`已发布[\\s\\S]*${inDays(20)}`))
})

test('06 when the licence is revoked the gate is closed again', options, async () => {
  await page.goto(`/compliance/gate?shop=${shop}&view=licences`)
  await page.getByRole('button', { name: '停用' }).first().click()
  await page.locator('td', { hasText: '已停用' }).waitFor()
  await page.goto(`/compliance/gate?shop=${shop}`)
  await page.locator('td', { hasText: '条件失效' }).waitFor()
})

test('07 a text with forbidden words is not taken, a clean one waits for a second person', options, async () => {
  await page.goto(`/compliance/gate?shop=${shop}&view=texts&form=text`)
  await page.selectOption('[name=shop]', shop)
  await page.fill('[name=title]', '夏季主题')
  await page.fill('[name=content]', '全网最低价，错过再等一年')
  await page.getByRole('button', { name: '提交审批' }).click()
  await page.locator('[role=alert]', { hasText: '不能写' }).waitFor()
  await page.fill('[name=content]', '夏天穿着凉快的短袖')
  await page.getByRole('button', { name: '提交审批' }).click()
  await page.locator('td', { hasText: '等审批' }).waitFor()
})

test('08 prices of channels are set against a policy, in yuan', options, async () => {
  await page.goto(`/compliance/gate?shop=${shop}&view=prices&form=policy`)
  await page.fill('[name=name]', '夏款')
  await page.selectOption('form [name=shop]', shop)
  await page.fill('[name=item]', item)
  await page.fill('[name=floor]', '59')
  await page.getByRole('button', { name: '保存政策' }).click()
  await page.locator('td', { hasText: '夏款' }).waitFor()
  await page.setInputFiles('[name=prices]', { name: '渠道价格.csv', mimeType: 'text/csv', buffer: Buffer.from(`商品ID,渠道,价格\n${item},京东,49.90\n${item},门店,69\n${item},抖音,贵`) })
  await page.getByText('收下 2 条价格，1 行没有收。').waitFor()
  assert.match(await page.locator('tr', { hasText: '低于最低价' }).innerText(), /京东[\s\S]*49\.90[\s\S]*59\.00[\s\S]*-9\.10/)
})

test('09 what the exports know to be on sale has no certificate until it went through, and its deals judge a struck-through price', options, async () => {
  const days = [3, 2, 1].map((before) => inDays(-before))
  const ranking = ['统计日期,商品ID,商品名称,商品访客数,商品加购人数,支付买家数,支付件数,支付金额,成功退款金额', ...days.map((day) => `${day},7${stamp},炭烧壶,500,60,25,25,5000.00,200.00`)].join('\n') + '\n'
  await page.goto(`/data/imports?shop=${shop}`, { waitUntil: 'networkidle' })
  await page.setInputFiles('input.files', { name: `商品排行${stamp}.csv`, mimeType: 'text/csv', buffer: Buffer.from(ranking) })
  await page.locator('.item', { hasText: `商品排行${stamp}.csv` }).first().locator('.equation').waitFor({ timeout: 60_000 })
  await page.goto(`/compliance/gate?shop=${shop}&from=${days[0]}&to=${inDays(0)}`)
  const row = page.locator('tr', { hasText: '炭烧壶' })
  await row.getByText('在售无证书').waitFor()
  assert.match(await row.innerText(), /15,000\.00/)
  await row.locator('input[type=checkbox]').check()
  await page.getByRole('button', { name: '登记所选 1 件' }).click()
  await page.getByText('登记了 1 件。').waitFor()
  const draft = { shop: Number(shop), kind: 'item', key: `7${stamp}`, title: '炭烧壶', category: 'home', price: '188', crossedOut: '200.01' }
  const dear = (await send('POST', '/api/compliance/gate/publications', draft)).body
  const price = (answer) => answer.conditions.find((condition) => condition.kind === 'price')
  assert.match(price(dear).reasons[0].say.zh, /划线价高于此前七日最低成交价.*200\.00 元，差 0\.01 元/)
  assert.equal(price((await send('POST', '/api/compliance/gate/publications', { ...draft, crossedOut: '200' })).body).kept, true)
})

test('10 a list of 1,058 points is there within two seconds and fits a telephone', options, async () => {
  const rows = Array.from({ length: 1058 }, (_, at) => `第${1 + Math.floor(at / 100)}部分,检测点${at + 1},必须,不要`).join('\n')
  await page.goto(`/compliance/gate?view=lists`)
  await page.fill('[name=listName]', '整车检测')
  await page.setInputFiles('input[name=list]', { name: '检测.csv', mimeType: 'text/csv', buffer: Buffer.from(`章节,检查项,级别,凭证\n${rows}`) })
  await page.getByText('1058 项').first().waitFor()
  const saved = await send('POST', '/api/compliance/gate/publications', { shop: Number(shop), kind: 'item', key: `car${stamp}`, title: '二手车', category: 'other' })
  const lists = await send('GET', '/api/compliance/gate/checklists')
  const run = await send('POST', `/api/compliance/gate/publications/${saved.body.id}/runs`, { checklist: lists.body.find((each) => each.points === 1058).key })
  await page.setViewportSize({ width: 390, height: 844 })
  const begun = Date.now()
  await page.goto(`/compliance/gate?item=${saved.body.id}&run=${run.body.id}`)
  const second = page.locator('article.point').nth(1)
  await second.getByRole('button', { name: '通过', exact: true }).click()
  await second.locator('[aria-pressed=true]').waitFor()
  const took = Date.now() - begun
  console.log(`1,058 points worked on after ${took} ms`)
  assert.ok(took < 6_000, `${took} ms`)
  // The others come while nobody waits, and the page keeps its height meanwhile.
  await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight))
  await page.getByText('检测点1058').waitFor({ timeout: 60_000 })
  await page.waitForFunction(() => !document.querySelector('.waiting'), null, { timeout: 60_000 })
  assert.equal(await page.locator('article.point').count(), 1058)
  await page.getByRole('button', { name: '未填 1057' }).click()
  await page.locator('article.point').nth(1056).waitFor({ state: 'attached', timeout: 60_000 })
  assert.ok((await horizontalOverflow(page)) <= 0)
})

test('11 every view fits a telephone, and nothing went wrong in the page', options, async () => {
  for (const view of ['queue', 'licences', 'texts', 'prices', 'lists']) {
    await page.goto(`/compliance/gate?shop=${shop}&view=${view}`)
    await page.locator('table').first().waitFor()
    assert.ok((await horizontalOverflow(page)) <= 0, view)
  }
  assert.deepEqual(page.faults, [])
})
