package clew.feed.page;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// Makes paragraphs of what only looks like them: text that stands loose in a `div`, or is parted by line breaks.
final class Paragraphs {
    private Paragraphs() {}

    static void mark(Element body) {
        breaks(body);
        for (Element div : body.select("div")) {
            wrapLooseText(div);
            Element only = only(div);
            if (only != null && Measures.linkDensity(div) < 0.25) {
                div.replaceWith(only);
            } else if (!Measures.hasBlocks(div)) {
                div.tagName("p");
            }
        }
    }

    /// Two line breaks and more part paragraphs.
    private static void breaks(Element body) {
        for (Element br : body.select("br")) {
            if (br.parent() == null) {
                continue;
            }
            Node next = following(br);
            boolean chain = false;
            while (next instanceof Element e && e.normalName().equals("br")) {
                chain = true;
                Node after = following(e);
                e.remove();
                next = after;
            }
            if (chain) {
                paragraph(br);
            }
        }
    }

    private static void paragraph(Element br) {
        Element p = new Element("p");
        br.replaceWith(p);
        Node next = p.nextSibling();
        while (next != null && Measures.inline(next)) {
            boolean twoBreaks = next instanceof Element e
                    && e.normalName().equals("br")
                    && following(e) instanceof Element f
                    && f.normalName().equals("br");
            if (twoBreaks) {
                break;
            }
            Node after = next.nextSibling();
            p.appendChild(next);
            next = after;
        }
        while (p.childNodeSize() > 0 && Measures.blank(p.childNode(p.childNodeSize() - 1))) {
            p.childNode(p.childNodeSize() - 1).remove();
        }
        Element holder = p.parent();
        if (holder != null && holder.normalName().equals("p")) {
            holder.tagName("div");
        }
    }

    private static @org.jspecify.annotations.Nullable Node following(Node node) {
        Node next = node.nextSibling();
        while (next instanceof TextNode t && t.isBlank()) {
            next = next.nextSibling();
        }
        return next;
    }

    private static void wrapLooseText(Element div) {
        Element p = null;
        for (Node node : List.copyOf(new ArrayList<>(div.childNodes()))) {
            if (!Measures.inline(node)) {
                p = trimmed(p);
            } else if (p != null) {
                p.appendChild(node);
            } else if (!Measures.blank(node)) {
                p = new Element("p");
                node.replaceWith(p);
                p.appendChild(node);
            }
        }
        trimmed(p);
    }

    private static @org.jspecify.annotations.Nullable Element trimmed(@org.jspecify.annotations.Nullable Element p) {
        while (p != null && p.childNodeSize() > 0 && Measures.blank(p.childNode(p.childNodeSize() - 1))) {
            p.childNode(p.childNodeSize() - 1).remove();
        }
        return null;
    }

    private static @org.jspecify.annotations.Nullable Element only(Element div) {
        boolean loose = div.textNodes().stream().anyMatch(t -> !t.isBlank());
        return !loose && div.childrenSize() == 1 && div.child(0).normalName().equals("p") ? div.child(0) : null;
    }
}
