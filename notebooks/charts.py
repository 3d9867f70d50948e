"""Charts for the notebooks as inline SVG, from the standard library alone."""

from html import escape


class Svg:
    """What a notebook shows of a chart."""

    def __init__(self, text):
        self.text = text

    def _repr_html_(self):
        return self.text


def curve(points, title, x_label, y_label, width=640, height=340):
    """A curve with its band; points are (label, low, mean, high), evenly spaced."""
    left, right, top, bottom = 80, 20, 40, 60
    lows, highs = [p[1] for p in points], [p[3] for p in points]
    low, high = min(lows), max(highs)
    margin = 0.08 * (high - low) or 1
    low, high = low - margin, high + margin

    def x(i):
        return left + (width - left - right) * (i / max(1, len(points) - 1))

    def y(value):
        return top + (height - top - bottom) * (high - value) / (high - low)

    band = [f"{x(i):.1f},{y(p[3]):.1f}" for i, p in enumerate(points)]
    band += [f"{x(i):.1f},{y(p[1]):.1f}" for i, p in reversed(list(enumerate(points)))]
    line = " ".join(f"{x(i):.1f},{y(p[2]):.1f}" for i, p in enumerate(points))
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" font-family="sans-serif" font-size="12">',
        f'<text x="{left}" y="20" font-size="15">{escape(title)}</text>',
        f'<polygon points="{" ".join(band)}" fill="#4477aa" fill-opacity="0.2"/>',
        f'<polyline points="{line}" fill="none" stroke="#4477aa" stroke-width="2"/>',
    ]
    for i, point in enumerate(points):
        parts.append(f'<circle cx="{x(i):.1f}" cy="{y(point[2]):.1f}" r="3" fill="#4477aa"/>')
        parts.append(f'<text x="{x(i):.1f}" y="{height - bottom + 18}" text-anchor="middle">{escape(str(point[0]))}</text>')
    for step in range(5):
        value = low + (high - low) * step / 4
        parts.append(f'<text x="{left - 8}" y="{y(value) + 4:.1f}" text-anchor="end">{value:,.4g}</text>')
    parts.append(f'<text x="{(left + width - right) / 2}" y="{height - 12}" text-anchor="middle">{escape(x_label)}</text>')
    parts.append(f'<text x="14" y="{top - 8}">{escape(y_label)}</text></svg>')
    return Svg("".join(parts))


def bars(shares, title, width=640):
    """Horizontal bars with whiskers; shares are (label, low, mean, high), each from 0 to 1."""
    row, left = 26, 260
    height = 50 + row * len(shares)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" font-family="sans-serif" font-size="12">',
        f'<text x="10" y="20" font-size="15">{escape(title)}</text>',
    ]
    for i, (label, low, mean, high) in enumerate(shares):
        y, scale = 40 + row * i, width - left - 60
        parts.append(f'<text x="{left - 8}" y="{y + 11}" text-anchor="end">{escape(label)}</text>')
        parts.append(f'<rect x="{left}" y="{y}" width="{scale * mean:.1f}" height="14" fill="#4477aa"/>')
        parts.append(f'<line x1="{left + scale * low:.1f}" x2="{left + scale * high:.1f}" y1="{y + 7}" y2="{y + 7}" stroke="#222"/>')
        parts.append(f'<text x="{left + scale * high + 6:.1f}" y="{y + 11}">{100 * mean:.0f} %</text>')
    return Svg("".join(parts) + "</svg>")
