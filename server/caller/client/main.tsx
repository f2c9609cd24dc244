import { render } from 'preact';
import { App } from './App.tsx';
import { wordsFor } from './words.ts';
import './caller.css';

const words = wordsFor(navigator.language);
document.documentElement.lang = navigator.language;
document.title = words.title;
const root = document.getElementById('caller');
if (root !== null) {
  render(<App words={words} />, root);
}
