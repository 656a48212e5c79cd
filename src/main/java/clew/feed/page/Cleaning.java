package clew.feed.page;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/// Takes out of a found article what is no text of it, after the method of Mozilla's Readability: forms, lists of
/// links, boxes with more pictures, fields or links than sentences.
final class Cleaning {
    private static final int SHARE_BOX = 500;
    private static final int MANY_COMMAS = 10;
    private static final String NEVER = "object, embed, footer, link, aside, iframe, input, textarea, select, button";

    private final boolean weights;

    private Cleaning(boolean weights) {
        this.weights = weights;
    }

    static void clean(Element article, boolean conditionally, boolean weights) {
        Cleaning cleaning = new Cleaning(weights);
        if (conditionally) {
            cleaning.conditionally(article, "form, fieldset");
        }
        article.select(NEVER).remove();
        for (Element e : article.select("[class~=(?i)(\\b|_)(share|sharedaddy)(\\b|_)]")) {
            if (Measures.length(e) < SHARE_BOX) {
                e.remove();
            }
        }
        article.select("h1, h2").removeIf(h -> {
            boolean beside = weights && Names.weight(h) < 0;
            if (beside) {
                h.remove();
            }
            return beside;
        });
        if (conditionally) {
            cleaning.conditionally(article, "table, ul, div");
        }
    }

    private void conditionally(Element article, String selector) {
        List<Element> found = new ArrayList<>(article.select(selector));
        for (Element e : found.reversed()) {
            boolean kept = e.equals(article) || dataTable(e) || e.closest("code") != null;
            if (!kept && e.parents().stream().noneMatch(Cleaning::dataTable) && beside(e)) {
                e.remove();
            }
        }
    }

    private boolean beside(Element e) {
        int weight = weights ? Names.weight(e) : 0;
        if (weight < 0) {
            return true;
        }
        String text = e.text();
        if (Measures.commas(text) >= MANY_COMMAS) {
            return false;
        }
        int p = e.select("p").size();
        int img = e.select("img").size();
        int li = e.select("li").size() - 100;
        int input = e.select("input").size();
        int embeds = e.select("object, embed, iframe").size();
        boolean list = e.normalName().matches("ul|ol") || Measures.density(e, "ul, ol") > 0.9;
        boolean figure = e.closest("figure") != null;
        double links = Measures.linkDensity(e);
        return (img > 1 && (double) p / img < 0.5 && !figure)
                || (!list && li > p)
                || input > p / 3
                || (!list
                        && Measures.density(e, "h1,h2,h3,h4,h5,h6") < 0.9
                        && text.length() < 25
                        && (img == 0 || img > 2)
                        && !figure)
                || (!list && weight < 25 && links > 0.2)
                || (weight >= 25 && links > 0.5)
                || (embeds == 1 && text.length() < 75)
                || embeds > 1;
    }

    /// A table of facts, not one that only places things.
    private static boolean dataTable(Element e) {
        if (!e.normalName().equals("table")) {
            return false;
        }
        if (e.attr("role").equals("presentation") || e.attr("datatable").equals("0")) {
            return false;
        }
        if (e.hasAttr("summary")
                || !e.select("caption, col, colgroup, tfoot, thead, th").isEmpty()) {
            return true;
        }
        if (!e.select("table table").isEmpty()) {
            return false;
        }
        int rows = e.select("tr").size();
        int columns = e.select("tr").stream()
                .mapToInt(r -> r.select("td").size())
                .max()
                .orElse(0);
        return rows > 1 && columns > 1 && (rows >= 10 || columns > 4 || rows * columns > 10);
    }
}
