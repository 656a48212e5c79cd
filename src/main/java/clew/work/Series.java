package clew.work;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// What tells one of a series from another: its number, however it is written, or a word such as "other".
final class Series {
    private static final List<String> ROMAN = List.of("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x");
    private static final Set<String> PARTS =
            Set.of("part", "volume", "vol", "chapter", "lecture", "episode", "book", "no");
    private static final Set<String> ANOTHER =
            Set.of("other", "another", "second", "third", "fourth", "again", "revisited", "not");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");

    private Series() {}

    /// Whether a word after a title makes it another part of a series: "II", "part".
    static boolean isPart(String word) {
        boolean part = PARTS.contains(word) && !word.equals("no") && !word.startsWith("vol");
        return part || (ROMAN.contains(word) && word.length() > 1) || ANOTHER.contains(word);
    }

    /// The numbers, and words such as "other", among the words of a title.
    static Set<String> numbers(List<String> spoken) {
        Set<String> numbers = new TreeSet<>();
        String before = "";
        for (String word : spoken) {
            boolean part = PARTS.contains(before);
            if ((Character.isDigit(word.charAt(0)) && NUMBER.matcher(word).matches()) || ANOTHER.contains(word)) {
                numbers.add(word);
            } else if (ROMAN.contains(word) && (word.length() > 1 || part || (word.equals("i") && !before.isEmpty()))) {
                numbers.add(Integer.toString(ROMAN.indexOf(word) + 1));
            } else if (part && word.length() == 1) {
                numbers.add(word);
            }
            before = word;
        }
        return numbers;
    }
}
