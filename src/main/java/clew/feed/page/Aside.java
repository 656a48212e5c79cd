package clew.feed.page;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Tells what stands beside the main text of a page: in a comment, a list of other articles, the foot. Names of parts
/// that hold the heading or an entry say nothing of that. What those parts are is found once for a page, so that
/// asking costs no more on a long one.
final class Aside {
    private static final Pattern TAG = Pattern.compile("nav|aside|figcaption|dialog");
    private static final Pattern NAMES = Pattern.compile(
            "(?i)comment|related|sidebar|side-bar|widget|recent|latest|popular|modified|updated(?!.*publi)");
    private static final Pattern COMMENT = Pattern.compile("(?i)comment|kommentar|disqus|reply|replies");
    private static final Pattern TEASER = Pattern.compile("(?i)teaser");

    /// The page's own heading, or an entry by microdata or microformats.
    private static final String OWN = "h1, [itemprop=articleBody], [itemprop=blogPost], .hentry";

    private final Set<Element> holders = new HashSet<>();
    private final Set<Element> aroundHeadings = new HashSet<>();

    Aside(Document page) {
        for (Element own : page.select(OWN)) {
            for (Element e = own; e != null && holders.add(e); ) {
                e = e.parent();
            }
            Element parent = own.parent();
            if (own.normalName().equals("h1") && parent != null) {
                aroundHeadings.add(parent);
            }
        }
    }

    /// Whether an element of the page stands in a comment of a reader.
    boolean comment(Element element) {
        for (Element e = element; e != null && !e.normalName().equals("body"); e = e.parent()) {
            if (COMMENT.matcher(names(e)).find()) {
                return !holders.contains(e);
            }
        }
        return false;
    }

    /// Whether an element of the page stands beside the text.
    boolean holds(Element element) {
        for (Element e = element; e != null && !e.normalName().matches("body|html|article|main"); e = e.parent()) {
            if (holders.contains(e)) {
                return false;
            }
            if (e.normalName().equals("footer") && e.closest("article, main") == null) {
                return true;
            }
            if (TAG.matcher(e.normalName()).matches() || NAMES.matcher(names(e)).find() || ofAnother(e)) {
                return true;
            }
        }
        return false;
    }

    private static String names(Element e) {
        return e.className() + " " + e.id();
    }

    /// The opening of an article below its heading is a teaser, too.
    private boolean ofAnother(Element e) {
        return TEASER.matcher(names(e)).find() && !aroundHeadings.contains(e.parent());
    }
}
