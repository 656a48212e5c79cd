package clew.work;

import clew.text.Words;
import clew.work.Grouping.Bond;
import clew.work.Match.Same;
import clew.work.Match.Strength;
import clew.work.Pin.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// What a person's pins amount to: of two that speak of the same pair, the later one holds.
public final class Pins {
    /// No pins.
    public static final Pins NONE = new Pins(List.of());

    private final List<Pin> holding;
    private final Map<Integer, Integer> undoneBy = new TreeMap<>();
    private final Set<String> items = new TreeSet<>();
    private final Map<Pair, Pin> works = new HashMap<>();
    private final Map<Pair, Pin> voices = new HashMap<>();

    private record Pair(String a, String b) {
        static Pair of(String x, String y) {
            return x.compareTo(y) < 0 ? new Pair(x, y) : new Pair(y, x);
        }
    }

    /// @param pins in the order of their numbers
    public Pins(List<Pin> pins) {
        pins.stream().filter(p -> p.kind().ofItems()).forEach(p -> items.addAll(p.about()));
        List<Pin> backwards = new ArrayList<>(pins).reversed();
        List<Pin> kept = new ArrayList<>();
        for (Pin pin : backwards) {
            if (undoneBy.containsKey(pin.number())) {
                continue;
            }
            if (pin.kind() == Kind.UNDO) {
                undoneBy.put(Integer.valueOf(pin.text()), pin.number());
            } else {
                kept.addFirst(pin);
            }
        }
        holding = List.copyOf(kept);
        for (Pin pin : holding) {
            switch (pin.kind()) {
                case ONE_WORK, TWO_WORKS -> others(pin).forEach(o -> works.put(Pair.of(first(pin), o), pin));
                case ONE_VOICE, TWO_VOICES ->
                    others(pin).forEach(o -> voices.put(Pair.of(name(first(pin)), name(o)), pin));
                default -> {}
            }
        }
    }

    private static String first(Pin pin) {
        return pin.about().getFirst();
    }

    private static List<String> others(Pin pin) {
        return pin.about().subList(1, pin.about().size());
    }

    private static String name(String written) {
        return Words.fold(Names.natural(written));
    }

    /// The pins that hold, in the order of their numbers.
    public List<Pin> holding() {
        return holding;
    }

    /// The pins that hold no longer, each with the pin that undid it.
    public Map<Integer, Integer> undoneBy() {
        return Map.copyOf(undoneBy);
    }

    /// Whether a pin keeps two apart whom others make one by way of a third.
    boolean contradictory() {
        return Stream.of(works, voices)
                .anyMatch(said -> said.entrySet().stream()
                        .filter(e -> e.getValue().kind() == Kind.TWO_WORKS
                                || e.getValue().kind() == Kind.TWO_VOICES)
                        .anyMatch(e -> joined(said, e.getKey())));
    }

    private static boolean joined(Map<Pair, Pin> said, Pair apart) {
        Set<String> reached = new TreeSet<>(Set.of(apart.a()));
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Map.Entry<Pair, Pin> e : said.entrySet()) {
                boolean one =
                        e.getValue().kind() == Kind.ONE_WORK || e.getValue().kind() == Kind.ONE_VOICE;
                boolean touches = reached.contains(e.getKey().a())
                        || reached.contains(e.getKey().b());
                grown |= one
                        && touches
                        && reached.addAll(List.of(e.getKey().a(), e.getKey().b()));
            }
        }
        return reached.contains(apart.b());
    }

    /// Every item that a pin names or named: what was undone must come apart too.
    Set<String> items() {
        return items;
    }

    /// Whether a person said of two items that they are one work, or that they are two.
    public boolean settle(String a, String b) {
        return works.containsKey(Pair.of(a, b));
    }

    boolean apart(String a, String b) {
        Pin pin = works.get(Pair.of(a, b));
        return pin != null && pin.kind() == Kind.TWO_WORKS;
    }

    /// The bonds that hold between these pages.
    List<Bond> bonds(Collection<String> pages) {
        List<Bond> bonds = new ArrayList<>();
        works.forEach((pair, pin) -> {
            if (pin.kind() == Kind.ONE_WORK && pages.contains(pair.a()) && pages.contains(pair.b())) {
                bonds.add(new Bond(pair.a(), pair.b(), new Same(because(pin), Strength.PINNED)));
            }
        });
        return bonds;
    }

    /// The title that a person gave to the work of these pages; the last, if there are several.
    Optional<String> title(Collection<String> pages) {
        return holding.stream()
                .filter(p -> p.kind() == Kind.TITLE && pages.containsAll(p.about()))
                .reduce((earlier, later) -> later)
                .map(Pin::text);
    }

    /// Two names that a person said are one voice.
    ///
    /// @param name that the other also goes by
    record OneVoice(String name, String other, String because) {}

    /// The names that are one voice, in the order of the pins.
    List<OneVoice> oneVoice() {
        List<OneVoice> pairs = new ArrayList<>();
        for (Pin pin : holding) {
            if (pin.kind() == Kind.ONE_VOICE) {
                others(pin).stream()
                        .filter(o -> pin.equals(voices.get(Pair.of(name(first(pin)), name(o)))))
                        .forEach(o -> pairs.add(new OneVoice(first(pin), o, because(pin))));
            }
        }
        return pairs;
    }

    /// Whether a person said that two names are two voices.
    boolean twoVoices(String a, String b) {
        Pin pin = voices.get(Pair.of(name(a), name(b)));
        return pin != null && pin.kind() == Kind.TWO_VOICES;
    }

    /// The names that a person gave to voices, by a name they go by; of several, the last.
    Map<String, String> names() {
        Map<String, String> names = new TreeMap<>();
        holding.stream().filter(p -> p.kind() == Kind.NAME).forEach(p -> names.put(first(p), p.text()));
        return names;
    }

    private static String because(Pin pin) {
        return "pinned (" + pin.number() + ")";
    }
}
