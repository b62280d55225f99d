import agreements from './agreements/messages'
import clients from './clients/messages'
import contracts from './contracts/messages'
import contractform from './contractform/messages'
import diagnose from './diagnose/messages'
import execution from './execution/messages'
import income from './income/messages'
import letters from './letters/messages'
import merchant from './merchant/messages'
import optimise from './optimise/messages'
import papers from './papers/messages'
import plan from './plan/messages'
import standing from './standing/messages'

export default {
  zh: { ...agreements.zh, ...clients.zh, ...contracts.zh, ...contractform.zh, ...diagnose.zh, ...execution.zh, ...income.zh, ...letters.zh, ...merchant.zh, ...optimise.zh, ...papers.zh, ...plan.zh, ...standing.zh },
  en: { ...agreements.en, ...clients.en, ...contracts.en, ...contractform.en, ...diagnose.en, ...execution.en, ...income.en, ...letters.en, ...merchant.en, ...optimise.en, ...papers.en, ...plan.en, ...standing.en },
}
