package clew.feed.page;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// Whether something stands beside the main text: in a comment, a list of other articles, the foot of the page. Names
/// of
/// parts that hold the heading, too, say nothing of that.
final class Aside {
    private static final Pattern TAG = Pattern.compile("nav|aside|figcaption|dialog");
    private static final Pattern NAMES = Pattern.compile(
            "(?i)comment|related|teaser|sidebar|side-bar|widget|recent|latest|popular|modified|updated(?!.*publi)");

    private Aside() {}

    static boolean is(Element element) {
        for (Element e = element; e != null && !e.normalName().matches("body|html|article|main"); e = e.parent()) {
            if (e.selectFirst("h1") != null) {
                return false;
            }
            if (e.normalName().equals("footer") && e.closest("article, main") == null) {
                return true;
            }
            if (TAG.matcher(e.normalName()).matches()
                    || NAMES.matcher(e.className() + " " + e.id()).find()) {
                return true;
            }
        }
        return false;
    }
}
