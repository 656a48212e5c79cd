package clew.text;

import java.util.Set;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/// Pieces of HTML as plain text, or as markup in which nothing can run.
public final class Markup {
    private static final Set<String> NO_TEXT = Set.of("script", "style", "template", "applet", "head");
    private static final Set<String> FRAMES = Set.of("iframe", "noembed", "noframes");
    private static final Set<String> PREFORMATTED = Set.of("pre", "textarea", "listing");

    /// Deeper than this nothing is kept: no text needs it, and a page can be made of nothing else.
    private static final int DEEPEST = 256;

    /// More elements than any text or page has; they fill the memory many times faster than their letters do.
    public static final int MOST_ELEMENTS = 100_000;

    private Markup() {}

    /// Whether a text has more start tags than that and is not to be read as a tree.
    public static boolean exceeds(String markup, int tags) {
        int seen = 0;
        for (int at = markup.indexOf('<'); at >= 0 && seen <= tags; at = markup.indexOf('<', at + 1)) {
            seen += at + 1 < markup.length() && Character.isLetter(markup.charAt(at + 1)) ? 1 : 0;
        }
        return seen > tags;
    }

    /// The text of a piece of HTML: blocks stand on lines of their own, white space is folded, scripts and styles are
    /// no text. Of more than 100,000 elements only the tags are taken away.
    public static String plain(String html) {
        if (exceeds(html, MOST_ELEMENTS)) {
            return fold(withoutTags(html));
        }
        return html.indexOf('<') < 0 && html.indexOf('&') < 0
                ? fold(html)
                : plain(parser().parseInput(closed(html), "").body());
    }

    /// A comment that is never closed ends with its tag, or it would hide all that follows.
    private static String closed(String html) {
        int open = html.lastIndexOf("<!--");
        return open <= html.lastIndexOf("-->")
                ? html
                : html.substring(0, open) + html.substring(open).replaceFirst("<!--[^>]*>?", "");
    }

    /// The text of an element and what is in it, as [#plain(String)] gives it.
    public static String plain(Element element) {
        StringBuilder text = new StringBuilder();
        NodeTraversor.traverse(
                new NodeVisitor() {
                    private int hidden;

                    @Override
                    public void head(Node node, int depth) {
                        if (node instanceof Element e) {
                            hidden += NO_TEXT.contains(e.normalName()) ? 1 : 0;
                            breakBefore(e);
                        } else if (node instanceof TextNode t && hidden == 0) {
                            text.append(
                                    PREFORMATTED.contains(holder(t))
                                            ? t.getWholeText()
                                            : t.getWholeText().replaceAll("\\s+", " "));
                        } else if (node instanceof DataNode d && hidden == 0 && unclosed(d)) {
                            text.append(withoutTags(d.getWholeData()));
                        }
                    }

                    @Override
                    public void tail(Node node, int depth) {
                        if (node instanceof Element e) {
                            hidden -= NO_TEXT.contains(e.normalName()) ? 1 : 0;
                            if (!e.normalName().equals("br")) {
                                breakBefore(e);
                            }
                        }
                    }

                    private void breakBefore(Element e) {
                        if (e.normalName().equals("br") || e.tag().isBlock()) {
                            boolean apart = e.normalName().equals("p");
                            boolean begun = !text.isEmpty() && text.charAt(text.length() - 1) == '\n';
                            text.append(
                                    apart ? "\n\n" : begun && !e.normalName().equals("br") ? "" : "\n");
                        } else if (e.normalName().equals("td") || e.normalName().equals("th")) {
                            text.append(' ');
                        }
                    }
                },
                element);
        return fold(text.toString());
    }

    /// A frame that is never closed takes all that follows it for its own; its writer did not mean that.
    private static boolean unclosed(DataNode data) {
        return FRAMES.contains(holder(data));
    }

    private static String holder(Node node) {
        Node parent = node.parent();
        return parent == null ? "" : parent.normalName();
    }

    private static String withoutTags(String html) {
        return html.replaceAll("(?s)<[^<>]*>", " ");
    }

    private static String fold(String text) {
        return text.replaceAll("[ \\t\\x0B\\f\\r\\u00a0]+", " ")
                .replaceAll(" ?\\n ?", "\n")
                .replaceAll("\\n{3,}", "\n\n")
                .strip();
    }

    /// The same piece of HTML with only what is harmless: text, structure, links and pictures at web addresses. Nothing
    /// in it runs, styles, embeds or sends.
    ///
    /// @param base what relative addresses in it are resolved against; empty if unknown
    public static String harmless(String html, String base) {
        org.jsoup.nodes.Document dirty = parser().parseInput(html, base);
        org.jsoup.nodes.Document clean = new Cleaner(allowed()).clean(dirty);
        clean.outputSettings().prettyPrint(false);
        return clean.body().html();
    }

    private static Parser parser() {
        return Parser.htmlParser().setMaxDepth(DEEPEST);
    }

    private static Safelist allowed() {
        return Safelist.relaxed()
                .addTags("figure", "figcaption", "mark", "del", "ins", "s", "abbr", "time", "hr", "article", "section")
                .addProtocols("a", "href", "http", "https")
                .removeProtocols("a", "href", "ftp", "mailto")
                .addEnforcedAttribute("a", "rel", "nofollow noopener noreferrer");
    }
}
