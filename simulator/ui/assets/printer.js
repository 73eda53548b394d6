// Opens the browser's own print window, where a page can be saved as PDF too. The style sheet says
// that only the sheet is printed; the title of the page is what the file will be called.
export default function ({ parentElement, data }) {
  const button = parentElement.querySelector("button");
  button.textContent = data.label;
  button.onclick = () => {
    const title = document.title;
    document.title = data.title;
    window.addEventListener("afterprint", () => { document.title = title; }, { once: true });
    window.print();
  };
}
