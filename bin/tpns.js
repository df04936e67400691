#!/usr/bin/env node
// The threshold. An old Node has to be told so in one line instead of stumbling over syntax it does not know, so this
// file holds nothing newer than ES2015 but `import()`; everything else lives behind it.
const found = process.versions.node;
const [major, minor] = found.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  const en = `tpns needs Node.js 20.19 or newer; this is ${found}.`;
  const zh = `tpns 需要 Node.js 20.19 或更高版本，当前版本为 ${found}。`;
  process.stderr.write(`${en} / ${zh}\n`);
  process.exitCode = 2;
} else {
  // Spares V8 compiling the same bundle at every start. Node 20 does not have it, and where the cache can't be
  // written the call says so in its result and never throws.
  const module = process.getBuiltinModule('module');
  if (module.enableCompileCache) module.enableCompileCache();

  // main.js catches what goes wrong inside it. Left for here: a package that can't even be loaded.
  import('../dist/main.js').catch(error => {
    const hint = 'tpns could not start; installing it again may help. / tpns 无法启动，请尝试重新安装。';
    process.stderr.write(`${hint}\n${error instanceof Error ? error.stack : error}\n`);
    process.exitCode = 3;
  });
}
