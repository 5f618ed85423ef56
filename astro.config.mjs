import { defineConfig } from 'astro/config';

/** Pages keep their file names, so that links are relative and work in any folder and by file://. */
export default defineConfig({
  output: 'static',
  trailingSlash: 'ignore',
  build: { format: 'preserve' },
  devToolbar: { enabled: false },
  publicDir: 'src/assets/public',
});
