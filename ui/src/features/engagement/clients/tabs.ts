import type { Permission } from '@/features/identity'

/** The tabs of a client, in the order of the work: each is a child route of the client's page. */
export interface ClientTab {
  /** The last part of the address; empty for the first. */
  readonly path: string
  /** A key of the words. */
  readonly text: string
  readonly needs: Permission
}

export const CLIENT_TABS: readonly ClientTab[] = [
  { path: '', text: 'clients.tab.overview', needs: 'see_clients' },
  { path: 'survey', text: 'clients.tab.survey', needs: 'see_clients' },
  { path: 'plan', text: 'clients.tab.plan', needs: 'see_clients' },
  { path: 'contracts', text: 'agreements.tab', needs: 'see_contracts' },
  { path: 'execution', text: 'clients.tab.execution', needs: 'see_clients' },
  { path: 'optimise', text: 'optimise.tab', needs: 'see_clients' },
  { path: 'standing', text: 'standing.tab', needs: 'see_kpis' },
  { path: 'letters', text: 'letters.tab', needs: 'read_letters' },
  { path: 'papers', text: 'papers.tab', needs: 'see_papers' },
]

export const tabAddress = (client: string, tab: ClientTab) => `/engagement/clients/${client}${tab.path ? `/${tab.path}` : ''}`
