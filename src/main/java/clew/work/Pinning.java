package clew.work;

import clew.ClewException;
import clew.ClewException.Kind;
import clew.item.Items;
import clew.text.Words;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Takes a person's corrections, from the command line and the pages alike: finds what they name, refuses what cannot
/// be meant, and keeps the rest as pins.
public final class Pinning {
    private static final int LONGEST = 300;
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\u202a-\\u202e\\u2066-\\u2069]");

    private final Items items;
    private final Works works;
    private final String thread;
    private final InstantSource clock;

    /// @param thread the slug of the thread that the pins are for
    public Pinning(Items items, Works works, String thread, InstantSource clock) {
        this.items = items;
        this.works = works;
        this.thread = thread;
        this.clock = clock;
    }

    /// Says that what these name are copies of one work.
    ///
    /// @param named ids of items or works, senders' own ids, or addresses; at least two
    /// @throws ClewException if one of them is not in the thread, they name one item only, or other pins say the
    ///     opposite by way of a third
    public Pin oneWork(List<String> named) {
        Set<String> about = new LinkedHashSet<>();
        named.forEach(n -> about.add(items(n).getFirst()));
        return several(Pin.Kind.ONE_WORK, about, "give two items or works that are one");
    }

    /// Says that the first of these is no copy of the works that the others are copies of.
    ///
    /// @throws ClewException if one of them is not in the thread, no other is named, or other pins say the
    ///     opposite by way of a third
    public Pin twoWorks(List<String> named) {
        Set<String> about = new LinkedHashSet<>();
        about.add(items(named.getFirst()).getFirst());
        named.stream().skip(1).forEach(n -> about.addAll(items(n)));
        return several(Pin.Kind.TWO_WORKS, about, "give an item, and another item or work that it is no copy of");
    }

    /// Gives the work of an item a title.
    ///
    /// @throws ClewException if the item is not in the thread or the title is empty
    public Pin title(String named, String title) {
        return works.pin(
                thread, clock.instant(), Pin.Kind.TITLE, List.of(items(named).getFirst()), filled(title, "a title"));
    }

    /// Says that these names are one voice.
    ///
    /// @throws ClewException if fewer than two are given, one is unknown, or other pins say the opposite
    public Pin oneVoice(List<String> names) {
        return several(Pin.Kind.ONE_VOICE, names(names), "give two names that are one voice");
    }

    /// Says that the first of these names is not the voice of any of the others.
    ///
    /// @throws ClewException if fewer than two are given, one is unknown, or other pins say the opposite
    public Pin twoVoices(List<String> names) {
        return several(Pin.Kind.TWO_VOICES, names(names), "give two names that are two voices");
    }

    /// Gives the voice that goes by a name another name, to be printed.
    ///
    /// @throws ClewException if either is empty or nobody goes by the first
    public Pin name(String name, String chosen) {
        return works.pin(
                thread,
                clock.instant(),
                Pin.Kind.NAME,
                List.of(known(filled(name, "the name in use"))),
                filled(chosen, "the name to print"));
    }

    /// Lets a pin hold no longer.
    ///
    /// @throws ClewException if there is no pin of that number that holds
    public Pin undo(int number) {
        Pins pins = new Pins(works.pins(thread));
        if (pins.holding().stream().noneMatch(p -> p.number() == number)) {
            throw new ClewException(
                    Kind.NOT_FOUND,
                    "'" + thread + "' has no pin " + number + " that holds; 'clew pin list " + thread + "' lists them");
        }
        return works.pin(thread, clock.instant(), Pin.Kind.UNDO, List.of(), Integer.toString(number));
    }

    private Pin several(Pin.Kind kind, Set<String> about, String advice) {
        if (about.size() < 2) {
            throw new ClewException(Kind.BAD_INPUT, advice);
        }
        List<Pin> pins = new ArrayList<>(works.pins(thread));
        boolean before = new Pins(pins).contradictory();
        pins.add(new Pin(pins.size() + 1, clock.instant(), kind, List.copyOf(about), ""));
        if (!before && new Pins(pins).contradictory()) {
            throw new ClewException(
                    Kind.BAD_INPUT,
                    "other pins say the opposite, by way of a third; undo one of them first: 'clew pin list " + thread
                            + "' lists them");
        }
        return works.pin(thread, clock.instant(), kind, List.copyOf(about), "");
    }

    private Set<String> names(List<String> names) {
        Set<String> filled = new LinkedHashSet<>();
        names.forEach(n -> filled.add(known(filled(n, "a name"))));
        return filled;
    }

    /// A name that somebody goes by, refused otherwise: a pin on a name that nobody has would never do anything.
    private String known(String name) {
        Set<String> known = new TreeSet<>();
        for (Work work : works.all(thread)) {
            for (Copy copy : work.copies()) {
                copy.authors().forEach(a -> known.add(folded(a)));
                Optional.ofNullable(copy.venue()).ifPresent(v -> known.add(folded(v)));
            }
        }
        items.unplaced(thread).forEach(i -> i.authors().forEach(a -> known.add(folded(a))));
        works.pins(thread).stream().filter(p -> p.kind() == Pin.Kind.NAME).forEach(p -> known.add(folded(p.text())));
        boolean group = Voices.persons(name).stream().map(Pinning::folded).allMatch(known::contains);
        if (!group && !known.contains(folded(name))) {
            throw new ClewException(
                    Kind.NOT_FOUND,
                    "nobody in '" + thread + "' goes by '" + name
                            + "'; give the name of an author, a group or an outlet as the brief prints it");
        }
        return name;
    }

    private static String folded(String name) {
        return Words.fold(Names.natural(name));
    }

    private static String filled(String text, String what) {
        return filled(text, what, LONGEST);
    }

    /// What a person wrote in a field, on one line.
    ///
    /// @param what the field, for the message
    /// @param longest how many characters it may have
    /// @throws ClewException if it is empty, too long, or holds a control character
    public static String filled(String text, String what, int longest) {
        String plain = text.replaceAll("\\s+", " ").strip();
        if (plain.isEmpty()) {
            throw new ClewException(Kind.BAD_INPUT, what + " must not be empty");
        }
        if (plain.length() > longest) {
            throw new ClewException(Kind.BAD_INPUT, what + " may have " + longest + " characters at most");
        }
        if (UNPRINTABLE.matcher(plain).find()) {
            throw new ClewException(Kind.BAD_INPUT, what + " holds a control character: remove it");
        }
        return plain;
    }

    /// The items that an id, an address or a work's id stands for.
    private List<String> items(String named) {
        String sought = named.strip();
        List<String> found = new ArrayList<>();
        for (Work work : works.all(thread)) {
            for (Copy copy : work.copies()) {
                if (work.id().equals(sought)
                        || copy.item().equals(sought)
                        || sought.equals(copy.ref())
                        || sought.equals(copy.url())) {
                    found.add(copy.item());
                }
            }
        }
        if (found.isEmpty()) {
            items.unplaced(thread).stream()
                    .filter(i -> i.id().equals(sought) || sought.equals(i.ref()) || sought.equals(i.url()))
                    .forEach(i -> found.add(i.id()));
        }
        if (found.isEmpty()) {
            throw new ClewException(
                    Kind.NOT_FOUND,
                    "'" + thread + "' has no item or work '" + sought
                            + "'; give an item's id, the sender's id, an address, or a work's id");
        }
        return found;
    }
}
