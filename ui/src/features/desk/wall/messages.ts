export default {
  zh: { wall: { title: '全店墙', alarms: '需留意', count: '{n} 项', none: '无' } },
  en: { wall: { title: 'All shops', alarms: 'Needs a look', count: '{n}', none: 'none' } },
}
