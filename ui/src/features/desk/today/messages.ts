export default {
  zh: {
    today: {
      title: '今天',
      asking: '正在检查…',
      urgency: { NOW: '马上处理', TODAY: '今天处理', SOON: '近几天', FINE: '已检查，无事', UNKNOWN: '还不能检查' },
      knownAt: '数据到 {at}',
      show: '查看 {n} 条',
      hide: '收起',
      go: '去处理',
      rows: '{title}明细',
      again: '重新检查',
    },
  },
  en: {
    today: {
      title: 'Today',
      asking: 'Looking…',
      urgency: { NOW: 'Now', TODAY: 'Today', SOON: 'In the next days', FINE: 'Looked up, nothing to do', UNKNOWN: 'Cannot be checked yet' },
      knownAt: 'data up to {at}',
      show: 'Show {n}',
      hide: 'Hide',
      go: 'Deal with it',
      rows: '{title}, case by case',
      again: 'Look again',
    },
  },
}
