const SHAPES = 'path, rect, circle, ellipse, polygon, polyline, line, text';

/**
 * A drawing with all its fills in one colour, as `fillColor` makes it (ts-basic-components-image.md). What is not
 * filled and what is only outlined stays as it is.
 * @param url data URL of an SVG
 */
export function tinted(url: string, fill: string): string {
  const [head = '', data = ''] = url.split(/,(.*)/s);
  const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
  const drawing = new DOMParser().parseFromString(new TextDecoder().decode(bytes), 'image/svg+xml');
  drawing.querySelectorAll(SHAPES).forEach((shape) => {
    if (fillOf(shape) !== 'none') {
      (shape as SVGElement).style.removeProperty('fill');
      shape.setAttribute('fill', fill);
    }
  });
  const text = new XMLSerializer().serializeToString(drawing);
  return `${head.replace(';base64', ';charset=utf-8')},${encodeURIComponent(text)}`;
}

/** Fills are inherited in a drawing. */
function fillOf(shape: Element): string | null {
  for (let at: Element | null = shape; at !== null; at = at.parentElement) {
    const fill = (at as SVGElement).style.fill || at.getAttribute('fill');
    if (fill !== null && fill !== '') {
      return fill;
    }
  }
  return null;
}
