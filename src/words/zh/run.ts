/** Messages of the commands about folders, disks and printing, in Chinese. */

export const zhRun = {
  'site.restored': '上次生成中途被终止，已把“{value}”恢复为先前完整的网站。',
  'disk.full': '磁盘已满，没有写完；原有网站不变，请腾出空间后再运行：{value}',
  'disk.closed': '没有写入权限；原有网站不变，请检查文件夹的权限：{value}',
  'disk.unreadable': '没有读取权限；原有网站不变，请检查文件或文件夹的权限：{value}',
  'publish.again': '{file}：打印时浏览器崩溃，重印一次',
  'publish.unchanged': '{file}：网页未变，沿用上次的PDF',
  'build.checking': '1/3 核对数据：{folder}',
  'build.workbooks': 'Excel、Word：{count}个文件，{size}',
  'build.workbooksKept': 'Excel、Word：数字未变，沿用上次的{count}个文件，{size}',
  'build.drawing': '2/3 生成网站：{folder}',
  'build.heldBack': '{count}种不公开的出版物（内部或限时发布）另放：{folder}',
  'build.noAddress': 'site.json中没有address：网页不带本页网址和分享信息',
  'build.printing': '3/3 打印并核对出版物',
} as const;
