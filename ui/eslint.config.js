import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript'
import importX from 'eslint-plugin-import-x'
import vue from 'eslint-plugin-vue'
import tseslint from 'typescript-eslint'

/** Feature ranks, as on the server: a feature sees lower ranks only, and only their index.ts. */
const ranks = { identity: 0, notify: 1, connect: 1, metrics: 1, work: 1, insight: 2, compliance: 3, desk: 4 }

const belowApp = ['lib', 'api', 'ui', 'features'].map((layer) => ({
  target: `./src/${layer}`,
  from: './src/app',
  message: `${layer} lies below app`,
}))

const layers = [
  ...belowApp,
  ...['api', 'ui', 'features'].map((from) => ({ target: './src/lib', from: `./src/${from}`, message: 'lib is pure' })),
  { target: './src/ui', from: './src/api', message: 'base components make no requests' },
  { target: './src/ui', from: './src/features', message: 'ui lies below features' },
  { target: './src/api', from: './src/ui', message: 'api lies below ui' },
  { target: './src/api', from: './src/features', message: 'api lies below features' },
]

const features = Object.entries(ranks).flatMap(([name, rank]) =>
  Object.entries(ranks)
    .filter(([other]) => other !== name)
    .map(([other, otherRank]) => ({
      target: `./src/features/${name}`,
      from: `./src/features/${other}`,
      ...(otherRank < rank ? { except: ['./index.ts'] } : {}),
      message: otherRank < rank ? `meet ${other} through its index.ts` : `${other} does not lie below ${name}`,
    })),
)

const faces = Object.keys(ranks).map((name) => ({
  target: './src/app',
  from: `./src/features/${name}`,
  except: ['./index.ts', './routes.ts', './messages.ts'],
  message: `meet ${name} through its index.ts, routes.ts and messages.ts`,
}))

export default tseslint.config(
  { ignores: ['dist', 'node_modules'] },
  ...tseslint.configs.strict,
  ...vue.configs['flat/recommended'],
  {
    files: ['**/*.{ts,vue}'],
    languageOptions: { parserOptions: { parser: tseslint.parser, extraFileExtensions: ['.vue'] } },
    plugins: { 'import-x': importX },
    settings: {
      'import-x/extensions': ['.ts', '.vue'],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts'], 'vue-eslint-parser': ['.vue'] },
      'import-x/resolver-next': [createTypeScriptImportResolver({ project: './tsconfig.json' })],
    },
    rules: {
      'import-x/no-restricted-paths': ['error', { zones: [...layers, ...features, ...faces] }],
      'import-x/no-cycle': 'error',
      'import-x/no-unresolved': ['error', { ignore: ['\\.css$', '\\.svg$'] }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-dynamic-delete': 'off',
      'max-lines': ['error', 350],
      'vue/max-attributes-per-line': 'off',
      'vue/singleline-html-element-content-newline': 'off',
      'vue/html-self-closing': ['error', { html: { void: 'always', normal: 'always', component: 'always' } }],
      'vue/html-indent': 'off',
      'vue/html-closing-bracket-newline': 'off',
      'vue/first-attribute-linebreak': 'off',
      'vue/multiline-html-element-content-newline': 'off',
      'vue/attributes-order': 'off',
      'vue/require-default-prop': 'off',
      'vue/no-v-html': 'error',
      'vue/block-order': ['error', { order: ['script', 'template', 'style'] }],
    },
  },
  // Sentences are data: a feature's two languages belong side by side, however long the list.
  { files: ['**/messages.ts'], rules: { 'max-lines': 'off' } },
)
