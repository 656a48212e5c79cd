package clew.feed.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/// Takes away what is on a page but not in its text.
final class Sweep {
    private static final String NEVER =
            "script, style, template, svg, math, noscript, iframe, canvas, audio, video, dialog";
    private static final Pattern HIDDEN = Pattern.compile("(?i)display\\s*:\\s*none|visibility\\s*:\\s*hidden");

    private Sweep() {}

    /// What is no text on any page.
    static void never(Document page) {
        page.select(NEVER).remove();
    }

    /// What no reader of the page sees.
    static void hidden(Document page) {
        never(page);
        for (Element e : new ArrayList<>(page.body().getAllElements())) {
            boolean hidden = HIDDEN.matcher(e.attr("style")).find()
                    || e.hasAttr("hidden")
                    || (e.attr("aria-hidden").equals("true") && !e.className().contains("fallback-image"));
            if (hidden && !e.equals(page.body())) {
                e.remove();
            }
        }
        List<Node> comments = new ArrayList<>();
        page.traverse((node, depth) -> {
            if (node instanceof Comment) {
                comments.add(node);
            }
        });
        comments.forEach(Node::remove);
    }
}
