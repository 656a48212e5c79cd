package clew.feed.page;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// What the names that a page's makers gave to its parts say about them. The words are those of Readability
/// (Arc90, then Mozilla; Apache-2.0).
final class Names {
    private static final Pattern UNLIKELY = Pattern.compile(
            "(?i)-ad-|ai2html|banner|breadcrumbs|combx|comment|community|cover-wrap|disqus|extra|footer|gdpr|header"
                    + "|legends|menu|related|remark|replies|rss|shoutbox|sidebar|skyscraper|social|sponsor|supplemental"
                    + "|ad-break|agegate|pagination|pager|popup|yom-remote");
    private static final Pattern MAYBE = Pattern.compile("(?i)and|article|body|column|content|main|shadow");
    private static final Pattern POSITIVE =
            Pattern.compile("(?i)article|body|content|entry|hentry|h-entry|main|page|pagination|post|text|blog|story");
    private static final Pattern NEGATIVE = Pattern.compile(
            "(?i)-ad-|hidden|^hid$| hid$| hid |^hid |banner|combx|comment|com-|contact|footer|gdpr|masthead|media|meta"
                    + "|outbrain|promo|related|scroll|share|shoutbox|sidebar|skyscraper|sponsor|shopping|tags|widget");
    private static final Pattern ROLE =
            Pattern.compile("(?i)menu|menubar|complementary|navigation|alert|alertdialog|dialog");
    private static final int WEIGHT = 25;

    private Names() {}

    /// Whether the part is surely beside the text.
    static boolean unlikely(Element e) {
        String names = e.className() + " " + e.id();
        return (UNLIKELY.matcher(names).find() && !MAYBE.matcher(names).find())
                || ROLE.matcher(e.attr("role")).matches();
    }

    /// From -50 to 50: how far the names speak for a part.
    static int weight(Element e) {
        return weight(e.className()) + weight(e.id());
    }

    private static int weight(String name) {
        return name.isEmpty()
                ? 0
                : (POSITIVE.matcher(name).find() ? WEIGHT : 0)
                        - (NEGATIVE.matcher(name).find() ? WEIGHT : 0);
    }
}
