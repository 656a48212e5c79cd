package clew.collect;

import clew.ClewException;
import clew.ClewException.Kind;
import clew.brief.Brief;
import clew.brief.Versions;
import clew.collect.ReactiveQuery.State;
import clew.feed.Searches;
import clew.ledger.Tension;
import clew.text.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Searches that Clew derives from a thread's brief, within what the person allows: begun where a version gives
/// cause, ended where they bring nothing, and always in the person's hands.
public final class Reactive {
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration MONTH = Duration.ofDays(30);
    private static final int READINGS = 3;

    private final ReactiveQueries queries;
    private final Feeds feeds;
    private final Versions versions;
    private final Function<String, List<Tension>> tensions;
    private final Searches searches;
    private final InstantSource clock;

    /// @param tensions those of a thread, as the ledger has them
    public Reactive(
            ReactiveQueries queries,
            Feeds feeds,
            Versions versions,
            Function<String, List<Tension>> tensions,
            Searches searches,
            InstantSource clock) {
        this.queries = queries;
        this.feeds = feeds;
        this.versions = versions;
        this.tensions = tensions;
        this.searches = searches;
        this.clock = clock;
    }

    /// What is allowed for a thread.
    public Allowance allowance(String thread) {
        return queries.allowance(thread);
    }

    /// A thread's queries with how their feeds stand: first those that are asked.
    public List<Shown> shown(String thread) {
        Map<String, Integer> cited = new HashMap<>();
        versions.latest(thread)
                .ifPresent(b -> b.sources()
                        .forEach(s -> s.copies().stream()
                                .filter(c -> c.feed() != null && ReactiveQuery.isTag(c.feed()))
                                .forEach(c -> cited.merge(c.feed(), 1, Integer::sum))));
        return queries.of(thread).stream()
                .map(q -> new Shown(
                        q,
                        feeds.standing(q.location()).orElseGet(() -> Standing.fresh(q.location(), q.since())),
                        cited.getOrDefault(q.tag(), 0)))
                .sorted(Comparator.comparing(s -> s.query().state()))
                .toList();
    }

    /// A query, and what it brought.
    ///
    /// @param cited how many of its items the latest version has among its sources
    public record Shown(ReactiveQuery query, Standing standing, int cited) {
        /// What it brought, in words.
        public String brought() {
            int items = standing.brought().items();
            return items == 0
                    ? "nothing so far"
                    : Words.counted(items, "new item") + ", " + cited + " of them among the sources";
        }
    }

    /// Says where Clew may search by itself, and how much. What is no longer allowed is forgotten, unless it is
    /// pinned.
    ///
    /// @throws ClewException if a service is not known or cannot be asked, or more is pinned than the budget
    ///     allows
    public void allow(String thread, Allowance allowance) {
        if (allowance.budget() < 1 || allowance.budget() > Allowance.MOST) {
            throw new ClewException(
                    Kind.BAD_INPUT,
                    "a budget of " + allowance.budget() + " cannot be; allow 1 to " + Allowance.MOST + " searches");
        }
        allowance.services().forEach(this::requireService);
        List<ReactiveQuery> all = queries.of(thread);
        int pinned = pinned(all);
        requireRoom(pinned, allowance);
        queries.allow(thread, allowance);
        int room = allowance.budget() - pinned;
        for (ReactiveQuery q : all) {
            if (q.state() == State.ACTIVE && (!allowance.services().contains(q.service()) || --room < 0)) {
                forget(thread, q);
            }
        }
        renew(thread);
    }

    private static int pinned(List<ReactiveQuery> queries) {
        return (int) queries.stream().filter(q -> q.state() == State.PINNED).count();
    }

    private void forget(String thread, ReactiveQuery q) {
        queries.forget(thread, q.slug());
        feeds.leave(thread, q.location());
    }

    private void requireService(String service) {
        Searches.Written written = searches.read(service + ":words")
                .filter(w -> w.service().takesWords())
                .orElseThrow(() -> new ClewException(
                        Kind.BAD_INPUT, "'" + service + "' is no service to search by words; see: clew feed kinds"));
        searches.objection(written).ifPresent(why -> {
            throw new ClewException(Kind.BAD_INPUT, why);
        });
    }

    private static void requireRoom(int pinned, Allowance allowance) {
        if (pinned > allowance.budget()) {
            throw new ClewException(
                    Kind.BAD_INPUT,
                    Words.counted(pinned, "search") + " would be pinned, and the budget is " + allowance.budget()
                            + "; stop one, or allow more with --budget");
        }
    }

    /// Ends what has run its course and begins what the latest version gives cause for. Does nothing where
    /// nothing is allowed.
    public void renew(String thread) {
        Allowance allowance = queries.allowance(thread);
        boolean idle = allowance.services().isEmpty() && queries.of(thread).isEmpty();
        Optional<Brief> latest = idle ? Optional.empty() : versions.latest(thread);
        if (latest.isEmpty()) {
            return;
        }
        Brief brief = latest.get();
        List<ReactiveQuery> all = new ArrayList<>();
        for (Shown shown : shown(thread)) {
            ReactiveQuery q = shown.query();
            Optional<String> why = q.state() == State.ACTIVE ? end(shown, brief) : Optional.empty();
            all.add(why.map(w -> q.ended(State.RETIRED, brief.version().number(), w))
                    .orElse(q));
        }
        if (!allowance.services().isEmpty()) {
            begin(thread, brief, allowance, all);
        }
        queries.keep(thread, all);
        all.forEach(q -> follow(thread, q, allowance));
    }

    private void follow(String thread, ReactiveQuery q, Allowance allowance) {
        if (q.asked() && allowance.services().contains(q.service())) {
            feeds.follow(new Followed(thread, q.tag(), q.location()), clock.instant());
        } else {
            feeds.of(thread).stream()
                    .filter(f -> f.location().equals(q.location()) && ReactiveQuery.isTag(f.name()))
                    .forEach(f -> feeds.leave(thread, f.location()));
        }
    }

    private void begin(String thread, Brief brief, Allowance allowance, List<ReactiveQuery> all) {
        long room =
                allowance.budget() - all.stream().filter(ReactiveQuery::asked).count();
        List<String> followed =
                feeds.of(thread).stream().map(Followed::location).toList();
        for (Lead lead : Leads.of(brief, tensions.apply(thread))) {
            for (String service : allowance.services()) {
                ReactiveQuery query =
                        ReactiveQuery.begun(lead, service, brief.version().number(), clock.instant());
                boolean free = all.stream().noneMatch(q -> stands(q, query)) && !followed.contains(query.location());
                if (room > 0 && free) {
                    all.removeIf(q -> q.slug().equals(query.slug()));
                    all.add(query);
                    room--;
                }
            }
        }
    }

    /// Whether a query that was there stands in the way of a new one: it asks or asked the same, and nothing has
    /// moved since it retired.
    private static boolean stands(ReactiveQuery old, ReactiveQuery fresh) {
        boolean same = old.slug().equals(fresh.slug())
                || old.location().equals(fresh.location())
                || (old.service().equals(fresh.service())
                        && old.lead().kind() == fresh.lead().kind()
                        && old.lead().subject().equals(fresh.lead().subject()));
        boolean movedSince = old.state() == State.RETIRED
                && old.ended() != null
                && fresh.lead().moved() > old.ended().version();
        return same && !movedSince;
    }

    /// Why a query has run its course, if it has.
    private Optional<String> end(Shown shown, Brief brief) {
        ReactiveQuery q = shown.query();
        String tension = q.lead().tension();
        if (tension != null
                && brief.tensions().stream()
                        .noneMatch(t -> t.id().equals(tension) && !t.status().equals("settled"))) {
            return Optional.of("its question is settled");
        }
        Instant now = clock.instant();
        Standing.Brought brought = shown.standing().brought();
        boolean tried =
                brought.readings() >= READINGS && !now.isBefore(q.since().plus(WEEK));
        Instant last = brought.last();
        if (!tried) {
            return Optional.empty();
        }
        if (last == null || last.isBefore(q.since())) {
            return Optional.of("brought nothing in " + Words.counted(brought.readings(), "reading"));
        }
        boolean takenIn = Instant.parse(brief.version().created()).isAfter(last);
        if (takenIn && shown.cited() == 0) {
            return Optional.of(
                    "the brief rests on none of the " + Words.counted(brought.items(), "item") + " it brought");
        }
        return now.isBefore(last.plus(MONTH)) ? Optional.empty() : Optional.of("has brought nothing for a month");
    }

    /// Keeps a query going until the person says otherwise, also one that had ended.
    public void pin(String thread, String slug) {
        ReactiveQuery q = find(thread, slug);
        change(thread, q, q.pinned());
    }

    /// Ends a query for good.
    public void stop(String thread, String slug) {
        ReactiveQuery q = find(thread, slug);
        int version = versions.latest(thread).map(b -> b.version().number()).orElse(0);
        change(thread, q, q.ended(State.STOPPED, version, "you stopped it"));
    }

    /// Puts other words in a query, and pins it.
    public void edit(String thread, String slug, String words) {
        ReactiveQuery q = find(thread, slug);
        String plain = searches.read(q.service() + ":" + words)
                .map(Searches.Written::words)
                .orElseThrow(() -> new ClewException(Kind.BAD_INPUT, "a search needs words"));
        Lead lead = q.lead();
        Lead edited = new Lead(
                lead.kind(), lead.subject(), lead.tension(), lead.moved(), plain, lead.why() + "; the words are yours");
        if (!plain.equals(lead.words())) {
            change(
                    thread,
                    q,
                    new ReactiveQuery(slug, q.service(), edited, State.PINNED, q.version(), clock.instant(), null));
        }
    }

    private void change(String thread, ReactiveQuery from, ReactiveQuery to) {
        Allowance allowance = queries.allowance(thread);
        if (to.asked()) {
            List<ReactiveQuery> others = queries.of(thread).stream()
                    .filter(q -> !q.slug().equals(to.slug()))
                    .toList();
            requireRoom(1 + pinned(others), allowance);
            // One that the program chose makes room for one that the person did.
            if (others.stream().filter(ReactiveQuery::asked).count() >= allowance.budget()) {
                others.stream()
                        .filter(q -> q.state() == State.ACTIVE)
                        .reduce((a, b) -> b)
                        .ifPresent(q -> forget(thread, q));
            }
        }
        if (!to.location().equals(from.location())) {
            feeds.leave(thread, from.location());
        }
        queries.keep(thread, List.of(to));
        renew(thread);
    }

    private ReactiveQuery find(String thread, String slug) {
        return queries.of(thread).stream()
                .filter(q -> q.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> new ClewException(
                        Kind.NOT_FOUND,
                        "'" + thread + "' has no search '" + slug + "'; see: clew feed react " + thread));
    }
}
