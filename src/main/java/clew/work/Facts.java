package clew.work;

import clew.item.Depth;
import clew.item.EdtfDate;
import clew.item.Item;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a page says of itself, ready to be compared: of one item, or of one copy of a stored work.
///
/// @param form its title
/// @param identifiers what names it
/// @param elsewhere whether it is on a site, or of a kind, that only speaks of papers
record Facts(
        TitleForm form,
        Set<Identifier> identifiers,
        List<String> authors,
        @Nullable EdtfDate published,
        Depth depth,
        String page,
        String kind,
        boolean elsewhere) {

    private static final Pattern PAPER = Pattern.compile("paper|preprint|article|thesis|book|journal.*|proceedings.*");
    private static final Pattern SPEAKS_OF =
            Pattern.compile("talk|news|social|video|podcast|blog|forum|press|review|magazine");
    private static final Pattern HOST = Pattern.compile(
            "(?i)https?://(?:[\\w-]+\\.)*(?:youtube\\.com|youtu\\.be|reddit\\.com|linkedin\\.com|twitter\\.com|x\\.com|github\\.com|"
                    + "news\\.ycombinator\\.com|medium\\.com|substack\\.com|spotify\\.com|podcasts\\.apple\\.com|vimeo\\.com|wikipedia\\.org)/.*");

    static Facts of(Item item) {
        return of(
                item.title(),
                item.url(),
                item.authors(),
                item.published(),
                item.venue(),
                item.kind(),
                item.depth(),
                item.page());
    }

    static Facts of(Copy copy) {
        return of(
                copy.title(),
                copy.url(),
                copy.authors(),
                copy.published(),
                copy.venue(),
                copy.kind(),
                copy.depth(),
                copy.page());
    }

    private static Facts of(
            String title,
            @Nullable String url,
            List<String> authors,
            @Nullable EdtfDate published,
            @Nullable String venue,
            @Nullable String kind,
            Depth depth,
            String page) {
        TitleForm form = TitleForm.of(title, authors, venue == null ? "" : venue);
        String sort = kind == null ? "" : kind.toLowerCase(Locale.ROOT);
        boolean away = form.marks().contains("elsewhere")
                || form.marks().contains("code")
                || (url != null && HOST.matcher(url).matches());
        return new Facts(
                form,
                Identifier.of(url, title),
                authors,
                published,
                depth,
                page,
                sort,
                away || SPEAKS_OF.matcher(sort).matches());
    }

    /// Whether it says that it is a paper.
    boolean paper() {
        return PAPER.matcher(kind).matches();
    }

    /// Whether nothing but the title is known.
    boolean titleOnly() {
        return depth == Depth.TITLE && authors.isEmpty() && published == null;
    }

    /// The keys under which pages that may be the same, or speak of one another, meet. Few pages share any one of
    /// them.
    Set<String> keys(Set<Long> shingles) {
        Set<String> keys = new TreeSet<>();
        identifiers.forEach(i -> keys.add("id:" + i.getClass().getSimpleName() + ":" + i.value()));
        if (!form.saysNothing()) {
            form.keys().forEach(k -> keys.add("t:" + k));
            form.lefts().forEach(k -> keys.add("t:" + k));
            form.parts().forEach(k -> keys.add("t:" + k));
            form.keys().stream()
                    .filter(k -> k.length() >= PREFIX)
                    .forEach(k -> keys.add("p:" + k.substring(0, PREFIX)));
            keys.addAll(runs());
        }
        keys.addAll(Shingles.keys(shingles));
        return keys;
    }

    private static final int PREFIX = 20;

    /// Three meaningful words of the title in a row, one between them left out or not.
    private Set<String> runs() {
        Set<String> runs = new LinkedHashSet<>();
        List<String> words = new ArrayList<>(form.words());
        for (int i = 0; i + 2 < words.size(); i++) {
            runs.add("g:" + words.get(i) + " " + words.get(i + 1) + " " + words.get(i + 2));
            if (i + 3 < words.size()) {
                runs.add("g:" + words.get(i) + " " + words.get(i + 1) + " " + words.get(i + 3));
                runs.add("g:" + words.get(i) + " " + words.get(i + 2) + " " + words.get(i + 3));
            }
        }
        return runs;
    }
}
