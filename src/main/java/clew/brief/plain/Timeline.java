package clew.brief.plain;

import clew.brief.Brief;
import clew.brief.Sentence;
import clew.brief.Statements;
import clew.brief.Writer.Assignment;
import clew.ledger.Chronicle;
import clew.ledger.Happening;
import clew.ledger.Known;
import clew.ledger.Ledger;
import clew.ledger.Recalled;
import clew.ledger.Telling;
import clew.reading.Event;
import clew.text.Span;
import clew.text.Words;
import clew.time.EdtfDate;
import clew.work.Copy;
import clew.work.Work;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Writes the timeline of one brief: of each year what matters most, as far as works speak of it ([Chronicle]), be it
/// the appearance of a work or something that works tell of the time before them, and every change of status.
final class Timeline {
    /// Entries of a year, changes of status aside.
    private static final int IN_A_YEAR = 8;
    /// Entries of a year on the average of all years, and those that a year has however little they matter beside
    /// those of other years.
    private static final int ON_AVERAGE = 5;

    private static final int AT_LEAST = 2;
    private static final Pattern GRANTED = Pattern.compile("poster|oral|spotlight|highlight|accepted|best|award|prize");
    private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d\\d\\b");
    private static final Pattern NOTABLE = Pattern.compile("best|award|prize|retract|withdraw|correct|erratum");

    private final Ledger ledger;
    private final Assignment assignment;
    private final Statements statements;
    private final Importance importance;
    /// What may be told, and how much it matters, by the id of its entry.
    private final Map<String, Brief.Entry> entries = new TreeMap<>();

    private final Map<String, Double> weights = new TreeMap<>();

    Timeline(Ledger ledger, Assignment assignment, Statements statements) {
        this.ledger = ledger;
        this.assignment = assignment;
        this.statements = statements;
        this.importance = new Importance(ledger);
    }

    /// The entries, in the order of their dates; of a work, its appearance before what became of it.
    List<Brief.Entry> entries() {
        Set<String> told = new HashSet<>();
        List<Brief.Entry> statuses = new ArrayList<>();
        for (Work work : tellingFirst()) {
            if (!told.contains(work.id())) {
                appeared(work).ifPresent(e -> {
                    may(e, importance.of(work));
                    told.addAll(e.works());
                });
            }
            statuses(work, statuses);
        }
        ledger.recalled().forEach(r -> recalled(r).ifPresent(e -> may(e, importance.of(r))));
        List<Brief.Entry> chosen = new ArrayList<>(statuses);
        chosen.addAll(chosen());
        chosen.sort(Comparator.comparing(this::place)
                .thenComparing(Timeline::isStatus)
                .thenComparing(Brief.Entry::id));
        return chosen;
    }

    /// The date where an entry stands: what became of a work in a year not before the month of it in which the work
    /// appeared. (What is surely dated before its work is not printed, see [clew.brief.Order].)
    private EdtfDate place(Brief.Entry entry) {
        EdtfDate date = new EdtfDate(String.valueOf(entry.date()));
        return isStatus(entry)
                ? entry.works().stream()
                        .flatMap(w -> Stream.ofNullable(ledger.works().get(w)))
                        .flatMap(w -> w.date().stream())
                        .reduce(date, (x, y) -> x.compareTo(y) >= 0 ? x : y)
                : date;
    }

    private static boolean isStatus(Brief.Entry entry) {
        return entry.kind().equals("status");
    }

    private void may(Brief.Entry entry, double weight) {
        entries.put(entry.id(), entry);
        weights.put(entry.id(), weight);
    }

    /// Of each year the entries that matter most: of each date that matters its best, then the others.
    private List<Brief.Entry> chosen() {
        Set<String> asked = ledger.works().values().stream()
                .flatMap(w -> Words.content(w.title()).stream())
                .collect(Collectors.groupingBy(w -> w, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(e -> e.getValue() > 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        Chronicle chronicle = Chronicle.ofEntries(asked, id -> weights.getOrDefault(id, 1.0));
        TreeSet<Integer> years = new TreeSet<>();
        entries.values().forEach(e -> {
            EdtfDate date = new EdtfDate(String.valueOf(e.date()));
            String text = e.sentence().text();
            chronicle.take(List.of(new Event(e.id(), new Span(0, text.length()), text, date, true, date.first(), 0)));
            years.add(date.first().getYear());
        });
        List<Brief.Entry> chosen = new ArrayList<>();
        List<Brief.Entry> further = new ArrayList<>();
        for (int year : years) {
            List<Chronicle.Entry> dates = chronicle.tell(
                    LocalDate.of(year, 1, 1),
                    LocalDate.of(year, 12, 31),
                    EdtfDate.Precision.YEAR,
                    IN_A_YEAR,
                    IN_A_YEAR);
            Stream<Event> best = dates.stream().map(d -> d.events().getFirst());
            Stream<Event> others =
                    dates.stream().flatMap(d -> d.events().stream().skip(1));
            List<Brief.Entry> told = Stream.concat(best, others)
                    .limit(IN_A_YEAR)
                    .flatMap(e -> Stream.ofNullable(entries.get(e.item())))
                    .sorted(byWeight())
                    .toList();
            chosen.addAll(told.subList(0, Math.min(AT_LEAST, told.size())));
            further.addAll(told.subList(Math.min(AT_LEAST, told.size()), told.size()));
        }
        further.stream()
                .sorted(byWeight())
                .limit(Math.max(0, (long) ON_AVERAGE * years.size() - chosen.size()))
                .forEach(chosen::add);
        return chosen;
    }

    private Comparator<Brief.Entry> byWeight() {
        return Comparator.<Brief.Entry>comparingDouble(e -> -weights.getOrDefault(e.id(), 0.0))
                .thenComparing(Brief.Entry::id);
    }

    /// Works that make a claim before those that do not, so that of several reports one that says something tells what
    /// happened.
    private List<Work> tellingFirst() {
        return ledger.works().values().stream()
                .sorted(Comparator.<Work, Boolean>comparing(
                                w -> ledger.leading(w.id()).isEmpty()
                                        && ledger.happening(w.id()).isPresent())
                        .thenComparing(w -> -ledger.salience().getOrDefault(w.id(), 0.0))
                        .thenComparing(Work::id))
                .toList();
    }

    /// A work's appearance, told by its leading claim, or by the bare fact where nothing more could be read, with what
    /// another work says of it. What only a later copy says does not tell of the day on which the first appeared.
    private Optional<Brief.Entry> appeared(Work work) {
        Optional<EdtfDate> date = work.date();
        if (date.isEmpty()) {
            return Optional.empty();
        }
        Optional<Sentence> sentence = importance.says(work)
                ? ledger.leading(work.id())
                        .filter(k -> !later(k, work, date.get()))
                        .map(k -> statements.claim(k, work))
                : Optional.empty();
        return sentence.or(() -> mirrors(work)
                        ? Optional.empty()
                        : statements.appearance(work).map(s -> withWordsOfOthers(s, work)))
                .map(s -> entry("p" + work.id().substring(1), date.get(), "published", work, s));
    }

    /// Whether a claim is read from a copy that surely came after a date.
    private static boolean later(Known known, Work work, EdtfDate date) {
        String item = known.claim().passage().item();
        return work.copies().stream()
                .filter(c -> c.item().equals(item))
                .anyMatch(c -> c.published() != null && date.surelyBefore(c.published()));
    }

    private Sentence withWordsOfOthers(Sentence appearance, Work work) {
        return ledger.mentioned(work.id())
                .best()
                .flatMap(t -> Optional.ofNullable(ledger.works().get(t.work()))
                        .map(teller -> statements.toldOf(appearance, t, teller)))
                .orElse(appearance);
    }

    /// Whether it bears no more than the title and the authors of a work it speaks of: a digest, a narration, a
    /// thread about it. That it exists stands beside that work.
    private boolean mirrors(Work work) {
        Set<String> own = Words.content(work.title());
        return work.about().stream()
                .flatMap(a -> Stream.ofNullable(ledger.works().get(a.work())))
                .anyMatch(w -> Words.content(w.title() + " " + String.join(" ", w.authors()))
                        .containsAll(own));
    }

    private Optional<Brief.Entry> recalled(Recalled recalled) {
        Telling best = recalled.tellings().getFirst();
        return Optional.ofNullable(ledger.works().get(best.work()))
                .map(work -> new Brief.Entry(
                        recalled.id(),
                        recalled.date().value(),
                        precision(recalled.date()),
                        "happened",
                        seen(work),
                        recalled.works(),
                        recalled.origins(),
                        statements.told(recalled.id(), best, work)));
    }

    private void statuses(Work work, List<Brief.Entry> into) {
        Set<String> told = new TreeSet<>();
        long different = work.copies().stream()
                .filter(Copy::certain)
                .map(Timeline::status)
                .distinct()
                .count();
        for (Copy copy : work.copies()) {
            String status = status(copy);
            boolean tells = copy.certain()
                    && !status.isEmpty()
                    && (different > 1 || NOTABLE.matcher(status).find());
            if (tells && copy.published() != null && told.add(status)) {
                EdtfDate date = given(status, copy);
                statements
                        .status(work, copy)
                        .map(s -> entry("q" + s.id().substring(1), date, "status", work, s))
                        .ifPresent(into::add);
            }
        }
    }

    /// When a status was given, as far as that is known: what a place grants, in the year that its name has, since the
    /// page that tells it bears the day on which the paper was sent in.
    private static EdtfDate given(String status, Copy copy) {
        EdtfDate dated = Objects.requireNonNull(copy.published());
        Matcher year = YEAR.matcher(String.valueOf(copy.venue()));
        boolean notBefore =
                year.find() && Integer.parseInt(year.group()) >= dated.first().getYear();
        return GRANTED.matcher(status).find() && notBefore ? new EdtfDate(year.group()) : dated;
    }

    private static String status(Copy copy) {
        return copy.status() == null ? "" : copy.status().toLowerCase(Locale.ROOT);
    }

    private Brief.Entry entry(String id, EdtfDate date, String kind, Work work, Sentence sentence) {
        List<String> works = List.of(work.id());
        int origins = 1;
        Optional<Happening> happening = kind.equals("status") ? Optional.empty() : ledger.happening(work.id());
        if (happening.isPresent()) {
            works = happening.get().works();
            origins = happening.get().origins();
        }
        return new Brief.Entry(id, date.value(), precision(date), kind, seen(work), works, origins, sentence);
    }

    private String seen(Work work) {
        return assignment
                .day(ledger.since().getOrDefault(work.id(), assignment.version()))
                .toString();
    }

    private static String precision(EdtfDate date) {
        return date.precision().name().toLowerCase(Locale.ROOT);
    }
}
