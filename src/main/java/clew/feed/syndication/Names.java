package clew.feed.syndication;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// The names of elements, independent of the prefixes and the case that a feed happens to use.
final class Names {
    /// Namespaces whose elements are those of a feed itself: they get no prefix.
    private static final Pattern CORE = Pattern.compile(
            "http://(backend\\.userland\\.com/rss\\d*|blogs\\.law\\.harvard\\.edu/tech/rss|purl\\.org/rss/1\\.0"
                    + "(/modules/rss091#?)?|(my|channel)\\.netscape\\.com/rdf/simple/0\\.9|purl\\.org/(atom/ns#?.*|echo|pie)"
                    + "|www\\.w3\\.org/2005/atom|example\\.com/(newformat#|necho))/?|uri/of/echo/namespace#");

    private static final Map<String, String> MODULES = Map.ofEntries(
            Map.entry("http://purl.org/dc/elements/1.1", "dc"),
            Map.entry("http://purl.org/dc/terms", "dcterms"),
            Map.entry("http://purl.org/rss/1.0/modules/content", "content"),
            Map.entry("http://www.w3.org/1999/02/22-rdf-syntax-ns#", "rdf"),
            Map.entry("http://www.w3.org/1999/xhtml", "xhtml"),
            Map.entry("http://www.itunes.com/dtds/podcast-1.0.dtd", "itunes"),
            Map.entry("http://example.com/dtds/podcast-1.0.dtd", "itunes"),
            Map.entry("http://search.yahoo.com/mrss", "media"),
            Map.entry("http://www.w3.org/2000/svg", "svg"),
            Map.entry("http://www.w3.org/1998/math/mathml", "math"));

    private Names() {}

    /// `title`, `dc:creator`, `content:encoded`: what an element is, in lower case.
    static String of(Element element) {
        String written = element.tagName().toLowerCase(Locale.ROOT);
        int colon = written.indexOf(':');
        String local = written.substring(colon + 1);
        String prefix = colon < 0 ? "" : written.substring(0, colon);
        String namespace = element.tag().namespace();
        if (namespace.isEmpty()) {
            return written;
        }
        namespace = namespace.toLowerCase(Locale.ROOT);
        if (CORE.matcher(namespace).matches()) {
            return local;
        }
        String known = namespace.endsWith("/") ? namespace.substring(0, namespace.length() - 1) : namespace;
        String module = MODULES.getOrDefault(known, prefix);
        return module.isEmpty() ? local : module + ":" + local;
    }
}
