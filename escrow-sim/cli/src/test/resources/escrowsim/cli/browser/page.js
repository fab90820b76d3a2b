// What a reader could not make out on the page. Each answer is a list of complaints; empty is well.
const complaints = [];
const name = text => text.textContent.trim().slice(0, 60);

// The part of a figure outside of which a text is not drawn.
const panel = text => {
    const clipped = text.closest('[clip-path]');
    const rect = clipped && clipped.ownerSVGElement.getElementById(
        clipped.getAttribute('clip-path').replace(/^url\(#(.*)\)$/, '$1'))?.querySelector('rect');
    if (!rect) {
        return null;
    }
    const matrix = clipped.getScreenCTM();
    const left = matrix.e + matrix.a * Number(rect.getAttribute('x'));
    return {left, right: left + matrix.a * Number(rect.getAttribute('width'))};
};

// Labels of figures: whole, and none over another.
const labels = () => {
    document.querySelectorAll('details').forEach(details => details.open = true);
    for (const svg of document.querySelectorAll('svg')) {
        const frame = svg.getBoundingClientRect();
        const texts = [...svg.querySelectorAll('text')].filter(text => text.textContent.trim());
        const boxes = texts.map(text => text.getBoundingClientRect());
        texts.forEach((text, i) => {
            const box = boxes[i];
            if (box.left < frame.left - 1 || box.right > frame.right + 1 || box.top < frame.top - 1
                || box.bottom > frame.bottom + 1) {
                complaints.push('clipped: ' + name(text));
            }
            const shown = panel(text);
            if (shown && (box.left < shown.left - 1 || box.right > shown.right + 1)) {
                complaints.push('cut by its panel: ' + name(text));
            }
            if (box.height < 9) {
                complaints.push('too small: ' + name(text));
            }
            for (let j = i + 1; j < texts.length; j++) {
                const other = boxes[j];
                if (box.left < other.right - 1.5 && other.left < box.right - 1.5 && box.top < other.bottom - 3
                    && other.top < box.bottom - 3) {
                    complaints.push('overlap: ' + name(text) + ' | ' + name(texts[j]));
                }
            }
        });
    }
};

const width = () => {
    const page = document.documentElement;
    if (page.scrollWidth > page.clientWidth + 1) {
        complaints.push('the page is ' + page.scrollWidth + ' wide, the window ' + page.clientWidth);
    }
};

// Contrast after WCAG 2: 4.5 to 1 for all text.
const rgb = colour => (colour.match(/[\d.]+/g) || []).map(Number);
const luminance = colour => {
    const [r, g, b] = rgb(colour).map(c => c / 255).map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const behind = element => {
    for (let at = element; at; at = at.parentElement) {
        const colour = getComputedStyle(at).backgroundColor;
        if (rgb(colour).length === 3 || rgb(colour)[3] > 0) {
            return colour;
        }
    }
    return 'rgb(255, 255, 255)';
};
const contrast = () => {
    for (const element of document.querySelectorAll('body *')) {
        const own = [...element.childNodes].some(node => node.nodeType === 3 && node.textContent.trim());
        if (!own || ['STYLE', 'title', 'desc'].includes(element.tagName)) {
            continue;
        }
        const style = getComputedStyle(element);
        const colour = element.tagName === 'text' ? style.fill : style.color;
        const [a, b] = [luminance(colour), luminance(behind(element))].sort((x, y) => y - x);
        const ratio = (a + 0.05) / (b + 0.05);
        if (!(ratio >= 4.5)) {
            complaints.push(ratio.toFixed(2) + ': ' + name(element));
        }
    }
};
