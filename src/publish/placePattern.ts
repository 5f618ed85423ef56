/** A place for what is known of a PDF when it is made: `<span data-pdf="reports/x.pdf" data-pdf-part="size"></span>`. */
export const placePattern = /(<span data-pdf="([^"]*)" data-pdf-part="([^"]*)"[^>]*>)[^<]*(<\/span>)/g;
