package clew.reading.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds what a text reports others as saying: direct quotations with a named speaker, and "Name said that …".
final class Reported {
    private static final String WORD = "\\p{Lu}[\\p{L}’'-]+";
    private static final String NAME = "(?:(?:Dr|Prof|Mr|Mrs|Ms)\\.? |Professor |Councillor |Mayor )?(" + WORD
            + "(?: (?:" + WORD + "|\\p{Lu}\\.|van|von|de|der|den|la|da|al|bin|ibn)){0,3})";
    private static final String SAYS =
            "(said|says|told [^,“\"]{2,40}|argued|argues|added|adds|warned|warns|wrote|writes|claimed|claims|"
                    + "explained|explains|noted|notes|insisted|insists|replied|replies|maintained|maintains|conceded|concedes|suggested|suggests|"
                    + "reported|reports|believes|believed|thinks|stressed|stresses|announced|announces)";
    private static final String WHO = "(?:, [^,“”\"]{2,80},)?";
    private static final String QUOTE = "[“\"]([^“”\"]{15,400})[”\"]";

    private static final Pattern QUOTE_SAID = Pattern.compile("^" + QUOTE + ",? " + SAYS + " " + NAME);
    private static final Pattern QUOTE_NAME = Pattern.compile("^" + QUOTE + ",? " + NAME + WHO + " " + SAYS + "\\b");
    private static final Pattern NAME_QUOTE =
            Pattern.compile("^" + NAME + WHO + " " + SAYS + "(?: that)?[:,]? " + QUOTE);
    private static final Pattern NAME_THAT = Pattern.compile("^" + NAME + WHO + " " + SAYS + " (that .+)$");
    private static final Pattern ACCORDING = Pattern.compile("^According to " + NAME + WHO + "?, (.+)$");
    private static final Pattern ANY_NAME =
            Pattern.compile(WORD + "(?: (?:" + WORD + "|\\p{Lu}\\.|van|von|de|der|den|la|da))+");
    private static final Set<String> NOT_A_NAME = Set.of(
            "The",
            "A",
            "An",
            "It",
            "He",
            "She",
            "They",
            "We",
            "I",
            "This",
            "These",
            "But",
            "And",
            "In",
            "One",
            "Some",
            "Many",
            "Critics",
            "Experts",
            "Researchers",
            "Officials",
            "Residents",
            "Supporters",
            "Opponents",
            "Nobody",
            "Everyone",
            "You");

    private Reported() {}

    /// One thing that someone is reported to have said.
    ///
    /// @param speaker full name
    /// @param quoted whether `said` are the speaker's own words
    /// @param said the quoted words, or a template in the third person
    record Speech(String speaker, boolean quoted, String said) {}

    /// What a sentence, its white space folded, reports.
    ///
    /// @param names full names that the text gives, earliest first
    static Optional<Speech> in(String sentence, Set<String> names) {
        return quote(QUOTE_SAID.matcher(sentence), 3, 1, names)
                .or(() -> quote(QUOTE_NAME.matcher(sentence), 2, 1, names))
                .or(() -> quote(NAME_QUOTE.matcher(sentence), 1, 3, names))
                .or(() -> indirect(sentence, names));
    }

    private static Optional<Speech> quote(Matcher m, int name, int quote, Set<String> names) {
        if (!m.find()) {
            return Optional.empty();
        }
        String words = m.group(quote).strip();
        boolean whole = Character.isUpperCase(words.codePointAt(0)) && words.split("\\s+").length >= 5;
        return whole ? full(m.group(name), names).map(n -> new Speech(n, true, words)) : Optional.empty();
    }

    private static Optional<Speech> indirect(String sentence, Set<String> names) {
        Matcher m = NAME_THAT.matcher(sentence);
        if (m.find()
                && !m.group(3).contains("“")
                && !m.group(3).contains("\"")
                && !m.group(2).startsWith("told")) {
            return full(m.group(1), names).map(n -> new Speech(n, false, "{voice} " + m.group(2) + " " + m.group(3)));
        }
        Matcher according = ACCORDING.matcher(sentence);
        if (according.find()
                && !according.group(2).contains("“")
                && !according.group(2).contains("\"")) {
            return full(according.group(1), names)
                    .map(n -> new Speech(n, false, "according to {voice}, " + according.group(2)));
        }
        return Optional.empty();
    }

    /// The full name behind a surname, where exactly one name of the text ends in it; a full name is itself.
    private static Optional<String> full(String name, Set<String> names) {
        if (NOT_A_NAME.contains(name.split(" ")[0])) {
            return Optional.empty();
        }
        if (name.contains(" ")) {
            return Optional.of(name);
        }
        List<String> bearers =
                names.stream().filter(n -> n.endsWith(" " + name)).toList();
        return bearers.size() == 1 ? Optional.of(bearers.getFirst()) : Optional.empty();
    }

    /// Names of two words and more in a text, in order of appearance.
    static Set<String> names(String text) {
        Set<String> names = new LinkedHashSet<>();
        Matcher m = ANY_NAME.matcher(text);
        List<String> found = new ArrayList<>();
        while (m.find()) {
            found.add(m.group().replaceAll("\\s+", " ").replaceFirst("['’]s$", ""));
        }
        found.stream().filter(n -> !NOT_A_NAME.contains(n.split(" ")[0])).forEach(names::add);
        return names;
    }
}
