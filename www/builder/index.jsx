// Puts the page of editors into the page.

import { render } from 'preact';
import { Builder } from './Builder.jsx';
import en from './words/en.json' with { type: 'json' };
import id from './words/id.json' with { type: 'json' };

const main = document.getElementById('builder');
const language = document.documentElement.lang === 'en' ? 'en' : 'id';
if (main) render(<Builder language={language} words={language === 'en' ? en : id} />, main);
