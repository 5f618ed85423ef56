import { Option } from 'commander';

/** `--staff`: where the reports go that only those who keep the package may see. */
export function staffOption(): Option {
  return new Option('--staff <folder>', 'where the check report goes / 检查报告所在的文件夹').default('.staff');
}
