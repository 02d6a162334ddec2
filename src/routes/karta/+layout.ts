/* A phone in a village gets the page and no framework: forms are enough for one card. */
export const csr = false;
