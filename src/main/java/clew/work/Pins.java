package clew.work;

import clew.work.Grouping.Bond;
import clew.work.Match.Same;
import clew.work.Match.Strength;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// What a person's pins amount to: of two that speak of the same pair, the later one holds.
public final class Pins {
    /// No pins.
    public static final Pins NONE = new Pins(List.of());

    private final List<Pin> holding;
    private final Map<Pair, Pin> pairs = new HashMap<>();

    private record Pair(String a, String b) {
        static Pair of(String x, String y) {
            return x.compareTo(y) < 0 ? new Pair(x, y) : new Pair(y, x);
        }
    }

    /// @param pins in the order of their numbers
    public Pins(List<Pin> pins) {
        Set<String> undone = new TreeSet<>();
        List<Pin> backwards = new ArrayList<>(pins).reversed();
        List<Pin> kept = new ArrayList<>();
        for (Pin pin : backwards) {
            if (undone.contains(Integer.toString(pin.number()))) {
                continue;
            }
            if (pin.kind() == Pin.Kind.UNDO) {
                undone.add(pin.text());
            } else {
                kept.addFirst(pin);
            }
        }
        holding = List.copyOf(kept);
        for (Pin pin : holding) {
            if (pin.kind() == Pin.Kind.TOGETHER || pin.kind() == Pin.Kind.APART) {
                String first = pin.items().getFirst();
                pin.items().stream().skip(1).forEach(other -> pairs.put(Pair.of(first, other), pin));
            }
        }
    }

    /// The pins that hold, in the order of their numbers.
    public List<Pin> holding() {
        return holding;
    }

    /// Every item that some pin names.
    Set<String> items() {
        Set<String> items = new TreeSet<>();
        holding.forEach(p -> items.addAll(p.items()));
        return items;
    }

    boolean apart(String a, String b) {
        Pin pin = pairs.get(Pair.of(a, b));
        return pin != null && pin.kind() == Pin.Kind.APART;
    }

    /// The bonds that hold between these pages.
    List<Bond> bonds(Collection<String> pages) {
        List<Bond> bonds = new ArrayList<>();
        pairs.forEach((pair, pin) -> {
            if (pin.kind() == Pin.Kind.TOGETHER && pages.contains(pair.a()) && pages.contains(pair.b())) {
                bonds.add(new Bond(pair.a(), pair.b(), new Same("pinned (" + pin.number() + ")", Strength.PINNED)));
            }
        });
        return bonds;
    }

    /// The title that a person gave to the work of these pages; the last, if there are several.
    Optional<String> title(Collection<String> pages) {
        return holding.stream()
                .filter(p -> p.kind() == Pin.Kind.TITLE && pages.containsAll(p.items()))
                .reduce((first, second) -> second)
                .map(Pin::text);
    }
}
