package clew.feed.page;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// The `meta` elements of a page.
final class Metas {
    private final Map<String, String> values = new LinkedHashMap<>();

    static Metas of(Document page) {
        Metas metas = new Metas();
        for (Element meta : page.select("meta[content]")) {
            String content = meta.attr("content").strip();
            for (String attribute : new String[] {"property", "name", "itemprop", "http-equiv"}) {
                String name = meta.attr(attribute).strip().toLowerCase(Locale.ROOT);
                // A property within the description of another thing is not one of the page.
                boolean own = !attribute.equals("itemprop")
                        || !meta.parents().is("[itemtype*=Organization], [itemtype*=Person], [itemtype*=Image]");
                if (!name.isEmpty() && !content.isEmpty() && own) {
                    metas.values.putIfAbsent(name, content);
                }
            }
        }
        return metas;
    }

    /// The first that the page has of these names.
    Optional<Found> first(String... names) {
        return Stream.of(names)
                .filter(values::containsKey)
                .map(n -> new Found(values.getOrDefault(n, ""), "meta " + n))
                .findFirst();
    }
}
