import board from './board/messages'
import funnel from './funnel/messages'
import people from './people/messages'
import reports from './reports/messages'
import screen from './screen/messages'
import today from './today/messages'
import views from './views/messages'
import wall from './wall/messages'

export default {
  zh: { ...board.zh, ...funnel.zh, ...people.zh, ...reports.zh, ...screen.zh, ...today.zh, ...views.zh, ...wall.zh },
  en: { ...board.en, ...funnel.en, ...people.en, ...reports.en, ...screen.en, ...today.en, ...views.en, ...wall.en },
}
