/** How well a page can be read, measured in the browser that shows it. */

/**
 * Texts whose contrast with what is behind them is below WCAG's 4.5, as an expression for the page; those of a drawing have
 * a fill.
 * @param aside a selector of what is not read, with all that is in it.
 */
export const faintBut = (aside: string): string => `(() => {
  const numbers = color => color.match(/[\\d.]+/g).map(Number);
  const light = color => {
    const [r, g, b] = numbers(color).map(c => c / 255).map(c => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const behind = element => {
    for (let each = element; each; each = each.parentElement) {
      const color = getComputedStyle(each).backgroundColor;
      if ((numbers(color)[3] ?? 1) === 1) return color;
    }
  };
  return [...document.body.querySelectorAll('*')]
    .filter(e => [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim() !== ''))
    .filter(e => e.checkVisibility() && !e.closest('${aside}'))
    .map(e => {
      const style = getComputedStyle(e);
      const color = e.matches('svg *') ? style.fill : style.color;
      const [a, b] = [light(color), light(behind(e))].sort((x, y) => y - x);
      return { text: e.textContent.slice(0, 30), contrast: (a + 0.05) / (b + 0.05) };
    })
    .filter(({ contrast }) => contrast < 4.5);
})()`;
