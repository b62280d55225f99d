import type { Permission } from '@/features/identity'

/** A page of the merchant's entrance. */
export interface EntranceLink {
  readonly to: string
  /** A key of the words. */
  readonly text: string
  readonly needs: Permission
}

/** In the order of a telephone's bar: six at most, what a role may not see is left out. */
export const ENTRANCE_LINKS: readonly EntranceLink[] = [
  { to: '/client', text: 'entrance.rail.home', needs: 'enter_as_client' },
  { to: '/client/contracts', text: 'entrance.rail.contracts', needs: 'see_contracts' },
  { to: '/client/standing', text: 'entrance.rail.standing', needs: 'see_kpis' },
  { to: '/client/letters', text: 'entrance.rail.letters', needs: 'read_letters' },
  { to: '/client/papers', text: 'entrance.rail.papers', needs: 'see_papers' },
  { to: '/client/tasks', text: 'entrance.rail.tasks', needs: 'see_tasks' },
]

export const linksFor = (may: (permission: Permission) => boolean) => ENTRANCE_LINKS.filter((link) => may(link.needs))

/** Where a merchant's person is led who asks for a page of the agency's: the same thing in their own entrance, or its first page. */
export function ownPlace(path: string, query: Readonly<Record<string, unknown>>): { path: string; query: Record<string, string> } {
  const task = query.task
  const agreement = /^\/engagement\/agreements\/(\d+)$/.exec(path)?.[1]
  if (agreement) return { path: `/client/agreements/${agreement}`, query: typeof query.view === 'string' ? { view: query.view } : {} }
  const tab = /^\/engagement\/clients\/\d+\/(contracts|standing|letters|papers)$/.exec(path)?.[1]
  if (tab) return { path: `/client/${tab}`, query: typeof query.letter === 'string' ? { letter: query.letter } : {} }
  if (path === '/work/tasks') return { path: '/client/tasks', query: typeof task === 'string' ? { task } : {} }
  if (path.startsWith('/board')) return { path: '/client/board', query: {} }
  return { path: '/client', query: {} }
}
