// Addresses of scripts that run beside the page. Under Trusted Types somebody has to vouch for them, and only ours are.

const rules = { createScriptURL: (/** @type {string} */ given) => given };
const policy = window.trustedTypes?.createPolicy('cakupan-builder', rules) ?? rules;

/** The address of one of our own files, beside this page's script. @param {string} name */
export const trustedUrl = (name) => policy.createScriptURL(new URL(name, import.meta.url).href);
