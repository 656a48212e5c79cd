package clew.feed.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/// Finds the part of a page that holds its main text, after the method of Readability (Arc90, then Mozilla): paragraphs
/// give points to what holds them, names add and take, links take away; the part with the most points wins and brings
/// those of its neighbours that read like it.
final class Readability {
    /// What an attempt is strict about; each attempt that finds too little gives one of them up.
    enum Strict {
        NAMES,
        WEIGHTS,
        CLEANING
    }

    private static final int ENOUGH = 500;
    private static final int LEVELS = 5;
    private static final int RUNNERS_UP = 5;
    private static final int SHORTEST = 25;
    private static final String SCORED = "section, h2, h3, h4, h5, h6, p, td, pre";

    private final Set<Strict> strict;
    private final IdentityHashMap<Element, Double> scores = new IdentityHashMap<>();

    private Readability(Set<Strict> strict) {
        this.strict = strict;
    }

    /// The main text as an element of its own; the page stays as it is.
    static Optional<Element> find(Document page) {
        Set<Strict> strict = EnumSet.allOf(Strict.class);
        Element longest = null;
        while (true) {
            Element found =
                    new Readability(EnumSet.copyOf(strict)).attempt(page.clone().body());
            int length = Measures.length(found);
            if (length >= ENOUGH) {
                return Optional.of(found);
            }
            longest = longest == null || length > Measures.length(longest) ? found : longest;
            if (strict.isEmpty()) {
                return Measures.length(longest) == 0 ? Optional.empty() : Optional.of(longest);
            }
            strict.remove(strict.iterator().next());
            if (strict.isEmpty()) {
                strict = EnumSet.noneOf(Strict.class);
            }
        }
    }

    private Element attempt(Element body) {
        if (strict.contains(Strict.NAMES)) {
            dropUnlikely(body);
        }
        Paragraphs.mark(body);
        score(body);
        Element top = top(body);
        Element article = withNeighbours(top);
        Cleaning.clean(article, strict.contains(Strict.CLEANING), strict.contains(Strict.WEIGHTS));
        return article;
    }

    private static void dropUnlikely(Element body) {
        for (Element e : new ArrayList<>(body.getAllElements())) {
            boolean kept = e.equals(body) || e.normalName().equals("a") || e.closest("table, code") != null;
            if (!kept && Names.unlikely(e)) {
                e.remove();
            }
        }
    }

    private void score(Element body) {
        for (Element e : body.select(SCORED)) {
            String text = e.text();
            if (text.length() < SHORTEST) {
                continue;
            }
            double points = 1 + Measures.commas(text) + 1 + Math.min(text.length() / 100, 3);
            Element up = e.parent();
            for (int level = 0; level < LEVELS && up != null && up.parent() != null; level++, up = up.parent()) {
                double share = points / (level == 0 ? 1 : level == 1 ? 2 : level * 3);
                scores.merge(up, initial(up) + share, (old, ignored) -> old + share);
            }
        }
        scores.replaceAll((e, s) -> s * (1 - Measures.linkDensity(e)));
    }

    private double initial(Element e) {
        int tag = switch (e.normalName()) {
            case "div" -> 5;
            case "pre", "td", "blockquote" -> 3;
            case "address", "ol", "ul", "dl", "dd", "dt", "li", "form" -> -3;
            case "h1", "h2", "h3", "h4", "h5", "h6", "th" -> -5;
            default -> 0;
        };
        return tag + (strict.contains(Strict.WEIGHTS) ? Names.weight(e) : 0);
    }

    private double of(Element e) {
        return scores.getOrDefault(e, 0.0);
    }

    private Element top(Element body) {
        List<Element> best = body.getAllElements().stream()
                .filter(scores::containsKey)
                .sorted(Comparator.comparingDouble(this::of).reversed())
                .limit(RUNNERS_UP)
                .toList();
        if (best.isEmpty() || best.getFirst().equals(body)) {
            return body;
        }
        Element top = shared(best, body);
        top = climb(top, body);
        while (top.parent() != null
                && !body.equals(top.parent())
                && top.parent().childrenSize() == 1) {
            top = top.parent();
        }
        return top;
    }

    /// Where several parts are nearly as good as the best, what holds at least three of them is the article.
    private Element shared(List<Element> best, Element body) {
        Element top = best.getFirst();
        List<Element> close =
                best.stream().skip(1).filter(e -> of(e) >= 0.75 * of(top)).toList();
        if (close.size() >= 3) {
            for (Element up = top.parent(); up != null && !up.equals(body); up = up.parent()) {
                Element holder = up;
                if (close.stream().filter(e -> e.parents().contains(holder)).count() >= 3) {
                    return holder;
                }
            }
        }
        return top;
    }

    /// What holds the best part may be better still: its points tell of text elsewhere in it.
    private Element climb(Element top, Element body) {
        double last = of(top);
        double least = last / 3;
        for (Element up = top.parent(); up != null && !up.equals(body); up = up.parent()) {
            if (!scores.containsKey(up)) {
                continue;
            }
            if (of(up) < least) {
                break;
            }
            if (of(up) > last) {
                return up;
            }
            last = of(up);
        }
        return top;
    }

    private Element withNeighbours(Element top) {
        Element article = new Element("div");
        Element parent = top.parent();
        if (parent == null || top.normalName().equals("body")) {
            article.appendChildren(new ArrayList<Node>(top.childNodes()));
            return article;
        }
        double least = Math.max(10, of(top) * 0.2);
        for (Element e : new ArrayList<>(parent.children())) {
            double bonus = !top.className().isEmpty() && e.className().equals(top.className()) ? of(top) * 0.2 : 0;
            if (e.equals(top) || of(e) + bonus >= least || (e.normalName().equals("p") && reads(e))) {
                article.appendChild(e);
            }
        }
        return article;
    }

    private static boolean reads(Element p) {
        String text = p.text();
        double density = Measures.linkDensity(p);
        return text.length() > 80 ? density < 0.25 : density == 0 && text.matches(".*\\.( .*|$)");
    }
}
