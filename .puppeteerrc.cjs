/** Puppeteer's own browser download stays off: printing uses the browser pinned in package-lock.json. */
module.exports = { skipDownload: true };
