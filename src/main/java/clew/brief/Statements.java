package clew.brief;

import clew.brief.Sentence.Kind;
import clew.brief.Sentence.Status;
import clew.item.Page;
import clew.item.Snapshot;
import clew.ledger.Known;
import clew.ledger.Telling;
import clew.reading.Claim;
import clew.reading.Passage;
import clew.text.Words;
import clew.work.Copy;
import clew.work.Dating;
import clew.work.Role;
import clew.work.Work;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// Makes sentences out of what the ledger holds: a claim in its voice's mouth, the appearance of a work, a status.
/// Each rests on the exact places where it can be read, the header lines of a page included.
public final class Statements {
    private final Function<String, Optional<String>> page;
    private final UnaryOperator<String> called;

    /// @param page the text of a page snapshot, by hash
    /// @param called what one who signs with a name is called
    public Statements(Function<String, Optional<String>> page, UnaryOperator<String> called) {
        this.page = page;
        this.called = called;
    }

    /// A claim, quoted or in the third person.
    public Sentence claim(Known known, Work work) {
        Claim claim = known.claim();
        if (claim.form() == Claim.Form.TITLED) {
            return published(known, work);
        }
        String text = claim.in(known.signature(), known.plural());
        boolean quoted = claim.form() == Claim.Form.QUOTED;
        double support = quoted ? 1.0 : overlap(text, claim.passage().quote(), known.signature());
        return new Sentence(
                claim.id(),
                text,
                quoted ? Kind.QUOTED : Kind.ATTRIBUTED,
                List.of(new Citation(0, work.id(), List.of(claim.passage()))),
                support,
                status(work));
    }

    /// One or more claims in other words than theirs.
    ///
    /// @param told in the order in which the text tells them
    /// @param works the works they stand in, by id; they must be there
    public static Sentence retold(String text, List<Known> told, Map<String, Work> works) {
        List<Citation> citations = new ArrayList<>();
        Status status = Status.SUPPORTED;
        for (Known known : told) {
            Work work = Objects.requireNonNull(works.get(known.work()));
            citations.add(new Citation(0, work.id(), List.of(known.claim().passage())));
            status = Collections.max(List.of(status, status(work)));
        }
        String passages = told.stream().map(k -> k.claim().passage().quote()).collect(Collectors.joining("\n"));
        String names = told.stream().map(Known::signature).collect(Collectors.joining(" "));
        boolean quoted = text.contains("“");
        String ids = told.stream().map(k -> k.claim().id()).collect(Collectors.joining(" "));
        return new Sentence(
                told.size() == 1 ? ids : "m" + hash(ids),
                text,
                quoted ? Kind.QUOTED : Kind.ATTRIBUTED,
                citations,
                quoted ? 1.0 : overlap(text, passages, names),
                status);
    }

    /// That its authors published a work under a title that takes a side.
    private Sentence published(Known known, Work work) {
        Passage title = known.claim().passage();
        List<Passage> passages = new ArrayList<>(List.of(title));
        work.copies().stream()
                .filter(c -> c.item().equals(title.item()))
                .forEach(c -> page.apply(c.page()).ifPresent(text -> {
                    take(text, c, "Authors", passages);
                    when(text, c, passages);
                }));
        return computed(known.claim().id(), known.claim().in(known.signature(), known.plural()), work, passages);
    }

    /// What a work tells, of the time before it or of another work, in its own words.
    public Sentence told(String id, Telling telling, Work work) {
        return new Sentence(id, quoted(telling), Kind.QUOTED, List.of(cited(telling)), 1.0, status(work));
    }

    /// A work's appearance, and what another work says of it.
    public Sentence toldOf(Sentence appearance, Telling telling, Work work) {
        List<Citation> citations = new ArrayList<>(appearance.citations());
        citations.add(cited(telling));
        String text = appearance.text().replaceAll("[.]$", "") + ". " + quoted(telling);
        return new Sentence(appearance.id(), text, Kind.COMPUTED, citations, 1.0, status(work));
    }

    private static Citation cited(Telling telling) {
        return new Citation(0, telling.work(), List.of(telling.passage()));
    }

    private static String quoted(Telling telling) {
        String words = telling.passage()
                .quote()
                .replaceAll("\\s+", " ")
                .strip()
                .replaceAll("[“”\"]", "'")
                .replaceAll("[.,;:]+$", "");
        return telling.signature() + ": “" + words + "”.";
    }

    /// How a claim of a work stands.
    static Status status(Work work) {
        if (work.retracted()) {
            return Status.CONTRADICTED;
        }
        String standing = work.standing().map(Copy::status).orElse("").toLowerCase(Locale.ROOT);
        return standing.contains("correct") || standing.contains("erratum") ? Status.QUALIFIED : Status.SUPPORTED;
    }

    /// The share of a sentence's meaningful words that its passage holds, the voice's name aside; two decimals.
    static double overlap(String text, String passage, String voice) {
        Set<String> said = Words.content(text);
        said.removeAll(Words.content(voice));
        Set<String> there = Words.content(passage);
        long kept = said.stream().filter(there::contains).count();
        return said.isEmpty() ? 0 : Math.round(100.0 * kept / said.size()) / 100.0;
    }

    /// That a work appeared, by whom, and where it first did. Nothing if no certain copy's page can be read.
    public Optional<Sentence> appearance(Work work) {
        return bestPage(work)
                .flatMap(copy -> page.apply(copy.page()).flatMap(text -> {
                    List<Passage> passages = new ArrayList<>();
                    return introduced(work, copy, text, passages).map(by -> {
                        StringBuilder out = new StringBuilder(by).append(" appears");
                        Copy first = work.first().orElse(copy);
                        page.apply(first.page()).ifPresent(its -> {
                            take(its, first, "Venue", passages)
                                    .ifPresent(v -> out.append(" (").append(v).append(")"));
                            when(its, first, passages);
                        });
                        return computed(
                                "e" + work.id().substring(1), out.append('.').toString(), work, passages);
                    });
                }));
    }

    /// In how many other works a work is named. Nothing if no certain copy's page can be read.
    ///
    /// @param namings a passage of each of those works
    public Optional<Sentence> named(Work work, List<Telling> namings) {
        return bestPage(work)
                .flatMap(copy -> page.apply(copy.page()).flatMap(text -> {
                    List<Passage> passages = new ArrayList<>();
                    return introduced(work, copy, text, passages).map(by -> {
                        when(text, copy, passages);
                        List<Citation> citations = new ArrayList<>(List.of(new Citation(0, work.id(), passages)));
                        namings.forEach(n -> citations.add(cited(n)));
                        return new Sentence(
                                "n" + work.id().substring(1),
                                "%s is named in %d other works here.".formatted(by, namings.size()),
                                Kind.COMPUTED,
                                citations,
                                1.0,
                                status(work));
                    });
                }));
    }

    /// The title of a work, and by whom it is as far as the page says so.
    private Optional<String> introduced(Work work, Copy copy, String text, List<Passage> passages) {
        return titleIn(text, copy, work, passages).map(title -> signed(title, copy, text, passages));
    }

    private String signed(String title, Copy copy, String text, List<Passage> passages) {
        boolean signed = !copy.authors().isEmpty()
                && take(text, copy, "Authors", passages).isPresent();
        return "“" + title + "”" + (signed ? ", by " + names(copy.authors()) + "," : "");
    }

    /// That a copy of a work states a status.
    public Optional<Sentence> status(Work work, Copy copy) {
        return page.apply(copy.page()).flatMap(text -> {
            List<Passage> passages = new ArrayList<>();
            Optional<String> title = named(work, copy, text, passages);
            Optional<String> status = take(text, copy, "Status", passages).or(() -> noticed(text, copy, passages));
            if (title.isEmpty() || status.isEmpty()) {
                return Optional.empty();
            }
            StringBuilder out = new StringBuilder(signed(title.get(), copy, text, passages)).append(" is listed as ");
            out.append(status.get().replace("; ", " and "));
            take(text, copy, "Venue", passages)
                    .ifPresent(v -> out.append(" (").append(v).append(")"));
            when(text, copy, passages);
            String id = "s" + hash(work.id() + ":" + status.get().toLowerCase(Locale.ROOT));
            return Optional.of(computed(id, out.append('.').toString(), work, passages));
        });
    }

    /// The status that a publisher's notice gives by its title.
    private static Optional<String> noticed(String text, Copy copy, List<Passage> passages) {
        boolean notice = copy.role() == Role.CORRECTS || copy.role() == Role.RETRACTS;
        return notice && take(text, copy, "Title", passages).isPresent()
                ? Optional.ofNullable(copy.status())
                : Optional.empty();
    }

    private static Sentence computed(String id, String text, Work work, List<Passage> passages) {
        return new Sentence(
                id, text, Kind.COMPUTED, List.of(new Citation(0, work.id(), passages)), 1.0, Status.SUPPORTED);
    }

    /// The certain copy that shows the work's full title and says most about it.
    private static Optional<Copy> bestPage(Work work) {
        String title = Words.letters(work.title());
        return work.copies().stream()
                .filter(c -> c.certain() && !c.title().isBlank())
                .max(Comparator.<Copy>comparingInt(c -> Words.letters(c.title()).contains(title) ? 1 : 0)
                        .thenComparingInt(c -> c.published() == null ? 0 : 1)
                        .thenComparingInt(c -> c.authors().isEmpty() ? 0 : 1)
                        .thenComparingInt(c -> c.venue() == null ? 0 : 1)
                        .thenComparing(c -> -work.copies().indexOf(c)));
    }

    /// The title as the copy shows it if it is the whole title, else as the copy that shows it best does.
    private Optional<String> named(Work work, Copy copy, String text, List<Passage> passages) {
        Copy best = bestPage(work).orElse(copy);
        if (Words.letters(copy.title()).contains(Words.letters(work.title())) || best.equals(copy)) {
            return titleIn(text, copy, work, passages);
        }
        return page.apply(best.page()).flatMap(other -> titleIn(other, best, work, passages));
    }

    /// Letter by letter, so that places stay what they are.
    private static String alike(String title) {
        return title.replace('’', '\'')
                .replace('‘', '\'')
                .replace('“', '"')
                .replace('”', '"')
                .replace('–', '-');
    }

    /// The work's title where the page shows it in those words, else the page's own title.
    private static Optional<String> titleIn(String text, Copy copy, Work work, List<Passage> passages) {
        Optional<String> shown = take(text, copy, "Title", passages);
        return shown.map(raw -> {
            int at = alike(raw).indexOf(alike(work.title()));
            return at < 0 ? raw : raw.substring(at, at + work.title().length());
        });
    }

    /// The place where the page says when it was published.
    private static void when(String text, Copy copy, List<Passage> passages) {
        Dating.of(text)
                .map(d -> Passage.between(copy.item(), copy.page(), text, d.start(), d.end()))
                .filter(p -> !passages.contains(p))
                .ifPresent(passages::add);
    }

    private static Optional<String> take(String text, Copy copy, String header, List<Passage> passages) {
        Optional<int[]> span = Page.header(text, header);
        span.ifPresent(s -> passages.add(Passage.between(copy.item(), copy.page(), text, s[0], s[1])));
        return span.map(s -> text.substring(s[0], s[1]));
    }

    /// Two names in full; of more, the first "and colleagues".
    private String names(List<String> authors) {
        List<String> names = authors.stream().map(called).distinct().toList();
        return switch (names.size()) {
            case 1 -> names.getFirst();
            case 2 -> names.getFirst() + " and " + names.getLast();
            default -> names.getFirst() + " and colleagues";
        };
    }

    private static String hash(String seed) {
        return Snapshot.hash(seed.getBytes(StandardCharsets.UTF_8)).substring(0, 10);
    }
}
