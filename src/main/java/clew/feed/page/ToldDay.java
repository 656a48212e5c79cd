package clew.feed.page;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/// A day that a line tells, and what it tells it of. A word such as "published" or "updated" speaks of the day behind
/// it; where none follows the last of them, each speaks of the day before it.
record ToldDay(String day, Of of) {
    static final Pattern PUBLISHED = Pattern.compile(
            "(?iU)\\b(published|posted|publi[ée]e?|publicad[oa]|pubblicat[oa]|veröffentlicht|erschienen|publiziert"
                    + "|erstellt|eingestellt|gepubliceerd|geplaatst|opublikowano|publicerad|publisert|udgivet|julkaistu"
                    + "|опубликовано)\\b|公開|投稿|掲載|发布|發布|입력|등록|게시");
    private static final Pattern CHANGED = Pattern.compile(
            "(?iU)\\b(updated?|modified|changed|edited|aktualisiert|geändert|änderung|bearbeitet|mis(e)? à jour|modifié"
                    + "|actualizad[oa]|atualizad[oa]|aggiornat[oa]|bijgewerkt|gewijzigd|uppdaterad|oppdatert|opdateret"
                    + "|päivitetty|zaktualizowano|обновлено)\\b|更新|수정");
    private static final Pattern WORD = Pattern.compile("(?iU)" + PUBLISHED.pattern() + "|" + CHANGED.pattern());

    /// A line of a few words about a page.
    static final int LINE = 120;

    private static final String HEADINGS = "h1, h2, h3, h4";
    private static final int LEVELS = 3;

    /// So far before a day may its word stand.
    private static final int CLOSE = 20;

    /// What a day is the day of, the surest first.
    enum Of {
        PUBLICATION,
        UNSAID,
        CHANGE
    }

    boolean changed() {
        return of == Of.CHANGE;
    }

    /// The surest day of a line; of two that are as sure, the first.
    static Optional<ToldDay> in(String line, WrittenDay days) {
        Optional<ToldDay> surest = Optional.empty();
        boolean behind = behind(line, days);
        Of of = Of.UNSAID;
        int from = 0;
        Matcher word = WORD.matcher(line);
        for (boolean more = true; more; ) {
            more = word.find();
            String piece = line.substring(from, more ? word.start() : line.length());
            Of next = more ? of(word.group()) : Of.UNSAID;
            Of here = behind ? of : next;
            Optional<ToldDay> told = days.in(piece).map(day -> new ToldDay(day, here));
            if (told.isPresent() && (surest.isEmpty() || here.compareTo(surest.get().of) < 0)) {
                surest = told;
            }
            of = next;
            from = more ? word.end() : from;
        }
        return surest;
    }

    /// Whether days stand behind the words that speak of them.
    private static boolean behind(String line, WrittenDay days) {
        int last = 0;
        for (Matcher word = WORD.matcher(line); word.find(); ) {
            last = word.end();
        }
        return days.in(line.substring(last)).isPresent();
    }

    /// The same of an element's own line. Where the line itself does not say it, the words before it do, such as
    /// "Updated" in a box of its own.
    static Optional<ToldDay> in(Element element, String line, WrittenDay days) {
        return in(line, days).map(told -> told.of == Of.UNSAID ? new ToldDay(told.day, before(element, days)) : told);
    }

    /// What the words before an element say of the day in it.
    static Of before(Element element, WrittenDay days) {
        Optional<TextNode> first = element.nodeStream(TextNode.class).findFirst();
        Element within = element;
        for (int level = 0; level < LEVELS && first.isPresent(); level++) {
            within = within.parent();
            if (within == null || within.selectFirst(HEADINGS) != null) {
                return Of.UNSAID;
            }
            StringBuilder before = new StringBuilder();
            for (TextNode text : (Iterable<TextNode>) within.nodeStream(TextNode.class)::iterator) {
                if (text.equals(first.get())) {
                    break;
                }
                before.append(text.text()).append(' ');
                if (before.length() > LINE) {
                    return Of.UNSAID;
                }
            }
            Of said = Of.UNSAID;
            int end = 0;
            for (Matcher word = WORD.matcher(before); word.find(); ) {
                said = of(word.group());
                end = word.end();
            }
            if (said != Of.UNSAID) {
                boolean close = before.length() - end <= CLOSE;
                return close && days.in(before.substring(end)).isEmpty() ? said : Of.UNSAID;
            }
        }
        return Of.UNSAID;
    }

    private static Of of(String word) {
        return PUBLISHED.matcher(word).matches() ? Of.PUBLICATION : Of.CHANGE;
    }
}
