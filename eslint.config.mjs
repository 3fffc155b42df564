import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** What plain JavaScript files may use without importing it. */
const nodeGlobals = Object.fromEntries(
  [
    'AbortSignal',
    'clearInterval',
    'console',
    'fetch',
    'performance',
    'process',
    'setInterval',
    'setTimeout',
    'URL',
  ].map((name) => [name, 'readonly']),
);

const environmentIsReadOnce = {
  object: 'process',
  property: 'env',
  message: 'The environment is read once, at start, into the Config that platform/config checks.',
};

export default defineConfig(
  { ignores: ['dist/', 'dist.*/', '.data/', 'coverage/', 'docs/openapi.d.ts'] },
  js.configs.recommended,
  { files: ['**/*.mjs'], languageOptions: { globals: nodeGlobals } },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'all' },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      eqeqeq: ['error', 'always'],
      'max-lines': ['error', 300],
      'no-console': 'error',
    },
  },
  {
    files: ['src/**/*.ts', 'migrations/**/*.ts', 'journey/**/*.ts', 'bench/**/*.ts', 'demo/**/*.ts'],
    ignores: ['**/*.spec.ts', '**/*.fixture.ts'],
    rules: { 'max-lines-per-function': ['error', 60] },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/main.ts', 'src/cli/**', 'src/platform/database/embedded/operating-system-user.ts'],
    rules: { 'no-restricted-properties': ['error', environmentIsReadOnce] },
  },
  {
    // These talk to the person at the terminal; everything else goes through the logger.
    files: ['src/main.ts', 'src/cli/**/*.ts', 'journey/**/*.ts', 'bench/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    // Who may do what stands in one table, which is looked up line by line.
    files: ['src/access-table.ts'],
    rules: { 'max-lines': 'off' },
  },
  {
    // A migration is written once, by a generator, as a list of statements.
    files: ['migrations/**/*.ts'],
    rules: { 'max-lines': 'off', 'max-lines-per-function': 'off' },
  },
  {
    // Answers of the API are read as JSON, and what a test reads from them is what it checks.
    files: ['test/**/*.ts', 'journey/**/*.ts'],
    rules: {
      '@typescript-eslint/no-explicit-any': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
);
