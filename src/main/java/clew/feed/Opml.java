package clew.feed;

import clew.ClewException;
import clew.ClewException.Kind;
import clew.text.Markup;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;

/// Lists of feeds in OPML 1.0 and 2.0, read and written.
public final class Opml {
    private static final int DEEPEST = 200;
    private static final int MOST = 10_000;

    /// The type of what no other reader can follow: searches and watched pages.
    private static final String OWN = "clew";

    private Opml() {}

    /// What a list holds.
    ///
    /// @param feeds each location once, in the list's order
    /// @param others how many entries name no feed
    public record Outlines(List<Feed> feeds, int others) {
        public Outlines {
            feeds = List.copyOf(feeds);
        }
    }

    /// What a list holds, if it is one. A document type in it is passed over.
    ///
    /// @throws ClewException if it has more elements than any list
    public static Optional<Outlines> outlines(Received received) {
        String text = Encoding.xml(received).replaceFirst("(?s)<!DOCTYPE[^\\[>]*(\\[.*?])?\\s*>", "");
        if (Markup.exceeds(text, Markup.MOST_ELEMENTS)) {
            throw new ClewException(
                    Kind.BAD_INPUT,
                    received.address() + ": more than 100,000 elements, which no list of feeds should have");
        }
        Document document = Parser.xmlParser().setMaxDepth(DEEPEST).parseInput(text, "");
        Map<String, Feed> feeds = new LinkedHashMap<>();
        int others = 0;
        boolean list = false;
        for (Element outline : document.getAllElements()) {
            String address = location(outline);
            boolean named = outline.normalName().equals("outline");
            list |= named || outline.normalName().equals("opml");
            if (address.isEmpty() || feeds.size() >= MOST) {
                boolean folder = outline.childrenSize() > 0;
                others += named && !folder ? 1 : 0;
            } else {
                String name = attribute(outline, "title");
                name = name.isEmpty() ? attribute(outline, "text") : name;
                feeds.putIfAbsent(address, new Feed(name.isEmpty() ? address : name, address));
            }
        }
        return list ? Optional.of(new Outlines(new ArrayList<>(feeds.values()), others)) : Optional.empty();
    }

    /// Where an entry's feed is; empty if it names none.
    private static String location(Element outline) {
        String address = attribute(outline, "xmlurl");
        String type = attribute(outline, "type").toLowerCase(Locale.ROOT);
        if (address.isEmpty() && (type.equals("rss") || type.equals("atom"))) {
            address = attribute(outline, "url");
        }
        return type.equals(OWN) ? attribute(outline, "url") : Links.web(address) ? address : "";
    }

    private static String attribute(Element e, String name) {
        for (Attribute a : e.attributes()) {
            if (a.getKey().toLowerCase(Locale.ROOT).equals(name)) {
                return a.getValue().strip();
            }
        }
        return "";
    }

    /// A list that other readers take; what only Clew can follow stands in it under a type of its own.
    public static byte[] write(String title, List<Feed> feeds) {
        StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opml version=\"2.0\">\n");
        out.append("  <head><title>").append(escaped(title)).append("</title></head>\n  <body>\n");
        for (Feed feed : feeds) {
            boolean web = Links.web(feed.location());
            out.append("    <outline type=\"").append(web ? "rss" : OWN);
            out.append("\" text=\"").append(escaped(feed.name()));
            out.append("\" title=\"").append(escaped(feed.name()));
            out.append(web ? "\" xmlUrl=\"" : "\" url=\"")
                    .append(escaped(feed.location()))
                    .append("\"/>\n");
        }
        return out.append("  </body>\n</opml>\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String escaped(String text) {
        return Entities.escape(
                        text.replaceAll("[\\p{Cntrl}&&[^\\t\\n]]", ""),
                        new Document.OutputSettings()
                                .syntax(Document.OutputSettings.Syntax.xml)
                                .charset(StandardCharsets.UTF_8))
                .replace("\"", "&quot;")
                .replace("\n", " ");
    }
}
