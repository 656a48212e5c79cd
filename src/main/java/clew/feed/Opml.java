package clew.feed;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;

/// Lists of feeds in OPML 1.0 and 2.0, read and written.
public final class Opml {
    private static final int DEEPEST = 200;
    private static final int MOST = 10_000;

    private Opml() {}

    /// The feeds of a list, each address once, in its order. A document type in it is passed over.
    public static List<Feed> read(Received received) {
        String text = Encoding.xml(received).replaceFirst("(?s)<!DOCTYPE[^\\[>]*(\\[.*?])?\\s*>", "");
        Document document = Parser.xmlParser().setMaxDepth(DEEPEST).parseInput(text, "");
        Map<String, Feed> feeds = new LinkedHashMap<>();
        for (Element outline : document.getAllElements()) {
            String address = attribute(outline, "xmlurl");
            address = address.isEmpty() && attribute(outline, "type").matches("(?i)rss|atom")
                    ? attribute(outline, "url")
                    : address;
            if (Links.web(address) && feeds.size() < MOST) {
                String name = attribute(outline, "title");
                name = name.isEmpty() ? attribute(outline, "text") : name;
                feeds.putIfAbsent(address, new Feed(name.isEmpty() ? address : name, address));
            }
        }
        return new ArrayList<>(feeds.values());
    }

    private static String attribute(Element e, String name) {
        for (Attribute a : e.attributes()) {
            if (a.getKey().toLowerCase(Locale.ROOT).equals(name)) {
                return a.getValue().strip();
            }
        }
        return "";
    }

    /// A list that other readers take.
    public static byte[] write(String title, List<Feed> feeds) {
        StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opml version=\"2.0\">\n");
        out.append("  <head><title>").append(escaped(title)).append("</title></head>\n  <body>\n");
        for (Feed feed : feeds) {
            out.append("    <outline type=\"rss\" text=\"").append(escaped(feed.name()));
            out.append("\" title=\"").append(escaped(feed.name()));
            out.append("\" xmlUrl=\"").append(escaped(feed.location())).append("\"/>\n");
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
