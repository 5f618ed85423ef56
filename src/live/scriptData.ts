/** Data that comes as script files, which work from a folder too: each hands its data to a function of the page, by its name. */

type Receiver = 'nianbaoFind' | 'nianbaoExplorer';

declare global {
  interface Window {
    nianbaoFind?: (name: string, data: unknown) => void;
    nianbaoExplorer?: (name: string, data: unknown) => void;
  }
}

/** Each file is asked for once; one that is not there never answers. `folder` is as the page names it. */
export function scriptReader<Data>(receiver: Receiver): (folder: string, name: string) => Promise<Data> {
  const asked = new Map<string, Promise<Data>>();
  return (folder, name) => {
    const before = asked.get(name);
    if (before !== undefined) return before;
    const data = new Promise<Data>((resolve) => {
      const waiting = window[receiver];
      window[receiver] = (other, answer) => (other === name ? resolve(answer as Data) : waiting?.(other, answer));
    });
    asked.set(name, data);
    const script = document.createElement('script');
    script.src = new URL(`${folder}${name}.js`, document.baseURI).href;
    document.head.append(script);
    return data;
  };
}
