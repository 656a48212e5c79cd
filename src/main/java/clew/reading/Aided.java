package clew.reading;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/// What a language model did for a reading.
///
/// @param model its name
/// @param requests how often it was asked
/// @param unanswered how often nothing usable came back
/// @param chosen sentences that it took for claims, what was refused included
/// @param refused how many of its choices were not taken over, by reason
public record Aided(String model, int requests, int unanswered, int chosen, Map<String, Integer> refused) {
    public Aided {
        refused = Collections.unmodifiableMap(new TreeMap<>(refused));
    }
}
