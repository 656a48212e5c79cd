package clew.work;

import clew.item.Snapshot;
import clew.text.Words;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Who speaks in a thread. Names are one voice where the evidence says so, and the evidence is kept: initials and
/// order of a name, a handle whose bearer says who they are, an author list that is part of another. Affiliation is
/// none.
public final class Voices {
    private static final Pattern COLLECTIVE = Pattern.compile(
            "(?i).*\\b(?:lab|laborator(?:y|ies)|group|team|consortium|collaboration|trial|project|society|council|institute|university|authors of|"
                    + "association|committee|agency|office|network|alliance|staff|editors?|news|press|ltd|inc|gmbh)\\b.*");
    private static final Set<String> OUTLETS = Set.of("news", "blog", "press", "magazine", "report");

    private final Map<String, String> fullest = new TreeMap<>();
    private final Map<String, List<String>> because = new TreeMap<>();
    private final Map<String, String> aliases = new TreeMap<>();
    private final Map<String, List<String>> handles = new TreeMap<>();
    private final Map<String, List<String>> collectives = new TreeMap<>();
    private final Map<String, String> signed = new TreeMap<>();
    private final List<List<String>> groups = new ArrayList<>();

    private Voices() {}

    /// The voices of these works.
    ///
    /// @param pages the text of a page by its hash; opened only where an author signs with a handle or as a group
    public static Voices of(Collection<Work> works, Function<String, String> pages) {
        Voices voices = new Voices();
        // Fuller names first, so that it does not matter which work came first.
        works.stream()
                .flatMap(w -> w.authors().stream())
                .distinct()
                .sorted(java.util.Comparator.<String>comparingInt(
                                n -> -Names.natural(n).length())
                        .thenComparing(java.util.Comparator.naturalOrder()))
                .forEach(voices::person);
        works.forEach(w -> voices.handle(w, pages));
        works.stream()
                .map(w -> w.authors().stream().map(voices::key).distinct().toList())
                .filter(keys -> keys.size() > 1)
                .sorted(java.util.Comparator.<List<String>>comparingInt(k -> -k.size())
                        .thenComparing(k -> String.join("|", k)))
                .forEach(voices::group);
        works.forEach(w -> voices.collective(w, pages));
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
                .map(n -> collectives.containsKey(Words.fold(n)) ? n : name(key(n)))
                .distinct()
                .toList();
        return switch (full.size()) {
            case 1 -> full.getFirst();
            case 2 -> full.getFirst() + " and " + full.getLast();
            default -> full.getFirst() + " and colleagues";
        };
    }

    /// The voice behind names, in their order.
    public Voice voiceOf(List<String> names) {
        List<String> collective =
                names.size() == 1 ? collectives.getOrDefault(Words.fold(names.getFirst()), List.of()) : List.of();
        List<String> keys =
                collective.isEmpty() ? names.stream().map(this::key).distinct().toList() : collective;
        List<String> group = keys.size() == 1 ? keys : joined(keys);
        List<String> members = new ArrayList<>();
        group.forEach(k -> {
            members.add(name(k));
            members.addAll(handles.getOrDefault(k, List.of()));
        });
        List<String> why = new ArrayList<>();
        group.forEach(k -> why.addAll(because.getOrDefault(k, List.of())));
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
        collectives.forEach((name, persons) -> {
            if (one(group, persons)) {
                members.add(signed.getOrDefault(name, name));
                why.add(name + " names these persons as its own");
            }
        });
        String name = group.size() == 2
                ? name(group.getFirst()) + " and " + name(group.getLast())
                : name(group.getFirst()) + " and colleagues";
        return new Voice("v" + hash(group.get(0) + "|" + group.get(1)), name, Voice.Kind.GROUP, members, why);
    }

    private List<String> joined(List<String> keys) {
        return groups.stream().filter(g -> one(g, keys)).findFirst().orElse(keys);
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
        if (groups.stream().noneMatch(g -> one(g, keys))) {
            groups.add(keys);
        }
    }

    /// A person's key: last name and first name, an initial standing for a first name where only one fits.
    private String key(String name) {
        String natural = Names.natural(name);
        String alias = aliases.get(Words.fold(natural));
        return alias != null ? alias : person(natural);
    }

    private String person(String written) {
        String name = Names.natural(written);
        String exact = exact(name);
        if (fullest.containsKey(exact)) {
            if (name.length() > name(exact).length()) {
                fullest.put(exact, name);
            }
            return exact;
        }
        List<String> firsts = Names.firsts(name);
        String last = Names.last(name);
        List<String> fitting = fullest.keySet().stream()
                .filter(k -> k.startsWith(last + ",") && Names.agree(name, name(k)))
                .toList();
        boolean initial = !firsts.isEmpty() && firsts.getFirst().length() == 1;
        if (fitting.size() == 1 && (initial || fitting.getFirst().matches(".*,.(?:\\s.*)?"))) {
            String key = fitting.getFirst();
            if (!initial) {
                fullest.put(key, name);
            }
            because.computeIfAbsent(key, k -> new ArrayList<>())
                    .add(name + " and " + written + " agree in name and initials");
            return key;
        }
        fullest.put(exact, name);
        return exact;
    }

    private static String exact(String name) {
        List<String> firsts = Names.firsts(name);
        return Names.last(name) + "," + (firsts.isEmpty() ? "" : firsts.getFirst());
    }

    private String name(String key) {
        return fullest.getOrDefault(key, key);
    }

    private static final Pattern INTRODUCES = Pattern.compile(
            "\\b(?:I am|I'm|I’m|[Mm]y name is|[Tt]his is) ((?:Dr\\.? )?\\p{Lu}[\\p{L}’'-]+(?: \\p{Lu}[\\p{L}’'.-]*){1,2})(?=[,.;)( ]|$)"
                    + "|(?:^|[\\n.(] ?)(\\p{Lu}[\\p{L}’'-]+(?: \\p{Lu}[\\p{L}’'-]+){1,2}) here\\b");

    /// A handle whose bearer says who they are, or that is a known first name with the initial of its last name.
    private void handle(Work work, Function<String, String> pages) {
        if (work.authors().size() != 1 || work.authors().getFirst().strip().contains(" ")) {
            return;
        }
        String handle = work.authors().getFirst().strip();
        for (Copy copy : work.copies()) {
            Matcher m = INTRODUCES.matcher(pages.apply(copy.page()));
            if (copy.certain() && m.find()) {
                String name = (m.group(1) != null ? m.group(1) : m.group(2))
                        .replaceFirst("^Dr\\.? ", "")
                        .replaceFirst("[.]$", "");
                alias(handle, name, handle + " says: “" + m.group().strip() + "”");
                return;
            }
        }
        Matcher camel = Pattern.compile("(\\p{Lu}\\p{Ll}{2,})(\\p{Lu})").matcher(handle);
        if (camel.matches()) {
            List<String> fitting = fullest.values().stream()
                    .filter(n -> n.startsWith(camel.group(1) + " ")
                            && Names.last(n).startsWith(camel.group(2).toLowerCase(Locale.ROOT)))
                    .toList();
            if (fitting.size() == 1) {
                alias(
                        handle,
                        fitting.getFirst(),
                        handle + " is the first name and initial of the one " + fitting.getFirst() + " here");
            }
        }
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
                    .filter(g -> g.stream().filter(k -> page.contains(name(k))).count() >= Math.max(2, g.size() - 1))
                    .findFirst()
                    .ifPresent(g -> {
                        collectives.put(Words.fold(name), g);
                        signed.put(Words.fold(name), name);
                    });
        }
    }

    private void alias(String handle, String name, String why) {
        String key = person(name);
        aliases.put(Words.fold(handle), key);
        List<String> known = handles.computeIfAbsent(key, k -> new ArrayList<>());
        if (!known.contains(handle)) {
            known.add(handle);
        }
        fullest.remove(exact(handle));
        because.computeIfAbsent(key, k -> new ArrayList<>()).add(why);
    }

    private static String hash(String seed) {
        return Snapshot.hash(seed.getBytes(StandardCharsets.UTF_8)).substring(0, 10);
    }

    /// Every alias and the key it stands for, for a person to check.
    Map<String, String> aliases() {
        return new LinkedHashMap<>(aliases);
    }
}
