package clew.feed.page;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// Whether something stands beside the main text: in a comment, a list of other articles, the foot of the page. Names
/// of
/// parts that hold the heading or an entry, too, say nothing of that.
final class Aside {
    private static final Pattern TAG = Pattern.compile("nav|aside|figcaption|dialog");
    private static final Pattern NAMES = Pattern.compile(
            "(?i)comment|related|sidebar|side-bar|widget|recent|latest|popular|modified|updated(?!.*publi)");
    private static final Pattern COMMENT = Pattern.compile("(?i)comment|kommentar|disqus|reply|replies");
    private static final Pattern TEASER = Pattern.compile("(?i)teaser");

    /// Parts that hold the page's own heading, or an entry by microdata or microformats.
    private static final String OWN = "h1, [itemprop=articleBody], [itemprop=blogPost], .hentry";

    private Aside() {}

    /// Whether it stands in a comment of a reader.
    static boolean comment(Element element) {
        for (Element e = element; e != null && !e.normalName().equals("body"); e = e.parent()) {
            if (COMMENT.matcher(e.className() + " " + e.id()).find()) {
                return e.selectFirst(OWN) == null;
            }
        }
        return false;
    }

    static boolean is(Element element) {
        for (Element e = element; e != null && !e.normalName().matches("body|html|article|main"); e = e.parent()) {
            if (e.selectFirst(OWN) != null) {
                return false;
            }
            if (e.normalName().equals("footer") && e.closest("article, main") == null) {
                return true;
            }
            if (TAG.matcher(e.normalName()).matches()
                    || NAMES.matcher(e.className() + " " + e.id()).find()
                    || ofAnother(e)) {
                return true;
            }
        }
        return false;
    }

    /// The opening of an article below its heading is a teaser, too.
    private static boolean ofAnother(Element e) {
        return TEASER.matcher(e.className() + " " + e.id()).find()
                && !e.siblingElements().is("h1");
    }
}
