import { request } from './http'

export interface SavedView {
  readonly id: string
  readonly name: string
  /** Path and query of a page of the interface. */
  readonly address: string
  readonly shared: boolean
  readonly mine: boolean
  readonly by: string
}

export const listViews = () => request<readonly SavedView[]>('GET', '/views')
export const saveView = (name: string, address: string, shared: boolean) =>
  request<SavedView>('POST', '/views', { body: { name, address, shared } })
export const dropView = (id: string) => request<undefined>('DELETE', `/views/${id}`)
