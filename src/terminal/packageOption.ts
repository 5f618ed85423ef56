import { Option } from 'commander';

/** `--package`: the folder that a command works on. */
export function packageOption(): Option {
  return new Option('--package <folder>', 'the data package / 数据包文件夹').default('data/yizheng');
}
