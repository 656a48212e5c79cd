package clew.feed;

import clew.text.Markup;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/// The feeds of a page: those it names, then addresses at which feeds are commonly found. Nothing is fetched here; a
/// candidate is a feed only when its answer has been read as one.
public final class Discovery {
    private static final int DEEPEST = 256;
    private static final int MOST = 20;
    private static final String TYPES =
            "application/(rss|atom|rdf|feed|x\\.atom|x-atom)(\\+xml|\\+json)?|(text|application)/xml|application/json";
    private static final List<String> COMMON = List.of(
            "feed",
            "feed/",
            "rss",
            "atom.xml",
            "feed.xml",
            "rss.xml",
            "index.xml",
            "feed.json",
            "feeds/posts/default",
            "?feed=rss2");

    private Discovery() {}

    /// A feed that may be at an address.
    ///
    /// @param title how the page calls it; empty if it does not
    /// @param named whether the page names it, so that it is no guess
    public record Candidate(String address, String title, boolean named) {}

    /// The candidates of a page, the likeliest first.
    public static List<Candidate> of(Received page) {
        String html = Encoding.text(page.bytes(), Encoding.html(page.bytes(), page.contentType()));
        if (Markup.exceeds(html, Markup.MOST_ELEMENTS)) {
            return List.of();
        }
        Document document = Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(html, page.address());
        Element own = document.selectFirst("base[href]");
        String base = own == null ? page.address() : Links.resolve(page.address(), own.attr("href"));
        Map<String, Candidate> found = new LinkedHashMap<>();
        for (Element link : document.select("link[rel~=(?i)\\balternate\\b][href], link[rel~=(?i)\\bfeed\\b][href]")) {
            String type = link.attr("type")
                    .toLowerCase(Locale.ROOT)
                    .replaceFirst(";.*", "")
                    .strip();
            if (type.matches(TYPES) || link.attr("rel").toLowerCase(Locale.ROOT).contains("feed")) {
                add(found, Links.resolve(base, link.attr("href")), link.attr("title"), true);
            }
        }
        for (Element a : document.select("a[href]")) {
            String address = Links.resolve(base, a.attr("href"));
            if (address.toLowerCase(Locale.ROOT)
                    .matches(
                            "https?://[^?#]*(/(rss|atom|feed)/?|\\.(rss|atom|rdf)|/(feed|rss|atom|index)\\.xml|/feed\\.json)([?#].*)?")) {
                add(found, address, a.text(), true);
            }
        }
        for (String guess : guesses(page.address())) {
            add(found, guess, "", false);
        }
        return List.copyOf(found.values());
    }

    private static void add(Map<String, Candidate> found, String address, String title, boolean named) {
        String clean = address.replaceFirst("#.*$", "");
        if (Links.web(clean) && found.size() < MOST) {
            found.putIfAbsent(clean, new Candidate(clean, title.strip(), named));
        }
    }

    private static Set<String> guesses(String address) {
        Set<String> guesses = new LinkedHashSet<>();
        String plain = address.replaceFirst("[?#].*$", "");
        String folder = plain.endsWith("/") ? plain : plain + "/";
        for (String common : COMMON.subList(0, 2)) {
            guesses.add(Links.resolve(folder, common));
        }
        for (String common : COMMON) {
            guesses.add(Links.resolve(address, "/" + common));
        }
        return guesses;
    }
}
