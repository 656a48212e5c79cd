package clew.brief;

import clew.brief.Brief.Entry;
import clew.brief.Brief.Source;
import clew.brief.Brief.SourceCopy;
import clew.time.EdtfDate;
import clew.work.Relation;
import clew.work.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What must come before what, whatever the sources say: nothing happens after it was seen, no work is honoured,
/// corrected or retracted before it appeared, and none answers a later one. Only what is surely out of order counts: a
/// year may hold its every day.
public final class Order {
    private static final Set<Role> ANSWERS = Set.of(Role.REVIEWS, Role.REPLIES_TO, Role.SUPERSEDES);
    private static final int LENGTH_OF_A_DAY = 10;

    private final LocalDate asOf;
    private final Function<String, Optional<EdtfDate>> appeared;

    /// Something that cannot have happened when the sources say.
    ///
    /// @param about id of a timeline entry, or of the item whose date cannot be
    /// @param says what is wrong, in words
    public record Fault(String about, String says) {}

    /// @param asOf the day of the version
    /// @param appeared when a work first appeared, by its id
    Order(LocalDate asOf, Function<String, Optional<EdtfDate>> appeared) {
        this.asOf = asOf;
        this.appeared = appeared;
    }

    /// What is out of order in a version: timeline entries, then copies of sources.
    public static List<Fault> faults(Brief brief) {
        Map<String, EdtfDate> dates = new HashMap<>();
        brief.sources().forEach(s -> date(s.date()).ifPresent(d -> dates.put(s.work(), d)));
        Order order = new Order(
                LocalDate.parse(brief.version().asOf().substring(0, LENGTH_OF_A_DAY)),
                work -> Optional.ofNullable(dates.get(work)));
        List<Fault> faults = new ArrayList<>();
        brief.timeline().forEach(e -> order.fault(e).ifPresent(f -> faults.add(new Fault(e.id(), f))));
        for (Source source : brief.sources()) {
            for (SourceCopy copy : source.copies()) {
                order.fault(source, copy).ifPresent(f -> faults.add(new Fault(copy.item(), f)));
            }
        }
        return List.copyOf(faults);
    }

    /// What is out of order about an entry of the timeline.
    Optional<String> fault(Entry entry) {
        EdtfDate date = date(entry.date()).orElse(null);
        if (date == null) {
            return Optional.empty();
        }
        if (date.first().isAfter(asOf)) {
            return Optional.of("is dated " + date + ", after " + asOf + ", the day of the version");
        }
        if (date.first().isAfter(LocalDate.parse(entry.firstSeen()))) {
            return Optional.of("is dated " + date + ", but was seen on " + entry.firstSeen());
        }
        if (!entry.kind().equals("status")) {
            return Optional.empty();
        }
        return entry.sentence().citations().stream()
                .flatMap(c -> appeared.apply(c.work()).stream())
                .filter(date::surelyBefore)
                .findFirst()
                .map(d -> "is dated " + date + ", before its work appeared (" + d + ")");
    }

    private Optional<String> fault(Source source, SourceCopy copy) {
        EdtfDate date = date(copy.date()).orElse(null);
        if (date == null) {
            return Optional.empty();
        }
        boolean answers = copy.relation() == Relation.ABOUT && ANSWERS.contains(copy.role());
        return answers
                ? appeared.apply(source.work())
                        .filter(date::surelyBefore)
                        .map(d -> "is dated " + date + ", before what it "
                                + copy.role().said() + " (" + d + ")")
                : Optional.empty();
    }

    private static Optional<EdtfDate> date(@Nullable String value) {
        return value == null ? Optional.empty() : Optional.of(new EdtfDate(value));
    }
}
