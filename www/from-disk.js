// On a page that a browser has opened from a disk, where it runs no modules: shows the sentence that says so.

const sentence = document.getElementById('from-disk');
if (sentence && location.protocol === 'file:') sentence.hidden = false;

export {};
