import { defineConfig, passthroughImageService } from 'astro/config';

/** Astro compiles the program that draws pages; the project draws every site with it. */
const program = {
  name: 'program',
  hooks: {
    'astro:config:done': ({ setAdapter }) =>
      setAdapter({
        name: 'program',
        entrypointResolution: 'auto',
        serverEntrypoint: new URL('./src/pages/_program.ts', import.meta.url),
        supportedAstroFeatures: { serverOutput: 'stable', staticOutput: 'stable' },
      }),
  },
};

/** Links between pages are relative, so that a site works in any folder and by file://. */
export default defineConfig({
  output: 'server',
  adapter: program,
  trailingSlash: 'ignore',
  devToolbar: { enabled: false },
  image: { service: passthroughImageService() },
  publicDir: 'src/assets/public',
});
