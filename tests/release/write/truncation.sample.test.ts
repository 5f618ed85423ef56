import { describeCuts } from './describeCuts.ts';

/** Some thirty-five lengths of each file, every one near its end; `npm run proof` cuts after every byte. */
describeCuts((whole) => {
  const step = Math.ceil(whole / 20);
  return Array.from({ length: whole + 1 }, (_, length) => length).filter(
    (length) => length % step === 0 || length > whole - 16,
  );
});
