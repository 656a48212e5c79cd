package clew.brief.plain;

import clew.ledger.Ledger;
import clew.text.NumberWords;
import clew.text.Words;
import clew.work.Work;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Groups the works of a debate into strands by the two-word phrases that their titles share. A strand's label is
/// such a phrase, in its commonest spelling, so that a reader sees at once why its works stand together.
final class Strands {
    private static final int MOST = 6;
    private static final int FEWEST_WORKS = 3;
    /// A phrase that more titles have says too little of any of them.
    private static final double LARGEST_SHARE = 0.15;

    private static final int LARGEST_OF_FEW = 7;

    /// A strand.
    ///
    /// @param label the shared phrase, first letter upper case
    /// @param works ids, most salient first
    record Strand(String label, List<String> works) {}

    private Strands() {}

    static List<Strand> of(Ledger ledger) {
        Map<String, Set<String>> worksOf = new TreeMap<>();
        Map<String, Map<String, Integer>> spellings = new HashMap<>();
        ledger.works()
                .values()
                .forEach(work -> phrases(work, ledger.asked()).forEach((stem, spelling) -> {
                    worksOf.computeIfAbsent(stem, s -> new TreeSet<>()).add(work.id());
                    spellings.computeIfAbsent(stem, s -> new TreeMap<>()).merge(spelling, 1, Integer::sum);
                }));
        double most = Math.max(LARGEST_OF_FEW, LARGEST_SHARE * ledger.works().size());
        worksOf.values().removeIf(w -> w.size() < FEWEST_WORKS || w.size() > most);

        List<Strand> strands = new ArrayList<>();
        Set<String> covered = new LinkedHashSet<>();
        while (strands.size() < MOST && !worksOf.isEmpty()) {
            String best = worksOf.keySet().stream()
                    .max(java.util.Comparator.<String>comparingDouble(
                                    p -> gain(worksOf.getOrDefault(p, Set.of()), covered, ledger))
                            .thenComparing(java.util.Comparator.reverseOrder()))
                    .orElseThrow();
            List<String> members = new ArrayList<>(worksOf.getOrDefault(best, Set.of()));
            members.removeAll(covered);
            worksOf.remove(best);
            if (members.size() < FEWEST_WORKS) {
                continue;
            }
            members.sort(java.util.Comparator.<String>comparingDouble(
                            w -> -ledger.salience().getOrDefault(w, 0.0))
                    .thenComparing(w -> w));
            covered.addAll(members);
            String label = label(spellings.getOrDefault(best, Map.of()));
            strands.add(new Strand(longer(label, members, ledger), List.copyOf(members)));
        }
        return strands;
    }

    private static double gain(Set<String> works, Set<String> covered, Ledger ledger) {
        return works.stream()
                .filter(w -> !covered.contains(w))
                .mapToDouble(w -> ledger.salience().getOrDefault(w, 0.0))
                .sum();
    }

    /// Pairs of meaningful words that stand side by side in a title, by their stems. Words of the question alone say
    /// nothing here, and numbers nothing anywhere.
    private static Map<String, String> phrases(Work work, Set<String> asked) {
        Map<String, String> phrases = new LinkedHashMap<>();
        List<String> words = Words.of(work.title());
        for (int i = 0; i + 1 < words.size(); i++) {
            String a = words.get(i);
            String b = words.get(i + 1);
            Set<String> stems = Words.content(a + " " + b);
            if (tells(a) && tells(b) && !asked.containsAll(stems)) {
                phrases.put(String.join(" ", stems), a + " " + b);
            }
        }
        return phrases;
    }

    private static boolean tells(String word) {
        return word.length() > 2 && !Words.isFunction(word) && !NumberWords.CARDINALS.containsKey(word);
    }

    /// A label that most titles continue with the same word takes that word in.
    private static String longer(String label, List<String> members, Ledger ledger) {
        Map<String, Integer> next = new TreeMap<>();
        for (String id : members) {
            Work work = ledger.works().get(id);
            List<String> words = work == null ? List.of() : Words.of(work.title());
            int at = java.util.Collections.indexOfSubList(words, Words.of(label));
            if (at >= 0 && at + 2 < words.size() && !Words.isFunction(words.get(at + 2))) {
                next.merge(words.get(at + 2), 1, Integer::sum);
            }
        }
        return next.entrySet().stream()
                .filter(e -> 3 * e.getValue() >= 2 * members.size())
                .map(e -> label + " " + e.getKey())
                .findFirst()
                .orElse(label);
    }

    private static String label(Map<String, Integer> spellings) {
        String best = "";
        int most = 0;
        for (Map.Entry<String, Integer> e : spellings.entrySet()) {
            if (e.getValue() > most) {
                best = e.getKey();
                most = e.getValue();
            }
        }
        return best.isEmpty() ? "" : best.substring(0, 1).toUpperCase(Locale.ROOT) + best.substring(1);
    }
}
