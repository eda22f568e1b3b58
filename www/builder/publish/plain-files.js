// The widget's files that every publisher has under the same name; all others have a hash of what is in them.

export const PLAIN_FILES = [
  'cakupan.js',
  'cakupan-frame.js',
  'embed.html',
  'embed.css',
  'embed.js',
  'favicon.svg',
  'from-disk.js',
  'licences.txt',
];
