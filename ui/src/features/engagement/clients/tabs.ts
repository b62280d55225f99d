/** The tabs of a client, in the order of the work: each is a child route of the client's page. */
export interface ClientTab {
  /** The last part of the address; empty for the first. */
  readonly path: string
  /** A key of the words. */
  readonly text: string
}

export const CLIENT_TABS: readonly ClientTab[] = [
  { path: '', text: 'clients.tab.overview' },
  { path: 'survey', text: 'clients.tab.survey' },
  { path: 'plan', text: 'clients.tab.plan' },
  { path: 'contracts', text: 'agreements.tab' },
  { path: 'execution', text: 'clients.tab.execution' },
  { path: 'standing', text: 'standing.tab' },
  { path: 'papers', text: 'papers.tab' },
]

export const tabAddress = (client: string, tab: ClientTab) => `/engagement/clients/${client}${tab.path ? `/${tab.path}` : ''}`
