import budget from './budget/messages'
import customers from './customers/messages'
import effect from './effect/messages'
import experiment from './experiment/messages'
import forecast from './forecast/messages'
import iteration from './iteration/messages'
import stock from './stock/messages'
import promotion from './promotion/messages'
import targets from './targets/messages'
import why from './why/messages'

const zh = {
  ...customers.zh,
  ...effect.zh,
  ...experiment.zh,
  ...budget.zh,
  ...forecast.zh,
  ...iteration.zh,
  ...stock.zh,
  ...targets.zh,
  ...promotion.zh,
  ...why.zh,
  studies: {
    title: '分析记录',
    lead: '问过的每个分析都按当时的回答保存，编号可以在报告里引用。',
    savedOnly: '只看已保存的',
    recent: '最近的分析',
    noneSaved: '还没有保存过分析',
    none: '还没有做过分析',
    noneHint: '在归因、预测、效果、客户价值、预算、备货页面提问；结果下方可以保存。',
    number: '编号',
    kind: '类型',
    name: '名称',
    untitled: '（未命名）',
    state: '状态',
    states: { running: '计算中', answered: '有结果', doubted: '数据说明不了', cancelled: '已取消', failed: '出错' },
    at: '时间',
    by: '提问人',
    newer: '较新',
    older: '较早',
    running: '正在计算…',
    cancel: '取消',
    asked: '{at} {by}',
    program: '掌柜 {v}',
    save: '保存',
    unsave: '取消保存',
    cite: '复制引用',
    copied: '已复制',
    notSaved: '没有保存成功，请再试一次。',
    cannotTell: '数据说明不了这个问题。',
    failed: '计算 {id} 时程序出错，已记入日志。请重试；仍不行请把编号告诉管理员。',
    cancelled: '已取消。',
  },
}

const en: typeof zh = {
  ...customers.en,
  ...effect.en,
  ...experiment.en,
  ...budget.en,
  ...forecast.en,
  ...iteration.en,
  ...stock.en,
  ...targets.en,
  ...promotion.en,
  ...why.en,
  studies: {
    title: 'Studies',
    lead: 'Every question is kept with the answer as it was given; reports can cite its number.',
    savedOnly: 'Saved only',
    recent: 'Asked before',
    noneSaved: 'Nothing saved yet',
    none: 'Nothing asked yet',
    noneHint: 'Ask on the why, forecast, effect, customer value, budget and stock pages; save under the answer.',
    number: 'Number',
    kind: 'Kind',
    name: 'Name',
    untitled: '(untitled)',
    state: 'State',
    states: { running: 'Running', answered: 'Answered', doubted: 'Data cannot tell', cancelled: 'Cancelled', failed: 'Failed' },
    at: 'At',
    by: 'By',
    newer: 'Newer',
    older: 'Older',
    running: 'Computing…',
    cancel: 'Cancel',
    asked: '{at} {by}',
    program: 'Zhanggui {v}',
    save: 'Save',
    unsave: 'Do not keep',
    cite: 'Copy citation',
    copied: 'Copied',
    notSaved: 'It was not saved; please try again.',
    cannotTell: 'The data cannot tell.',
    failed: 'The program failed on {id}; see the log. Try again, or give the number to your administrator.',
    cancelled: 'Cancelled.',
  },
}

export default { zh, en }
