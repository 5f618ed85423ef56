/** A browser on this machine; `libraries` is a folder for the library path where the system lacks what it needs. */
export type BrowserPath = {
  executable: string;
  from: 'named' | 'pinned' | 'puppeteer' | 'installed';
  libraries?: string;
};
