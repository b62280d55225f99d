export default {
  zh: {
    views: {
      title: '视图',
      hint: '把当前页面连同店铺、时段和拆分方式存下来，下次一键回到这里。',
      name: '名称',
      nameHint: '如：双十一值班',
      shared: '机构内共享',
      save: '保存当前页面',
      mine: '我的',
      sharedBy: '{name} 共享',
      drop: '删除视图 {name}',
      none: '还没有保存过视图。',
    },
  },
  en: {
    views: {
      title: 'Views',
      hint: 'Keep this page with its shops, period and split, and come back to it with one click.',
      name: 'Name',
      nameHint: 'e.g. Double-11 duty',
      shared: 'Share in the agency',
      save: 'Save this page',
      mine: 'mine',
      sharedBy: 'shared by {name}',
      drop: 'Delete view {name}',
      none: 'No view saved yet.',
    },
  },
}
