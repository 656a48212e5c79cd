package clew.ledger;

import clew.reading.Claim;
import clew.reading.Reading;
import clew.text.Words;
import clew.thread.Placement;
import clew.work.Copy;
import clew.work.Origins;
import clew.work.Voices;
import clew.work.Work;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/// Draws up the ledger: whose claim each one is, where the voices stand, which questions are open.
public final class Bookkeeper {
    private static final double PER_COPY = 0.02;
    private static final int COPIES_THAT_COUNT = 5;

    private final Voices voices;
    private final Set<String> asked;
    private final Function<String, String> pages;

    /// A bookkeeper for one version.
    ///
    /// @param question the title and question of the thread
    /// @param pages the text of a page by its hash
    public Bookkeeper(Voices voices, String question, Function<String, String> pages) {
        this.voices = voices;
        this.asked = Words.content(question);
        this.pages = pages;
    }

    /// The ledger of a version.
    ///
    /// @param all every work of the thread, by id
    /// @param placements where each of them stands, by work id
    /// @param readings pages read so far, by item id
    /// @param before the tensions of the version before
    /// @param version the version being drawn up
    public Ledger draw(
            Map<String, Work> all,
            Map<String, Placement> placements,
            Map<String, Reading> readings,
            List<Tension> before,
            int version) {
        Map<String, Work> works = new TreeMap<>();
        Map<String, Integer> since = new TreeMap<>();
        Map<String, Double> salience = new TreeMap<>();
        Map<String, List<Known>> claims = new TreeMap<>();
        Map<String, Known> theses = new TreeMap<>();
        Map<String, Integer> attention = attention(all);
        Set<String> positions = new HashSet<>();
        before.forEach(t -> positions.addAll(t.positions()));
        for (Work work : all.values()) {
            Placement placement = placements.get(work.id());
            if (placement == null
                    || !placement.inScope()
                    || work.copies().stream().noneMatch(Copy::certain)) {
                continue;
            }
            works.put(work.id(), work);
            since.put(work.id(), placement.since());
            int items = Math.min(COPIES_THAT_COUNT, attention.getOrDefault(work.id(), 1) - 1);
            salience.put(work.id(), Math.min(1, placement.score() + PER_COPY * items));
            List<Known> said = claims(work, readings, placement.since(), positions);
            if (!said.isEmpty()) {
                claims.put(work.id(), said);
            }
            if (!work.reports()) {
                Thesis.of(work, pages)
                        .flatMap(t -> known(t, work, voices.signatories(work), placement.since()))
                        .ifPresent(t -> theses.put(work.id(), t));
            }
        }
        List<Stance> stances = Stances.of(works, claims);
        List<Tension> tensions = new Tensions(asked, works, since, claims, theses).update(before, version);
        List<Happening> happenings = Happening.among(works.values(), pages, new Origins(voices));
        Mentions mentions = new Mentions(works, voices);
        List<Recalled> recalled = new Recollections(works, mentions, voices).all(readings);
        return new Ledger(
                asked,
                works,
                since,
                salience,
                claims,
                theses,
                stances,
                tensions,
                happenings,
                recalled,
                mentions.all(readings),
                names(works.values()));
    }

    /// What those are called who sign a work with a handle.
    private Map<String, String> names(Collection<Work> works) {
        Map<String, String> names = new TreeMap<>();
        works.stream()
                .flatMap(w -> w.copies().stream())
                .flatMap(c -> c.authors().stream())
                .forEach(name -> names.computeIfAbsent(name, voices::called));
        names.entrySet().removeIf(e -> e.getKey().equals(e.getValue()));
        return names;
    }

    /// How many items are copies of a work or speak of it.
    private static Map<String, Integer> attention(Map<String, Work> all) {
        Map<String, Integer> attention = new TreeMap<>();
        for (Work work : all.values()) {
            attention.merge(work.id(), work.copies().size(), Integer::sum);
            work.about().forEach(a -> attention.merge(a.work(), work.copies().size(), Integer::sum));
        }
        return attention;
    }

    /// What the deepest copy claims, and what a shallower one did where that is a position in a tension: having more
    /// to read takes nobody's position away.
    private List<Known> claims(Work work, Map<String, Reading> readings, int since, Set<String> positions) {
        List<Claim> said = new ArrayList<>();
        String deepest = work.deepest().map(Copy::item).orElse("");
        said.addAll(claims(readings, deepest));
        work.copies().stream()
                .filter(c -> c.certain() && !c.item().equals(deepest))
                .flatMap(c -> claims(readings, c.item()).stream())
                .filter(c -> positions.contains(c.id()))
                .forEach(said::add);
        List<Known> known = new ArrayList<>();
        List<String> owners = voices.signatories(work);
        for (Claim claim : said) {
            List<String> names = claim.speakers().isEmpty() ? owners : claim.speakers();
            known(claim, work, names, since).ifPresent(known::add);
        }
        return known;
    }

    private Optional<Known> known(Claim claim, Work work, List<String> names, int since) {
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(new Known(
                        claim, work.id(), voices.voiceOf(names), voices.signature(names), names.size() > 1, since));
    }

    private static List<Claim> claims(Map<String, Reading> readings, String item) {
        return Optional.ofNullable(readings.get(item)).map(Reading::claims).orElse(List.of());
    }
}
