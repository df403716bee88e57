// The rules that a machine can hold: types are exact, functions and files small, no default export, no console in the library.
import js from '@eslint/js';
import tseslint from 'typescript-eslint';

const ownCode = ['src/**/*.{ts,tsx}', 'server/**/*.{ts,tsx}', 'cli/**/*.{ts,tsx}'];
const tests = ['tests/**/*.{ts,tsx}', 'bench/**/*.{ts,tsx}'];
const everyDefault = { direct: true, named: true, defaultFrom: true, namedFrom: true, namespaceFrom: true };

export default tseslint.config(
  {
    ignores: [
      '**/.*/',
      'dist/',
      'releases/',
      'coverage/',
      'node_modules/',
      'data/',
      'ontology/',
      'tests/cases/',
      'docs/',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  ...tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // The regular expressions that keep control characters out have to name them.
      'no-control-regex': 'off',
      // Typings of closures are often written as methods; nothing here depends on `this`.
      '@typescript-eslint/unbound-method': 'off',
      // `[...text]` gives the code points, which is what is meant here.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      eqeqeq: 'error',
      'max-lines': ['error', { max: 250 }],
      'no-restricted-exports': ['error', { restrictDefaultExports: everyDefault }],
      'object-shorthand': 'error',
      'prefer-const': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/consistent-type-exports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: 'only-allowed-literals' },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    files: ownCode,
    rules: {
      'max-lines-per-function': ['error', { max: 40 }],
      'max-params': ['error', { max: 5 }],
    },
  },
  // The texts of a language are one table, which a translator takes whole.
  { files: ['server/views/messages/*.ts'], rules: { 'max-lines': 'off' } },
  { files: ['src/**/*.{ts,tsx}', 'server/**/*.{ts,tsx}'], rules: { 'no-console': 'error' } },
  {
    // A test states what must be there; the assertion that follows says it better than a guard before it.
    files: tests,
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
    },
  },
  { files: ['*.ts', '*.js'], rules: { 'no-restricted-exports': 'off' } },
  {
    ...tseslint.configs.disableTypeChecked,
    files: ['**/*.js'],
    languageOptions: {
      ...tseslint.configs.disableTypeChecked.languageOptions,
      globals: { console: 'readonly', process: 'readonly', URL: 'readonly' },
    },
  },
);
