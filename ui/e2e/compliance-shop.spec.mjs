import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { addShop, horizontalOverflow, logIn, openBrowser, openPage, unavailable } from './browser.mjs'

const options = { skip: unavailable }
const name = `自查店 ${Date.now()}`
const head = '商品ID,SKU ID,生效日期,商家编码,商品名称,类目,商品角色,吊牌价,单位成本\n'
const first = `${head}601000000001,,2026-01-01,A,全网最低价面霜,美妆,,99.00,20.00\n601000000002,,2026-01-01,B,纯棉女装连衣裙,女装,,199.00,60.00\n`
const mended = `${head}601000000001,,2026-02-01,A,实惠面霜,美妆,,99.00,20.00\n`

let browser
let page
let shop

/** Imports master data of the shop and waits until it is in. */
async function importItems(lines) {
  const answer = await page.evaluate(
    async ({ shop, text }) => {
      const token = decodeURIComponent(document.cookie.split('; ').find((each) => each.startsWith('XSRF-TOKEN='))?.split('=')[1] ?? '')
      const send = (path, body) => fetch(path, { method: 'POST', headers: { 'X-XSRF-TOKEN': token, 'Content-Type': 'application/octet-stream' }, body })
      const sent = await send(`/api/imports?shop=${shop}&name=items.csv`, new TextEncoder().encode(text))
      let [job] = await sent.json()
      for (let tries = 0; tries < 100 && job.id && !/done|failed|refused|asking/.test(job.state); tries++) {
        await new Promise((ready) => setTimeout(ready, 100))
        job = await (await fetch(`/api/imports/${job.id}`)).json()
      }
      return job
    },
    { shop, text: lines },
  )
  assert.equal(answer.state, 'done', JSON.stringify(answer))
}

before(async () => {
  if (unavailable) return
  browser = await openBrowser()
  page = await openPage(browser)
  await logIn(page)
  shop = await addShop(page, name)
})
after(async () => {
  await browser?.close()
})

test('01 one click reads every listing that was imported', options, async () => {
  await importItems(first)
  await page.goto(`/compliance/shop?shop=${shop}`)
  await page.getByText('还没有查过').waitFor()
  await page.getByRole('button', { name: '自查一遍' }).click()
  await page.getByText('2 件商品，1 件有 1 处问题，其中 1 处必须下架改。').waitFor()
  await page.locator('mark', { hasText: '全网最低价' }).waitFor()
  assert.match(await page.locator('tbody tr').first().innerText(), /601000000001[\s\S]*必须改[\s\S]*99\.00/)
})

test('02 a finding gets one task, which says what to write instead', options, async () => {
  await page.getByRole('button', { name: '建任务', exact: true }).click()
  await page.getByText(/已建 T\d+ 改商品标题/).waitFor()
  await page.getByRole('button', { name: '建任务', exact: true }).waitFor({ state: 'detached' })
  await page.locator('tbody a', { hasText: /T\d+/ }).first().click()
  await page.waitForURL(/\/work\/tasks\?task=/)
  await page.getByText('改成“').first().waitFor()
})

test('03 the next import shows it mended, and its task is closed', options, async () => {
  await importItems(mended)
  await page.goto(`/compliance/shop?shop=${shop}`)
  await page.getByRole('button', { name: '再查一遍' }).click()
  await page.getByText('2 件商品，没有发现问题。').waitFor()
  await page.selectOption('[name=state]', 'fixed')
  await page.locator('tbody tr', { hasText: '全网最低价面霜' }).getByText(/已不见/).waitFor()
  const closed = await page.evaluate(async () => (await fetch('/api/work/tasks?closed=true')).json())
  assert.ok(closed.items.some((task) => task.title.includes('全网最低价面霜') && task.state === 'done'))
})

test('04 it fits a telephone and nothing went wrong', options, async () => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(`/compliance/shop?shop=${shop}&state=fixed`)
  await page.locator('table').first().waitFor()
  assert.ok((await horizontalOverflow(page)) <= 0)
  assert.deepEqual(page.faults, [])
})
