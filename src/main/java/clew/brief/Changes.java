package clew.brief;

import clew.brief.Brief.Change;
import clew.brief.Brief.Changed;
import clew.text.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The difference between two versions, computed from their sentences' stable ids, the passages they rest on and the
/// status of their claims; never written by anyone. Where a language model chose words, they are not compared, nor
/// what is computed from them, nor which claims it told together: other words are no news.
public final class Changes {
    static final String NEW = "new";
    static final String GONE = "no longer in the brief";
    private static final String OPENED = "opened";
    /// Reasons that say no more than the kind of change.
    private static final Set<String> BARE = Set.of(NEW, GONE, OPENED);

    private static final double NOTICEABLE = 0.05;

    private final List<Changed> added = new ArrayList<>();
    private final List<Changed> withdrawn = new ArrayList<>();
    private final List<Changed> strengthened = new ArrayList<>();
    private final List<Changed> weakened = new ArrayList<>();
    private final List<Changed> resourced = new ArrayList<>();
    private final List<Changed> reworded = new ArrayList<>();

    private final List<Brief.Pinned> before;
    private final List<Brief.Pinned> now;
    private final boolean modelled;

    /// @param modelled whether a language model chose words of either version
    private Changes(List<Brief.Pinned> before, List<Brief.Pinned> now, boolean modelled) {
        this.before = before;
        this.now = now;
        this.modelled = modelled;
    }

    /// What a first version changes: nothing, since there is nothing to compare with.
    public static Change first() {
        return new Changes(List.of(), List.of(), false).since(null);
    }

    /// What the newer version adds, withdraws and changes. Any two versions of a thread can be compared, in any
    /// order.
    public static Change between(Brief older, Brief newer) {
        boolean modelled = Stream.of(older, newer).anyMatch(b -> b.audit().model() != null);
        Changes changes = new Changes(older.pins(), newer.pins(), modelled);
        changes.sentences(sentences(older), sentences(newer));
        changes.tensions(older, newer);
        return changes.since(older.version().number());
    }

    private Change since(@Nullable Integer number) {
        return new Change(
                number,
                List.copyOf(added),
                List.copyOf(withdrawn),
                List.copyOf(strengthened),
                List.copyOf(weakened),
                List.copyOf(resourced),
                List.copyOf(reworded));
    }

    private void sentences(Map<String, Placed> before, Map<String, Placed> after) {
        Set<String> toldBefore = told(before);
        Set<String> toldAfter = told(after);
        after.forEach((id, now) -> {
            Placed then = before.get(id);
            String why = whyAdded(id);
            if (then != null) {
                compare(id, then.sentence, now);
            } else if (!(why.equals(NEW) && tells(toldBefore, now))) {
                added.add(new Changed(id, now.part, now.sentence.text(), null, why));
            }
        });
        before.forEach((id, then) -> {
            String why = whyWithdrawn(id);
            if (!after.containsKey(id) && !(why.equals(GONE) && tells(toldAfter, then))) {
                withdrawn.add(new Changed(id, then.part, then.sentence.text(), null, why));
            }
        });
    }

    /// The passages of all claims told in a version, where a model may have told them under other ids, together or
    /// apart.
    private Set<String> told(Map<String, Placed> version) {
        return version.values().stream()
                .map(Placed::sentence)
                .filter(s -> modelled && PinnedSentences.fact(s) == 0)
                .flatMap(s -> passages(s).stream())
                .collect(Collectors.toSet());
    }

    private static boolean tells(Set<String> told, Placed placed) {
        return PinnedSentences.fact(placed.sentence) == 0 && told.containsAll(passages(placed.sentence));
    }

    /// A person's part in it, if there is one.
    private String whyAdded(String id) {
        return by("a person kept it", now, "keep", id)
                .or(() -> by("a person no longer rejects it", before, "reject", id))
                .orElse(NEW);
    }

    private String whyWithdrawn(String id) {
        return by("a person rejected it", now, "reject", id)
                .or(() -> by("a person no longer keeps it", before, "keep", id))
                .orElse(GONE);
    }

    /// Whether the reason says more than the kind of change does.
    public static boolean explained(Changed c) {
        return c.was() != null || !BARE.contains(c.why());
    }

    private static Optional<String> by(String why, List<Brief.Pinned> pins, String act, String id) {
        return pins.stream()
                .filter(p -> act.equals(p.act()) && p.about().contains(id))
                .reduce((earlier, later) -> later)
                .map(p -> why + " (pin " + p.number() + ")");
    }

    private void compare(String id, Sentence then, Placed placed) {
        Sentence now = placed.sentence;
        boolean worded = now.kind() == Sentence.Kind.WORDED;
        if ((worded || then.kind() == Sentence.Kind.WORDED) && !now.text().equals(then.text())) {
            String why = by("a person put it in other words", this.now, "reword", id)
                    .orElse("a person no longer puts it in other words");
            reworded.add(changed(id, placed, then, why));
            return;
        }
        int worksThen = works(then).size();
        int worksNow = works(now).size();
        if (now.status().compareTo(then.status()) > 0) {
            weakened.add(changed(id, placed, then, "from " + word(then.status()) + " to " + word(now.status())));
        } else if (now.status().compareTo(then.status()) < 0) {
            strengthened.add(changed(id, placed, then, "from " + word(then.status()) + " to " + word(now.status())));
        } else if (worksNow != worksThen) {
            (worksNow > worksThen ? strengthened : weakened)
                    .add(changed(id, placed, then, "rests on " + count(worksNow) + ", before on " + worksThen));
        } else if (!modelled && Math.abs(now.support() - then.support()) >= NOTICEABLE) {
            (now.support() > then.support() ? strengthened : weakened)
                    .add(changed(id, placed, then, "support " + now.support() + ", before " + then.support()));
        } else if (!passages(now).equals(passages(then))) {
            resourced.add(changed(id, placed, then, "rests on other passages"));
        } else if (!modelled && !now.text().equals(then.text())) {
            reworded.add(changed(id, placed, then, "the same passages in other words"));
        }
    }

    private static Changed changed(String id, Placed now, Sentence then, String why) {
        return new Changed(id, now.part, now.sentence.text(), then.text(), why);
    }

    private void tensions(Brief older, Brief newer) {
        Map<String, Brief.Tension> before = new LinkedHashMap<>();
        older.tensions().forEach(t -> before.put(t.id(), t));
        for (Brief.Tension now : newer.tensions()) {
            Brief.Tension then = before.remove(now.id());
            if (then == null) {
                added.add(new Changed(now.id(), "tensions", now.question(), null, OPENED));
            } else if (!then.status().equals(now.status())) {
                String why = "from " + then.status() + " to " + now.status();
                (now.status().equals("settled") ? weakened : strengthened)
                        .add(new Changed(now.id(), "tensions", now.question(), then.question(), why));
            } else if (!modelled && !then.question().equals(now.question())) {
                reworded.add(
                        new Changed(now.id(), "tensions", now.question(), then.question(), "asked in other words"));
            }
        }
        before.values()
                .forEach(t -> withdrawn.add(
                        new Changed(t.id(), "tensions", t.question(), null, "no longer between two voices")));
    }

    /// Every sentence once, under the part in which it stands first.
    private static Map<String, Placed> sentences(Brief brief) {
        Map<String, Placed> all = new LinkedHashMap<>();
        brief.narrative().forEach(s -> s.sentences().forEach(x -> all.putIfAbsent(x.id(), new Placed("narrative", x))));
        brief.timeline().forEach(e -> all.putIfAbsent(e.sentence().id(), new Placed("timeline", e.sentence())));
        brief.perspectives().forEach(p -> {
            all.putIfAbsent(p.stance().id(), new Placed("perspectives", p.stance()));
            p.evolution().forEach(s -> all.putIfAbsent(s.sentence().id(), new Placed("perspectives", s.sentence())));
        });
        brief.tensions().forEach(t -> {
            t.positions().forEach(p -> all.putIfAbsent(p.sentence().id(), new Placed("tensions", p.sentence())));
            if (t.wouldSettle() != null) {
                all.putIfAbsent(t.wouldSettle().id(), new Placed("tensions", t.wouldSettle()));
            }
        });
        return all;
    }

    private static Set<String> works(Sentence sentence) {
        Set<String> works = new TreeSet<>();
        sentence.citations().forEach(c -> works.add(c.work()));
        return works;
    }

    static Set<String> passages(Sentence sentence) {
        Set<String> passages = new TreeSet<>();
        sentence.citations()
                .forEach(c -> c.passages().forEach(p -> passages.add(p.sha256() + ":" + p.start() + "-" + p.end())));
        return passages;
    }

    private static String word(Sentence.Status status) {
        return status.name().toLowerCase(java.util.Locale.ROOT);
    }

    private static String count(int works) {
        return Words.counted(works, "work");
    }

    private record Placed(String part, Sentence sentence) {}
}
