import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

export default defineConfig(
  globalIgnores(['dist*/', '.work/', '.look/', '.astro/', '.staff/']),
  {
    files: ['src/**/*.ts', 'tests/**/*.ts', 'data/**/*.ts', 'docs/**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'ObjectExpression > SpreadElement > ObjectExpression',
          message: 'Write the members into the object: one a line where they do not fit.',
        },
        {
          selector:
            'VariableDeclarator[id.type="ArrayPattern"][init.type="ArrayExpression"][init.elements.0.type!="SpreadElement"]',
          message: 'Declare each name by itself.',
        },
      ],
      // Data are plain objects and unions: `type`; what adds to the type of a library must be an `interface`.
      '@typescript-eslint/consistent-type-definitions': 'off',
      // A number in a template is a count or an index; figures are decimal strings.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `tsc` asks for brackets where a name comes from a table.
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      // `tsc` counts every element as possibly missing, also where the line above put it there.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // `return report(…)` ends a function, `(line) => log(line)` is a callback: both read better on one line.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // An empty cell of a table and an empty environment variable are missing: `||` means it.
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true } }],
      // To do nothing is what a log without a reader and a swallowed second error are for.
      '@typescript-eslint/no-empty-function': ['error', { allow: ['arrowFunctions', 'methods'] }],
      // Members are left out by taking them apart.
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true, argsIgnorePattern: '^_' }],
      // Chinese characters are taken one by one by spreading a string, which goes by code points.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // `x === undefined || x.state !== 'value'` asks two questions, one after the other.
      '@typescript-eslint/prefer-optional-chain': 'off',
      // `match` with a flag g and without are two questions; both are asked.
      '@typescript-eslint/prefer-regexp-exec': 'off',
    },
  },
  {
    // A test compares what a file says with what it should say: `expect` is the check of its type.
    files: ['tests/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
);
