package clew.feed.page;

import clew.text.Markup;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// The main text of a page, plain.
final class MainText {
    /// A found article that has less of the main part than this is not the whole of it.
    private static final double LITTLE = 0.3;

    /// Weighing parts against each other takes time that grows faster than a page; a longer one is taken whole.
    private static final int MOST_ELEMENTS = 20_000;

    private MainText() {}

    static boolean large(Document page) {
        return page.stream().limit(MOST_ELEMENTS + 1).count() > MOST_ELEMENTS;
    }

    static String of(Document page, StructuredData data) {
        if (large(page)) {
            Sweep.never(page);
            return Markup.plain(page.body());
        }
        Document work = page.clone();
        Sweep.hidden(work);
        Optional<Element> article = Readability.find(work);
        String text = article.map(a -> {
                    Furniture.remove(a);
                    return Markup.plain(a);
                })
                .orElse("");
        String whole = whole(work);
        if (text.length() < LITTLE * whole.length()) {
            text = whole;
        }
        List<String> lead = Lead.of(work, text);
        return lead.isEmpty() ? text : String.join("\n\n", lead) + "\n\n" + text;
    }

    /// The text of the part that the page itself calls its main part; empty if it calls none so.
    private static String whole(Document page) {
        Element main = page.selectFirst("[itemprop=articleBody]");
        List<Element> articles = page.select("article");
        if (main == null) {
            main = articles.size() == 1 ? articles.getFirst() : page.selectFirst("main, [role=main], #content, #main");
        }
        if (main == null) {
            return "";
        }
        Element copy = main.clone();
        copy.select("form, button, input, select, textarea, header nav, h1").remove();
        Furniture.remove(copy);
        StringBuilder text = new StringBuilder();
        for (Element e : copy.select("p, h2, h3, h4, li, blockquote, pre, td, dd, dt, div")) {
            String own = e.normalName().equals("div") ? e.ownText() : e.text();
            boolean nested = !e.normalName().equals("div") && e.parents().is("p, li, blockquote, pre, td, dd, dt");
            if (!own.isBlank() && !nested && Measures.linkDensity(e) < 0.5) {
                text.append(text.isEmpty() ? "" : "\n\n").append(own.strip());
            }
        }
        return text.toString();
    }
}
