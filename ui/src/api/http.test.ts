// @vitest-environment jsdom
import { afterEach, describe, expect, test, vi } from 'vitest'
import { ApiFailure, apiAddress, request, whenSessionIsLost } from './http'

function answer(status: number, body: string) {
  const sent: { address: string; init: RequestInit }[] = []
  vi.stubGlobal('fetch', (address: string, init: RequestInit) => {
    sent.push({ address, init })
    return Promise.resolve(new Response(status === 204 ? null : body, { status }))
  })
  return sent
}

afterEach(() => vi.unstubAllGlobals())

describe('requests', () => {
  test('repeat a parameter for each shop and leave out what is not set', () => {
    expect(apiAddress('/board', { shop: ['1', '2'], from: '2026-11-01', by: undefined })).toBe('/api/board?shop=1&shop=2&from=2026-11-01')
  })

  test('carry the CSRF token of the cookie', async () => {
    document.cookie = 'XSRF-TOKEN=a%2Fb'
    const sent = answer(204, '')
    await request('POST', '/loads/1/undo')
    expect(new Headers(sent[0]?.init.headers).get('X-XSRF-TOKEN')).toBe('a/b')
  })

  test('take what was asked before the program was there, once, and ask again where nothing answered', async () => {
    const sent = answer(200, '{"user":"later"}')
    window.zhangguiSession = Promise.resolve(new Response('{"user":"early"}'))
    expect(await request('GET', '/session')).toEqual({ user: 'early' })
    expect(sent).toEqual([])
    expect(await request('GET', '/session')).toEqual({ user: 'later' })
    window.zhangguiSession = Promise.resolve(null)
    expect(await request('GET', '/session')).toEqual({ user: 'later' })
    expect(sent.length).toBe(2)
  })

  test('ids are text whatever the server counts with', async () => {
    answer(200, '{"id":7,"row":7,"shops":[1,2],"items":[{"shop":3,"load":"L9"}]}')
    expect(await request('GET', '/users')).toEqual({ id: '7', row: 7, shops: ['1', '2'], items: [{ shop: '3', load: 'L9' }] })
  })

  test('a token that the login made void is renewed, once', async () => {
    const asked: string[] = []
    vi.stubGlobal('fetch', (address: string, init: RequestInit) => {
      asked.push(`${init.method ?? ''} ${address}`)
      const forged = asked.length !== 2
      return Promise.resolve(new Response(forged ? '{"code":"IDENTITY-1005","zh":"页面已过期","en":"expired"}' : '{}', { status: forged ? 403 : 200 }))
    })
    await expect(request('POST', '/shops', { body: {} })).rejects.toBeInstanceOf(ApiFailure)
    expect(asked).toEqual(['POST /api/shops', 'GET /api/session', 'POST /api/shops'])
  })

  test("a refusal keeps the server's code and both sentences", async () => {
    answer(400, '{"code":"IMPORT-1003","zh":"缺少列","en":"a column is missing"}')
    const failure = await request('GET', '/imports').catch((cause: unknown) => cause)
    expect(failure).toBeInstanceOf(ApiFailure)
    expect((failure as ApiFailure).body).toMatchObject({ code: 'IMPORT-1003', zh: '缺少列' })
  })

  test('an answer without a body of ours still says something in both languages', async () => {
    answer(500, '<html>oops</html>')
    const failure = (await request('GET', '/imports').catch((cause: unknown) => cause)) as ApiFailure
    expect(failure.body.code).toBe('HTTP-500')
    expect(failure.body.zh).toContain('500')
    expect(failure.body.en).toContain('500')
  })

  test('a lost session is noticed everywhere but at the login itself', async () => {
    const lost = vi.fn()
    whenSessionIsLost(lost)
    answer(401, '')
    await request('POST', '/session').catch(() => undefined)
    expect(lost).not.toHaveBeenCalled()
    await request('GET', '/loads').catch(() => undefined)
    expect(lost).toHaveBeenCalledOnce()
  })
})
