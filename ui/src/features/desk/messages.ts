import benchmark from './benchmark/messages'
import board from './board/messages'
import funnel from './funnel/messages'
import health from './health/messages'
import items from './items/messages'
import people from './people/messages'
import reports from './reports/messages'
import screen from './screen/messages'
import today from './today/messages'
import traffic from './traffic/messages'
import views from './views/messages'
import wall from './wall/messages'

export default {
  zh: { ...benchmark.zh, ...board.zh, ...funnel.zh, ...health.zh, ...items.zh, ...people.zh, ...reports.zh, ...screen.zh, ...today.zh, ...traffic.zh, ...views.zh, ...wall.zh },
  en: { ...benchmark.en, ...board.en, ...funnel.en, ...health.en, ...items.en, ...people.en, ...reports.en, ...screen.en, ...today.en, ...traffic.en, ...views.en, ...wall.en },
}
