// Run before the packages are installed, by whatever Node is there: so plain JavaScript, and nothing imported.
// Linux x64 and arm64 and Windows x64 get the right Node with the packages; elsewhere the installed one must do.
const brought = ['linux-x64', 'linux-arm64', 'win32-x64'];
const [major, minor] = process.versions.node.split('.').map(Number);
const isNewEnough = major > 22 || (major === 22 && minor >= 17);
if (!isNewEnough && !brought.includes(`${process.platform}-${process.arch}`)) {
  process.stderr.write(
    `Node ${process.versions.node} is too old here: install Node 24 (or 22.17 and later), then run npm ci again.\n` +
      `此处的 Node ${process.versions.node} 过旧：请安装 Node 24（或 22.17 以上），再运行 npm ci。\n`,
  );
  process.exitCode = 1;
}
