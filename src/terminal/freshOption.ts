import { Option } from 'commander';

/** `--fresh`: every publication is printed, also where its page has not changed. */
export function freshOption(): Option {
  return new Option('--fresh', 'print every publication again / 全部重新打印');
}
