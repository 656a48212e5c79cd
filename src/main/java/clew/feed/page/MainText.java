package clew.feed.page;

import clew.text.Markup;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// The main text of a page, plain.
final class MainText {
    private MainText() {}

    static String of(Document page, StructuredData data) {
        Document work = page.clone();
        Sweep.hidden(work);
        Optional<Element> article = Readability.find(work);
        String text = article.map(a -> {
                    Furniture.remove(a);
                    return Markup.plain(a);
                })
                .orElse("");
        return text;
    }
}
