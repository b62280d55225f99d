/** The server's own words for what went wrong; `code` is stable ("IMPORT-1003"). */
export interface ErrorBody {
  readonly code: string
  readonly zh: string
  readonly en: string
  readonly details?: Record<string, unknown>
}

export class ApiFailure extends Error {
  constructor(
    readonly status: number,
    readonly body: ErrorBody,
  ) {
    super(body.code)
  }
}

export type QueryValue = string | number | boolean | null | undefined | readonly (string | number)[]
export type Query = Record<string, QueryValue>

const UNREACHABLE: ErrorBody = {
  code: 'UI-0001',
  zh: '连不上掌柜服务。请确认程序仍在运行，然后重试。',
  en: 'Zhanggui does not answer. Check that it is still running, then try again.',
}

const SESSION_PATH = '/session'
const FORGED = 'IDENTITY-1005'
let onSessionLost: () => void = () => undefined

/** Called once the server says that nobody is logged in any more. */
export function whenSessionIsLost(action: () => void): void {
  onSessionLost = action
}

export function apiAddress(path: string, query: Query = {}): string {
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value === null || value === undefined) continue
    for (const each of Array.isArray(value) ? value : [value]) parameters.append(name, String(each))
  }
  const text = parameters.toString()
  return `/api${path}${text ? `?${text}` : ''}`
}

export interface RequestOptions {
  readonly query?: Query
  readonly body?: unknown
  readonly signal?: AbortSignal | undefined
}

/** Sends one request; answers the JSON body (undefined for 204) or throws an ApiFailure. */
export async function request<T>(method: string, path: string, options: RequestOptions = {}): Promise<T> {
  try {
    return await exchange<T>(method, path, options)
  } catch (cause) {
    // The token of the page before the login is void after it; any answer brings the new one.
    if (!(cause instanceof ApiFailure) || cause.body.code !== FORGED) throw cause
    await exchange('GET', SESSION_PATH, {}).catch(() => undefined)
    return exchange<T>(method, path, options)
  }
}

async function exchange<T>(method: string, path: string, options: RequestOptions): Promise<T> {
  const init: RequestInit = { method, headers: requestHeaders(options.body !== undefined), credentials: 'same-origin' }
  if (options.body !== undefined) init.body = JSON.stringify(options.body)
  if (options.signal) init.signal = options.signal
  let response: Response
  try {
    response = (method === 'GET' && path === SESSION_PATH && (await askedEarly())) || (await fetch(apiAddress(path, options.query), init))
  } catch (cause) {
    if (isAbort(cause)) throw cause
    throw new ApiFailure(0, UNREACHABLE)
  }
  const text = await response.text()
  if (!response.ok) throw failureOf(response.status, text, path)
  return (text ? parseAnswer(text) : undefined) as T
}

declare global {
  interface Window {
    /** Asked by /early.js before the program was there; null where nothing answered. */
    zhangguiSession?: Promise<Response | null> | undefined
  }
}

/** The first answer of a page, which may be taken once: later ones are asked for. */
function askedEarly(): Promise<Response | null> | undefined {
  if (typeof window === 'undefined') return undefined
  const early = window.zhangguiSession
  window.zhangguiSession = undefined
  return early
}

/** Fetches a file, or throws the ApiFailure that says why there is none. */
export async function requestFile(path: string): Promise<Blob> {
  let response: Response
  try {
    response = await fetch(apiAddress(path), { credentials: 'same-origin' })
  } catch {
    throw new ApiFailure(0, UNREACHABLE)
  }
  if (!response.ok) throw failureOf(response.status, await response.text(), path)
  return response.blob()
}

/** Sends a file's raw bytes. */
export async function sendFile<T>(path: string, query: Query, file: File): Promise<T> {
  let response: Response
  try {
    const headers = { ...requestHeaders(false), 'Content-Type': 'application/octet-stream' }
    response = await fetch(apiAddress(path, query), { method: 'POST', headers, credentials: 'same-origin', body: file })
  } catch {
    throw new ApiFailure(0, UNREACHABLE)
  }
  const text = await response.text()
  if (!response.ok) throw failureOf(response.status, text, path)
  return (text ? parseAnswer(text) : undefined) as T
}

export interface Sending<T> {
  readonly answer: Promise<T>
  readonly cancel: () => void
}

/** The same, told how much is sent. XMLHttpRequest, because fetch cannot say how much of an upload is done. */
export function sendWithProgress<T>(path: string, query: Query, file: File, onProgress: (sent: number, total: number) => void): Sending<T> {
  const exchange = new XMLHttpRequest()
  const answer = new Promise<T>((resolve, reject) => {
    exchange.open('POST', apiAddress(path, query))
    for (const [name, value] of Object.entries(requestHeaders(false))) exchange.setRequestHeader(name, value)
    exchange.setRequestHeader('Content-Type', 'application/octet-stream')
    exchange.upload.onprogress = (event) => onProgress(event.loaded, event.total)
    exchange.onerror = () => reject(failureOf(0, '', path))
    exchange.onabort = () => reject(new DOMException('upload cancelled', 'AbortError'))
    exchange.onload = () => {
      if (exchange.status < 200 || exchange.status > 299) reject(failureOf(exchange.status, exchange.responseText, path))
      else resolve(parseAnswer(exchange.responseText) as T)
    }
    exchange.send(file)
  })
  return { answer, cancel: () => exchange.abort() }
}

const IDS: readonly string[] = ['id', 'shop', 'load', 'repeats']

/** Ids are opaque and travel through addresses, so they are text here, whatever the server counts with. */
export function parseAnswer(text: string): unknown {
  return JSON.parse(text, (key, value: unknown) => {
    if (typeof value === 'number' && IDS.includes(key)) return String(value)
    if (key === 'shops' && Array.isArray(value)) return value.map((each: unknown) => (typeof each === 'number' ? String(each) : each))
    return value
  })
}

export function isAbort(cause: unknown): boolean {
  return cause instanceof DOMException && cause.name === 'AbortError'
}

/** Turns an answer that is not 2xx into a failure, whether or not the server could still write its body. */
export function failureOf(status: number, text: string, path: string): ApiFailure {
  if (status === 401 && path !== SESSION_PATH) onSessionLost()
  return new ApiFailure(status, parseErrorBody(text) ?? fallbackBody(status))
}

function parseErrorBody(text: string): ErrorBody | null {
  try {
    const body: unknown = JSON.parse(text)
    if (typeof body === 'object' && body !== null && 'code' in body && 'zh' in body && 'en' in body) return body as ErrorBody
  } catch {
    // An answer that is not ours (a proxy's page) falls through to the general sentence.
  }
  return null
}

function fallbackBody(status: number): ErrorBody {
  if (status === 0 || status === 502 || status === 503 || status === 504) return UNREACHABLE
  return {
    code: `HTTP-${status}`,
    zh: `请求没有成功（${status}）。请重试；若仍然如此，请查看服务日志。`,
    en: `The request did not succeed (${status}). Try again; if it stays so, look into the server log.`,
  }
}

export function requestHeaders(json: boolean): Record<string, string> {
  const headers: Record<string, string> = { Accept: 'application/json' }
  if (json) headers['Content-Type'] = 'application/json'
  const token = readCookie('XSRF-TOKEN')
  if (token) headers['X-XSRF-TOKEN'] = token
  return headers
}

function readCookie(name: string): string | null {
  const found = document.cookie.split('; ').find((each) => each.startsWith(`${name}=`))
  return found ? decodeURIComponent(found.slice(name.length + 1)) : null
}
