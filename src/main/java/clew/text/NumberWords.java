package clew.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// English numbers in words, in lower case.
public final class NumberWords {
    private static final List<String> ONES =
            List.of(("one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
                            + " seventeen eighteen nineteen")
                    .split(" "));
    private static final List<String> FIRSTS =
            List.of(("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth"
                            + " fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth")
                    .split(" "));
    private static final List<String> TENS =
            List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");

    /// What may follow a number and multiplies it: `hundred` is 100.
    public static final Map<String, Double> SCALES =
            Map.of("hundred", 1e2, "thousand", 1e3, "million", 1e6, "billion", 1e9, "trillion", 1e12);
    /// From `one` to `ninety`, and a dozen.
    public static final Map<String, Integer> CARDINALS = cardinals();
    /// From `first` to `twentieth`, and `thirtieth`.
    public static final Map<String, Integer> ORDINALS = ordinals();

    private NumberWords() {}

    private static Map<String, Integer> cardinals() {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        for (int i = 0; i < ONES.size(); i++) {
            numbers.put(ONES.get(i), i + 1);
        }
        for (int i = 0; i < TENS.size(); i++) {
            numbers.put(TENS.get(i), 20 + 10 * i);
        }
        numbers.put("dozen", 12);
        return Map.copyOf(numbers);
    }

    private static Map<String, Integer> ordinals() {
        Map<String, Integer> ordinals = new LinkedHashMap<>();
        for (int i = 0; i < FIRSTS.size(); i++) {
            ordinals.put(FIRSTS.get(i), i + 1);
        }
        ordinals.put("thirtieth", 30);
        return Map.copyOf(ordinals);
    }
}
