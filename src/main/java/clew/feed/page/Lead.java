package clew.feed.page;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// The opening paragraphs of an article that stand between its heading and the part that holds the rest.
final class Lead {
    private static final int SHORTEST = 60;
    private static final int MOST = 3;
    private static final double LINKS = 0.2;

    private Lead() {}

    /// @param text the main text without them
    /// @return plain paragraphs, in their order; none if the text has the heading before it, or no known beginning
    static List<String> of(Document page, String text) {
        List<Element> headings = page.select("h1");
        String start = text.substring(0, Math.min(text.length(), 40))
                .replaceFirst("\\n.*", "")
                .strip();
        List<String> lead = new ArrayList<>();
        if (headings.size() != 1 || start.length() < 10) {
            return lead;
        }
        Aside aside = new Aside(page);
        boolean after = false;
        for (Element e : page.body().getAllElements()) {
            after |= e.equals(headings.getFirst());
            if (!after || e.parents().contains(headings.getFirst())) {
                continue;
            }
            String own = e.text();
            if (own.contains(start)
                    && own.length() < text.length() / 2 + 2 * start.length()
                    && !Measures.hasBlocks(e)) {
                return lead;
            }
            boolean paragraph = !Measures.hasBlocks(e)
                    && e.normalName().matches("p|div|h2|h3|strong|span")
                    && e.ownText().length() >= SHORTEST
                    && Measures.linkDensity(e) < LINKS;
            boolean unknown = paragraph && !text.contains(own) && lead.stream().noneMatch(l -> l.contains(own));
            if (unknown
                    && !aside.holds(e)
                    && e.closest("figure, form, button, li, table, header nav") == null
                    && lead.size() < MOST) {
                lead.add(own);
            }
        }
        return List.of();
    }
}
