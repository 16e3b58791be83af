// Copies Elsa Studio's element build below Host/wwwroot/designer, as it came: dotnet.js names the hash of every file it loads.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const source = join(here, '..', 'node_modules', '@elsa-workflows', 'elsa-studio-wasm');
const target = join(here, '..', '..', 'Host', 'wwwroot', 'designer');

if (!existsSync(source)) {
  console.error('@elsa-workflows/elsa-studio-wasm is not installed: run "npm ci" in Designer/.');
  process.exit(1);
}

// Brotli is what browsers ask for; source maps and pictures of a sign-in page that is not shown are only weight. The sample page names outside hosts.
const left = [/\.gz$/, /\.map(\.br)?$/, /login_background/, /^index\.html/, /^package\.json$/];

rmSync(target, { recursive: true, force: true });
mkdirSync(target, { recursive: true });
for (const entry of readdirSync(source)) {
  if (left.some((name) => name.test(entry))) continue;
  cpSync(join(source, entry), join(target, entry), { recursive: true, filter: (file) => !left.some((name) => name.test(file)) });
}

// What the runtime fetches at every start, for pages that fetch it ahead of time: the list that dotnet.js carries.
const boot = /\/\*json-start\*\/([\s\S]*?)\/\*json-end\*\//.exec(readFileSync(join(target, '_framework', 'dotnet.js'), 'utf8'));
const resources = boot ? JSON.parse(boot[1]).resources : {};
const kinds = ['jsModuleNative', 'jsModuleRuntime', 'wasmNative', 'icu', 'coreAssembly', 'assembly'];
const names = kinds.flatMap((kind) => resources[kind] ?? []).map((file) => `_framework/${file.name}`);
const scripts = [
  '_framework/blazor.webassembly.js',
  '_framework/dotnet.js',
  '_content/BlazorMonaco/lib/monaco-editor/min/vs/editor/editor.main.js',
  '_content/Elsa.Studio.Workflows.Designer/designer.entry.js',
  '_content/Elsa.Studio.Workflows.Designer/react-designer.entry.js',
  '_content/MudBlazor/MudBlazor.min.css',
  '_content/MudBlazor/MudBlazor.min.js',
  '_content/Radzen.Blazor/css/material-base.css',
  '_content/Radzen.Blazor/Radzen.Blazor.js',
  '_content/Radzen.Blazor/fonts/RobotoFlex.woff2',
];
const ahead = [...names, ...scripts].filter((name) => existsSync(join(target, name)) && statSync(join(target, name)).size > 4096);
writeFileSync(join(target, 'ahead.json'), JSON.stringify(ahead));

console.log(`The designer is in Host/wwwroot/designer (${ahead.length} files to fetch ahead).`);
