import { describe, expect, it } from 'vitest'
import { linksFor, ownPlace } from './links'

describe('the entrance', () => {
  it('leaves out what a level may not see', () => {
    const executor = ['enter_as_client', 'see_tasks', 'read_letters']
    expect(linksFor((permission) => executor.includes(permission)).map((link) => link.to)).toEqual(['/client', '/client/letters', '/client/tasks'])
    expect(linksFor(() => true)[0]?.to).toBe('/client')
  })
  it('fits a telephone', () => {
    expect(linksFor(() => true).length).toBeLessThanOrEqual(6)
  })
  it('leads links of the agency to the same thing of one’s own', () => {
    expect(ownPlace('/work/tasks', { task: '12' })).toEqual({ path: '/client/tasks', query: { task: '12' } })
    expect(ownPlace('/engagement/agreements/7', { view: 'settle' })).toEqual({ path: '/client/agreements/7', query: { view: 'settle' } })
    expect(ownPlace('/engagement/clients/3/papers', {})).toEqual({ path: '/client/papers', query: {} })
    expect(ownPlace('/engagement/clients/3/letters', { letter: '8' })).toEqual({ path: '/client/letters', query: { letter: '8' } })
    expect(ownPlace('/engagement/clients/3', {})).toEqual({ path: '/client', query: {} })
    expect(ownPlace('/board/wall', {})).toEqual({ path: '/client/board', query: {} })
    expect(ownPlace('/settings/members', {})).toEqual({ path: '/client', query: {} })
  })
})
