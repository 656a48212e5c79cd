package clew.work;

import clew.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds who signs with a handle: its bearer says so, or it is the name, or the first name and the initial of the last
/// name, of the one person here whom it fits.
final class Handles {
    private static final Pattern INTRODUCES = Pattern.compile(
            "\\b(?:I am|I'm|I’m|[Mm]y name is|[Tt]his is) ((?:Dr\\.? )?\\p{Lu}[\\p{L}’'-]+(?: \\p{Lu}[\\p{L}’'.-]*){1,2})(?=[,.;)( ]|$)"
                    + "|(?:^|[\\n.(] ?)(\\p{Lu}[\\p{L}’'-]+(?: \\p{Lu}[\\p{L}’'-]+){1,2}) here\\b");
    private static final Pattern FIRST_AND_INITIAL = Pattern.compile("(\\p{Lu}\\p{Ll}{2,})[._ ]?(\\p{Lu})\\.?");
    private static final Pattern WORDS_END = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})|[._]");
    private static final Pattern WHOLE_NAME =
            Pattern.compile("\\p{Lu}\\p{Ll}+(?: \\p{Lu}\\p{Ll}*\\.?)?(?: (?:de|van|von|der|la))* \\p{Lu}[\\p{L}’'-]+");

    private final Persons persons;
    private final List<String> known;

    /// @param titles of pages that nobody signed; one that is named like a person is that person's
    Handles(Persons persons, Stream<String> titles) {
        this.persons = persons;
        this.known = new ArrayList<>(persons.names());
        titles.filter(t -> WHOLE_NAME.matcher(t).matches())
                .filter(t -> !known.contains(t))
                .distinct()
                .sorted()
                .forEach(known::add);
    }

    /// Links the handle under a work to its bearer, if it is signed with one and the evidence suffices.
    ///
    /// @param pages the text of a page by its hash
    void link(Work work, Function<String, String> pages) {
        if (work.authors().size() != 1) {
            return;
        }
        String handle = work.authors().getFirst().strip();
        Optional<Matcher> said = handle.contains(" ") ? Optional.empty() : introduced(handle, work, pages);
        if (said.isPresent()) {
            Matcher m = said.get();
            String name = Stream.of(1, 2)
                    .map(m::group)
                    .filter(java.util.Objects::nonNull)
                    .findFirst()
                    .orElseThrow()
                    .replaceFirst("^Dr\\.? ", "")
                    .replaceFirst("[.]$", "");
            persons.alias(handle, name, handle + " says: “" + m.group().strip() + "”");
            return;
        }
        Matcher fit = FIRST_AND_INITIAL.matcher(handle);
        if (!one(handle, n -> spelt(handle, n), "is written like") && fit.matches()) {
            String initial = fit.group(2).toLowerCase(Locale.ROOT);
            one(
                    handle,
                    n -> n.startsWith(fit.group(1) + " ")
                            && Names.last(n).length() > 1
                            && Names.last(n).startsWith(initial),
                    "is the first name and initial of");
        }
    }

    /// Whether a handle is a whole name without its spaces: "AdaQuill", "ada.quill". In one word, "lina" may be
    /// anybody.
    private static boolean spelt(String handle, String name) {
        return !handle.contains(" ")
                && name.contains(" ")
                && Words.fold(WORDS_END.matcher(handle).replaceAll(" ")).equals(Words.fold(name));
    }

    /// Links a handle to the person whom it fits if it fits no other.
    ///
    /// @return whether it does
    private boolean one(String handle, Predicate<String> fits, String why) {
        List<String> fitting =
                known.stream().filter(n -> !n.equals(handle) && fits.test(n)).toList();
        if (fitting.size() == 1) {
            String name = fitting.getFirst();
            persons.alias(handle, name, handle + " " + why + " the one " + name + " here");
        }
        return fitting.size() == 1;
    }

    private static Optional<Matcher> introduced(String handle, Work work, Function<String, String> pages) {
        return work.copies().stream()
                .filter(c -> c.certain() && !handle.isEmpty())
                .map(c -> INTRODUCES.matcher(pages.apply(c.page())))
                .filter(Matcher::find)
                .findFirst();
    }
}
