package clew.collect;

import clew.text.Words;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The words of a text to search for: those that tell most. The same text gives the same words.
public final class SearchWords {
    /// As many as find something at most services.
    public static final int MOST = 5;

    private static final int FEWEST = 3;

    /// Words of questions, claims and titles that find nothing.
    private static final Set<String> COLOURLESS = Words.content("actually really always alone far go explain find show"
            + " argue claim suggest study role toward case new approach evidence question answer paper part understand"
            + " bring back raise number result note help well good better first two three four five six seven eight nine"
            + " ten");

    private final String title;
    private final Map<String, Integer> titlesWith = new HashMap<>();

    /// @param title of the thread, from which words are taken where a text has few
    /// @param titles of the works that are known, by which the words are told that are rare
    public SearchWords(String title, List<String> titles) {
        this.title = title;
        titles.forEach(t -> Words.content(t).forEach(w -> titlesWith.merge(w, 1, Integer::sum)));
    }

    /// The best words of a text, in the order in which they stand, and where they are few some of the thread's own
    /// title; nothing if there are too few all the same.
    public Optional<String> of(String text, int most) {
        Set<String> stems = new HashSet<>();
        List<String> telling = plain(text).stream().filter(w -> tells(w, stems)).toList();
        Set<String> best = best(telling, most);
        Set<String> words = new LinkedHashSet<>(telling);
        words.retainAll(best);
        if (most >= FEWEST) {
            plain(title).stream()
                    .filter(w -> words.size() < FEWEST && tells(w, stems))
                    .forEach(words::add);
        }
        return words.size() < Math.min(most, FEWEST) ? Optional.empty() : Optional.of(String.join(" ", words));
    }

    /// The words in fewest titles, which tell most, and the one in most, which says what it is all about. Beside a
    /// name, which is rare enough, those in most.
    private Set<String> best(List<String> telling, int most) {
        List<String> byRarity =
                telling.stream().sorted(Comparator.comparingInt(this::titles)).toList();
        int common = Math.min(byRarity.size(), most >= FEWEST ? 1 : most);
        Set<String> best = new HashSet<>(byRarity.subList(byRarity.size() - common, byRarity.size()));
        byRarity.stream().filter(w -> best.size() < most).forEach(best::add);
        return best;
    }

    private static boolean tells(String word, Set<String> stems) {
        return word.length() > 1
                && !Words.isFunction(word)
                && Words.content(word).stream().noneMatch(COLOURLESS::contains)
                && stems.addAll(Words.content(word));
    }

    /// In how many titles a word stands: those in few tell most.
    private int titles(String word) {
        return Words.content(word).stream()
                .mapToInt(s -> titlesWith.getOrDefault(s, 0))
                .max()
                .orElse(0);
    }

    /// Words of letters and digits in lower case, so that none can be an operator of a service.
    static List<String> plain(String text) {
        return Words.of(text).stream()
                .map(w -> w.replaceAll("[^\\p{L}\\p{N}]", ""))
                .filter(w -> !w.isEmpty())
                .toList();
    }
}
