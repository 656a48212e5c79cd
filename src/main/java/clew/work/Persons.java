package clew.work;

import clew.text.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The persons of a thread, each under a key that all spellings of the name lead to: last name and first name, an
/// initial standing for a first name where only one fits.
final class Persons {
    private final Pins pins;
    private final TreeMap<String, String> fullest = new TreeMap<>();
    private final Map<String, List<String>> because = new TreeMap<>();
    private final Map<String, String> aliases = new TreeMap<>();
    private final Map<String, List<String>> others = new TreeMap<>();
    private final Map<String, String> given = new HashMap<>();
    private final Map<String, Set<String>> spellings = new HashMap<>();

    /// @param pins what a person has said of names
    Persons(Pins pins) {
        this.pins = pins;
    }

    /// The key of a name; a name not met before gets one.
    String key(String name) {
        String natural = Names.natural(name);
        String alias = aliases.get(Words.fold(natural));
        return alias != null ? alias : enter(natural);
    }

    /// Takes a name in. Fuller names have to come first, so that it does not matter which work came first.
    String enter(String written) {
        String name = Names.natural(written);
        String key = keyOf(name, written);
        spellings.computeIfAbsent(key, k -> new TreeSet<>()).add(name);
        return key;
    }

    private String keyOf(String name, String written) {
        String plain = exact(name);
        // Who is pinned to be another, under a name that would be the same, goes by the whole of it.
        String exact = apart(name, plain) ? plain + " " + Words.fold(name) : plain;
        if (fullest.containsKey(exact)) {
            if (name.length() > nameOf(exact).length()) {
                fullest.put(exact, name);
            }
            return exact;
        }
        List<String> firsts = Names.firsts(name);
        String last = Names.last(name);
        List<String> fitting = fullest.subMap(last + ",", last + "-").keySet().stream()
                .filter(k -> Names.agree(name, nameOf(k)))
                .filter(k -> !apart(name, k))
                .toList();
        boolean initial = !firsts.isEmpty() && firsts.getFirst().length() == 1;
        if (fitting.size() == 1 && (initial || fitting.getFirst().matches(".*,.(?:\\s.*)?"))) {
            String key = fitting.getFirst();
            if (!initial) {
                fullest.put(key, name);
            }
            explain(key, name + " and " + written + " agree in name and initials");
            return key;
        }
        fullest.put(exact, name);
        return exact;
    }

    /// Whether a person said that a name is not the voice that goes by a key.
    private boolean apart(String name, String key) {
        return spellings.getOrDefault(key, Set.of()).stream().anyMatch(s -> pins.twoVoices(name, s));
    }

    /// Lets a name lead to the person of another, unless a person said that they are two.
    void alias(String other, String name, String why) {
        if (pins.twoVoices(other, name)) {
            return;
        }
        String key = key(name);
        if (key.equals(key(other))) {
            return;
        }
        String before = key(other);
        aliases.put(Words.fold(Names.natural(other)), key);
        aliases.replaceAll((n, k) -> k.equals(before) ? key : k);
        List<String> known = others.computeIfAbsent(key, k -> new ArrayList<>());
        known.add(Names.natural(other));
        Optional.ofNullable(others.remove(before)).ifPresent(known::addAll);
        Optional.ofNullable(because.remove(before)).ifPresent(b -> b.forEach(w -> explain(key, w)));
        fullest.remove(before);
        explain(key, why);
    }

    /// Gives a person the name that a person chose for them.
    void rename(String name, String chosen) {
        given.put(key(name), chosen);
    }

    private void explain(String key, String why) {
        because.computeIfAbsent(key, k -> new ArrayList<>()).add(why);
    }

    private static String exact(String name) {
        List<String> firsts = Names.firsts(name);
        return Names.last(name) + "," + (firsts.isEmpty() ? "" : firsts.getFirst());
    }

    private String nameOf(String key) {
        return fullest.getOrDefault(key, key);
    }

    /// The name that a brief prints: the one chosen, else the fullest in use.
    String name(String key) {
        String chosen = given.get(key);
        return chosen != null ? chosen : nameOf(key);
    }

    /// The name of whom a name was found to lead to, such as a handle; any other as it is written.
    String called(String written) {
        String key = aliases.get(Words.fold(Names.natural(written)));
        return key == null ? written : name(key);
    }

    /// The other names that a person goes by.
    List<String> others(String key) {
        List<String> names = new ArrayList<>(others.getOrDefault(key, List.of()));
        if (given.containsKey(key)) {
            names.addFirst(nameOf(key));
        }
        return names;
    }

    /// Why several names are one person.
    List<String> because(String key) {
        return because.getOrDefault(key, List.of());
    }

    /// The fullest name of everyone.
    Collection<String> names() {
        return List.copyOf(fullest.values());
    }
}
