// The JavaScript that wasm-bindgen writes fits every browser and every program. The widget needs little of it: what the
// WebAssembly imports. That is kept, in short words, and `www/widget/bridge.js` does the rest.

import { readFileSync, writeFileSync } from 'node:fs';

/** What an import looks like, and what becomes of it. @type {[pattern: RegExp, short: string][]} */
const IMPORT = [
  [
    /(\w+): function\(.*?\) \{ return handleError\(function \((.*?)\) \{\n([\s\S]*?)\n {8}\}, arguments\); \},/g,
    '$1: caught(($2) => {\n$3\n        }),',
  ],
  [/(\w+): function\((.*?)\) \{\n([\s\S]*?)\n {8}\},/g, '$1: ($2) => {\n$3\n        },'],
];

/** The same for what is in it. @type {[pattern: RegExp, short: string][]} */
const BODY = [
  [
    /let result;\s*try \{\s*result = (.*);\s*\} catch \(_\) \{\s*result = false;\s*\}\s*const ret = result;/g,
    'const ret = $1;',
  ],
  [
    new RegExp(
      [
        /const ret = (.*);/,
        /\w+ ptr1 = (?:isLikeNone\(ret\) \? 0 : )?passStringToWasm0\(ret, wasm\.__wbindgen_malloc, wasm\.__wbindgen_realloc\);/,
        /\w+ len1 = WASM_VECTOR_LEN;/,
        /getDataViewMemory0\(\)\.setInt32\(\(arg0 >>> 0\) \+ 4 \* 1, len1, true\);/,
        /getDataViewMemory0\(\)\.setInt32\(\(arg0 >>> 0\) \+ 4 \* 0, ptr1, true\);/,
      ]
        .map(({ source }) => source)
        .join('\\s*'),
      'g',
    ),
    'put(arg0, $1);',
  ],
  [/const ret = (.*);\s*return isLikeNone\(ret\) \? 0 : addToExternrefTable0\(ret\);/g, 'return kept($1);'],
  [/const ret = (.*);\s*return ret;/g, 'return $1;'],
  [/getStringFromWasm0\(/g, 'text('],
];

/** What only wasm-bindgen's own JavaScript has. */
const LEFT =
  /function|arguments|Wasm0|Memory0|Table0|isLikeNone|handleError|WASM_VECTOR_LEN|__wbindgen_(?:malloc|realloc)/;

/**
 * Leaves no more of it than the imports.
 * @param {string} glueFile
 * @param {string} typesFile
 */
export function keepImports(glueFile, typesFile) {
  const glue = readFileSync(glueFile, 'utf8');
  const found = /const import0 = \{\n\s*__proto__: null,\n([\s\S]*?)\n {4}\};\n/.exec(glue)?.[1];
  if (!found) throw new Error(`no imports in ${glueFile}`);
  const imports = [...IMPORT, ...BODY].reduce(
    (text, [pattern, short]) => text.replace(pattern, short),
    found,
  );
  const left = LEFT.exec(imports)?.[0];
  if (left) throw new Error(`${left} is not known: does wasm-bindgen write something else now?`);
  writeFileSync(
    glueFile,
    `import { caught, kept, put, text, wasm } from '../../www/widget/bridge.js';\n
export const imports = () => ({\n    w: {\n${imports}\n    },\n});\n`,
  );
  writeFileSync(typesFile, 'export function imports(): WebAssembly.Imports;\n');
}
