package clew.work;

import clew.item.Snapshot;
import clew.text.Words;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Who speaks in a thread. Names are one voice where the evidence says so, and the evidence is kept: initials and
/// order of a name, a handle whose bearer says who they are, an author list that is part of another. Affiliation is
/// none.
public final class Voices {
    private static final Pattern COLLECTIVE = Pattern.compile(
            "(?i).*\\b(?:lab|laborator(?:y|ies)|group|team|consortium|collaboration|trial|project|society|council|institute|university|authors of|"
                    + "association|committee|agency|office|network|alliance|staff|editors?|news|press|ltd|inc|gmbh)\\b.*");
    private static final String COLLEAGUES = " and colleagues";
    private static final String AND = " and ";
    private static final Set<String> OUTLETS = Set.of("news", "blog", "press", "magazine", "report");

    private final Persons persons;
    private final Pins pins;
    private final Map<String, List<String>> collectives = new TreeMap<>();
    private final Map<String, String> signed = new TreeMap<>();
    private final Map<String, String> named = new TreeMap<>();
    private final List<List<String>> groups = new ArrayList<>();
    private final Map<List<String>, Camp> pinnedTo = new HashMap<>();

    /// A group that a person said another is.
    private record Camp(List<String> group, String because) {}

    private Voices(Persons persons, Pins pins) {
        this.persons = persons;
        this.pins = pins;
    }

    /// The voices of these works.
    ///
    /// @param waiting the titles of pages that wait, because nothing shows when they were out: who a page is on is
    ///     known all the same
    /// @param pages the text of a page by its hash; opened only where an author signs with a handle or as a group
    /// @param pins what a person has said of who is who
    public static Voices of(
            Collection<Work> works, Collection<String> waiting, Function<String, String> pages, Pins pins) {
        Persons persons = new Persons(pins);
        // Fuller names first, so that it does not matter which work came first.
        works.stream()
                .flatMap(w -> w.authors().stream())
                .distinct()
                .sorted(Comparator.<String>comparingInt(n -> -Names.natural(n).length())
                        .thenComparing(Comparator.naturalOrder()))
                .forEach(persons::enter);
        Stream<String> unsigned =
                works.stream().filter(w -> w.authors().isEmpty()).map(Work::title);
        Handles handles = new Handles(persons, Stream.concat(unsigned, waiting.stream()));
        works.forEach(w -> handles.link(w, pages));
        Voices voices = new Voices(persons, pins);
        pins.oneVoice().stream()
                .filter(p -> !group(p.name()) && !group(p.other()))
                .forEach(p -> persons.alias(p.other(), p.name(), p.because()));
        works.stream()
                .map(w -> w.authors().stream().map(persons::key).distinct().toList())
                .filter(keys -> keys.size() > 1)
                .sorted(Comparator.<List<String>>comparingInt(k -> -k.size()).thenComparing(k -> String.join("|", k)))
                .forEach(voices::group);
        works.forEach(w -> voices.collective(w, pages));
        pins.oneVoice().forEach(voices::pinned);
        pins.names().forEach(voices::rename);
        return voices;
    }

    /// The names under a work: its authors; without any, the outlet of a news item or post. Empty when nobody signs
    /// it.
    public List<String> signatories(Work work) {
        if (!work.authors().isEmpty()) {
            return work.authors();
        }
        return work.copies().stream()
                .filter(c -> OUTLETS.contains(work.kind().toLowerCase(Locale.ROOT)))
                .flatMap(c -> Optional.ofNullable(c.venue()).stream())
                .limit(1)
                .toList();
    }

    /// Names as a sentence gives them: one or two in full, of more the first "and colleagues".
    public String signature(List<String> names) {
        List<String> full = names.stream()
                .map(n -> collectives.containsKey(Words.fold(n)) ? n : persons.name(persons.key(n)))
                .distinct()
                .toList();
        return switch (full.size()) {
            case 1 -> full.getFirst();
            case 2 -> full.getFirst() + AND + full.getLast();
            default -> full.getFirst() + COLLEAGUES;
        };
    }

    /// What one who signs with a name is called: by the name of the person where the name is a handle or was pinned to
    /// be theirs, else as it is written.
    public String called(String name) {
        return persons.called(name);
    }

    /// The voice behind names, in their order.
    public Voice voiceOf(List<String> names) {
        List<String> collective =
                names.size() == 1 ? collectives.getOrDefault(Words.fold(names.getFirst()), List.of()) : List.of();
        List<String> keys = collective.isEmpty()
                ? names.stream().map(persons::key).distinct().toList()
                : collective;
        List<String> group = keys.size() == 1 ? keys : joined(keys);
        List<String> members = new ArrayList<>();
        group.forEach(k -> {
            members.add(persons.name(k));
            members.addAll(persons.others(k));
        });
        List<String> why = new ArrayList<>();
        group.forEach(k -> why.addAll(persons.because(k)));
        if (group.size() == 1) {
            String name = members.getFirst();
            boolean many = COLLECTIVE.matcher(name).matches();
            return new Voice(
                    "v" + hash(group.getFirst()),
                    name,
                    many ? Voice.Kind.ORGANISATION : Voice.Kind.PERSON,
                    members,
                    why);
        }
        if (group.size() != keys.size()) {
            why.add("works led by the same names, most of them shared");
        }
        collectives.forEach((name, whole) -> {
            if (one(group, whole)) {
                members.add(signed.getOrDefault(name, name));
                why.add(name + " names these persons as its own");
            }
        });
        pinnedTo.forEach((other, to) -> {
            if (to.group().equals(group)) {
                members.add(name(other));
                why.add(to.because());
            }
        });
        String plain = name(group);
        String name = named.getOrDefault(plain, plain);
        if (!name.equals(plain)) {
            members.add(plain);
        }
        return new Voice("v" + hash(group.get(0) + "|" + group.get(1)), name, Voice.Kind.GROUP, members, why);
    }

    private List<String> joined(List<String> keys) {
        List<String> group =
                groups.stream().filter(g -> camp(g, keys)).findFirst().orElse(keys);
        Camp camp = pinnedTo.get(group);
        return camp == null ? group : camp.group();
    }

    /// One camp: the same persons, or the smaller list leads the larger, or both begin with the same name and share
    /// two thirds of the larger. Two who once wrote with a third are not that third's camp.
    private static boolean one(List<String> large, List<String> small) {
        Set<String> shared = new HashSet<>(small);
        shared.retainAll(large);
        boolean same = shared.size() == small.size() && shared.size() == large.size();
        boolean leads = small.size() > 1
                && small.size() <= large.size()
                && large.subList(0, small.size()).equals(small);
        boolean led =
                large.getFirst().equals(small.getFirst()) && 3 * shared.size() >= 2 * large.size() && shared.size() > 2;
        return same || leads || led;
    }

    private void group(List<String> keys) {
        if (groups.stream().noneMatch(g -> camp(g, keys))) {
            groups.add(keys);
        }
    }

    /// One camp, and no person said otherwise.
    private boolean camp(List<String> large, List<String> small) {
        return one(large, small) && !pins.twoVoices(name(large), name(small));
    }

    /// The persons whom the name of a voice names: of a group, those whom its signature spells out.
    static List<String> persons(String name) {
        String named = name.endsWith(COLLEAGUES) ? name.substring(0, name.length() - COLLEAGUES.length()) : name;
        return group(named) ? List.of(named.split(AND)) : List.of(named);
    }

    private static boolean group(String name) {
        return name.endsWith(COLLEAGUES) || name.contains(AND);
    }

    private String name(List<String> group) {
        return group.size() == 2
                ? persons.name(group.getFirst()) + AND + persons.name(group.getLast())
                : persons.name(group.getFirst()) + COLLEAGUES;
    }

    /// A person said that a name stands for a group here, or that two groups are one.
    private void pinned(Pins.OneVoice pin) {
        if (group(pin.name()) && group(pin.other())) {
            named(pin.name())
                    .ifPresent(g -> named(pin.other()).ifPresent(o -> pinnedTo.put(o, new Camp(g, pin.because()))));
            return;
        }
        String group = group(pin.name()) ? pin.name() : pin.other();
        String other = group.equals(pin.name()) ? pin.other() : pin.name();
        named(group).ifPresent(g -> collective(other, g));
    }

    private Optional<List<String>> named(String group) {
        return groups.stream()
                .filter(g -> Words.fold(name(g)).equals(Words.fold(group)))
                .findFirst();
    }

    private void rename(String name, String chosen) {
        if (group(name)) {
            named.put(name, chosen);
        } else {
            persons.rename(name, chosen);
        }
    }

    private void collective(String name, List<String> group) {
        collectives.put(Words.fold(name), group);
        signed.put(Words.fold(name), name);
    }

    /// A lab or a trial that signs as such and names persons who are known as a group here.
    private void collective(Work work, Function<String, String> pages) {
        if (work.authors().size() != 1
                || !COLLECTIVE.matcher(work.authors().getFirst()).matches()) {
            return;
        }
        String name = work.authors().getFirst();
        for (Copy copy : work.copies()) {
            String page = copy.certain() ? pages.apply(copy.page()) : "";
            groups.stream()
                    .filter(g -> !pins.twoVoices(name, name(g)))
                    .filter(g -> g.stream()
                                    .filter(k -> page.contains(persons.name(k)))
                                    .count()
                            >= Math.max(2, g.size() - 1))
                    .findFirst()
                    .ifPresent(g -> collective(name, g));
        }
    }

    private static String hash(String seed) {
        return Snapshot.hash(seed.getBytes(StandardCharsets.UTF_8)).substring(0, 10);
    }
}
