export default {
  zh: {
    app: { name: '掌柜', skip: '跳到内容', menu: '菜单', notFound: '没有这个页面', notFoundHint: '地址可能写错了，或者页面已经搬走。', home: '回到看板', stale: '掌柜已更新，请刷新页面。', refresh: '刷新' },
    rail: { board: '看板', wall: '全店墙', reports: '报告', running: '经营', funnel: '漏斗', people: '人群', insight: '洞察', targets: '目标', promotion: '活动真相', forecast: '预测', effect: '效果', experiments: '实验', customers: '客户价值', budget: '预算', stock: '备货', iterations: '迭代报告', studies: '分析记录', data: '数据', imports: '导入', loads: '加载记录', quarantine: '隔离区', calendar: '数据日历', crosswalk: '商品对应', settings: '设置', shops: '店铺', members: '成员', audit: '审计' },
    palette: { title: '跳转到页面、视图、指标、店铺或时段', open: '跳转', hint: '输入名称或拼音首字母，如 zfje', found: '找到的', none: '没有找到。换个词，或输入拼音首字母。', keys: '↑ ↓ 选择 · 回车打开 · Esc 关闭', page: '页面', view: '视图', metric: '指标', shop: '店铺', period: '时段' },
    user: { menu: '用户菜单', language: '语言', theme: '外观', light: '浅色', dark: '深色', rise: '涨跌颜色', redRises: '红涨绿跌', greenRises: '绿涨红跌', password: '修改密码', logOut: '退出登录', version: '版本 {v}' },
  },
  en: {
    app: { name: 'Zhanggui', skip: 'Skip to content', menu: 'Menu', notFound: 'There is no such page', notFoundHint: 'The address may be mistyped, or the page has moved.', home: 'Back to the board', stale: 'Zhanggui was updated; please reload the page.', refresh: 'Reload' },
    rail: { board: 'Board', wall: 'All shops', reports: 'Reports', running: 'Running the shop', funnel: 'Funnel', people: 'People', insight: 'Insight', targets: 'Targets', promotion: 'Promotion truth', forecast: 'Forecast', effect: 'Effect', experiments: 'Experiments', customers: 'Customer value', budget: 'Budget', stock: 'Stock', iterations: 'Iterations', studies: 'Studies', data: 'Data', imports: 'Import', loads: 'Loads', quarantine: 'Quarantine', calendar: 'Data calendar', crosswalk: 'Item crosswalk', settings: 'Settings', shops: 'Shops', members: 'Members', audit: 'Audit trail' },
    palette: { title: 'Go to a page, view, metric, shop or period', open: 'Go to', hint: 'Type a name or pinyin initials, such as zfje', found: 'Found', none: 'Nothing found. Try another word or pinyin initials.', keys: '↑ ↓ choose · Enter open · Esc close', page: 'Page', view: 'View', metric: 'Metric', shop: 'Shop', period: 'Period' },
    user: { menu: 'User menu', language: 'Language', theme: 'Theme', light: 'Light', dark: 'Dark', rise: 'Colours of change', redRises: 'Red rises', greenRises: 'Green rises', password: 'Change password', logOut: 'Log out', version: 'Version {v}' },
  },
}
