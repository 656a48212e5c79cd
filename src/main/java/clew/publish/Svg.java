package clew.publish;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/// SVG under construction. Every name is the program's own; every value and every text is escaped.
final class Svg {
    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /// Opens an element.
    ///
    /// @param attributes names and values in turn; numbers are written with one decimal at most
    Svg open(String name, Object... attributes) {
        start(name, attributes).append('>');
        open.push(name);
        return this;
    }

    /// Closes the element opened last.
    Svg close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /// An element without content.
    Svg empty(String name, Object... attributes) {
        start(name, attributes).append("/>");
        return this;
    }

    /// An element that holds a text.
    Svg text(String name, String text, Object... attributes) {
        start(name, attributes)
                .append('>')
                .append(HtmlPage.esc(text))
                .append("</")
                .append(name)
                .append('>');
        return this;
    }

    /// Begins a line of its own, so that the page can be read in an editor.
    Svg line() {
        out.append('\n');
        return this;
    }

    /// What another has drawn.
    Svg append(Svg other) {
        out.append(other.out);
        return this;
    }

    private StringBuilder start(String name, Object... attributes) {
        out.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(HtmlPage.esc(written(attributes[i + 1])))
                    .append('"');
        }
        return out;
    }

    private static String written(Object value) {
        return value instanceof Double d
                ? String.format(Locale.ROOT, "%.1f", d).replaceFirst("\\.0$", "")
                : String.valueOf(value);
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
