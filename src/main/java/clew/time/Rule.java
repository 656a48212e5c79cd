package clew.time;

import org.jspecify.annotations.Nullable;

/// What a phrase means.
record Rule(Phrase phrase, Meaning meaning) {

    @FunctionalInterface
    interface Meaning {
        /// @return `null` if it is no expression of time after all
        @Nullable
        Reading of(Match m, Discourse d);
    }

    static Rule of(String phrase, Meaning meaning) {
        return new Rule(Phrase.of(phrase), meaning);
    }
}
