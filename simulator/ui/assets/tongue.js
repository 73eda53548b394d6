// Says which language the page is in, for screen readers, hyphenation and the browser's translator.
export default function ({ data }) {
  document.documentElement.lang = data.language;
}
