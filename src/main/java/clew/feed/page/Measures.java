package clew.feed.page;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// What can be counted in a part of a page.
final class Measures {
    /// A link within the page is only partly a link (Mozilla's Readability).
    private static final double WITHIN = 0.3;

    private static final Set<String> BLOCKS =
            Set.of("blockquote", "dl", "div", "img", "ol", "p", "pre", "table", "ul", "section", "article", "figure");

    private Measures() {}

    static int length(Element e) {
        return e.text().length();
    }

    static int commas(String text) {
        return (int) text.chars()
                .filter(c -> c == ',' || c == '\u060c' || c == '\ufe50' || c == '\u3001' || c == '\uff0c')
                .count();
    }

    /// Share of the text that stands in links.
    static double linkDensity(Element e) {
        int length = length(e);
        if (length == 0) {
            return 0;
        }
        double linked = 0;
        for (Element a : e.getElementsByTag("a")) {
            linked += a.text().length() * (a.attr("href").startsWith("#") ? WITHIN : 1);
        }
        return linked / length;
    }

    /// Share of the text that stands in the elements of these names.
    static double density(Element e, String selector) {
        int length = length(e);
        int inside = e.select(selector).stream().mapToInt(Measures::length).sum();
        return length == 0 ? 0 : (double) inside / length;
    }

    static boolean hasBlocks(Element e) {
        return e.children().stream().anyMatch(c -> BLOCKS.contains(c.normalName()) || hasBlocks(c));
    }

    /// Whether a node belongs to a line of text.
    static boolean inline(Node node) {
        return node instanceof TextNode
                || (node instanceof Element e
                        && !BLOCKS.contains(e.normalName())
                        && !hasBlocks(e)
                        && !e.tag().isBlock());
    }

    static boolean blank(Node node) {
        return (node instanceof TextNode t && t.isBlank())
                || (node instanceof Element e && e.normalName().equals("br"));
    }
}
