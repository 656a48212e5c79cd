package clew.evidence;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Words that bound what a sentence says: take one out or put one in, and it says another thing. Those of one kind may
/// stand for each other. The one list of denials and hedges, for [Retelling] and [Conflicts].
enum Marker {
    /// Denies.
    DENIAL(
            "not no never neither nor none nobody nothing nowhere without fail lack absent absence unable hardly scarcely"
                    + " barely rarely seldom refuse deny reject false untrue wrong incorrect misleading myth hoax misconception"
                    + " contrary disprove debunk refute disagree prevent impossible cease stop"),
    /// Says it carefully, or as somebody's opinion.
    DOUBT("may might could can maybe perhaps possible possibly probable probably likely unlikely potential potentially"
            + " plausible plausibly presumably apparently appear seem suggest hint allegedly reportedly believe think"
            + " expect suspect conjecture hypothesize hypothesise hypothesis speculate tend argue claim contend suppose"
            + " assume candidate promising"),
    /// Says it of a part.
    PART("some several many most mostly often frequently commonly usually typically typical generally sometimes"
            + " occasionally partly partially somewhat largely mainly roughly approximately approximate nearly almost"
            + " about around numerous half"),
    /// Says it of the whole, or without doubt.
    WHOLE("all every always each everyone everything everywhere entire entirely whole wholly complete completely full"
            + " fully exact exactly certain certainly surely definitely clearly indeed necessarily inevitably prove proven"
            + " establish know guarantee"),
    /// Says it within a limit, or on a condition.
    LIMIT("only solely merely if unless whether provided except until assuming conditional"),
    /// Says that it ought to be so.
    NEED("should must need ought require"),
    /// Says that there is more of something, or that it is better.
    MORE("more higher greater larger faster increase rise grow gain above exceed warmer hotter better bigger stronger"
            + " longer up expand accelerate climb soar improve"),
    /// Says that there is less of something, or that it is worse.
    LESS("less lower fewer smaller slower decrease fall decline shrink lose below cooler colder worse weaker shorter"
            + " down reduce drop slow diminish cool worsen few little");

    private static final Map<String, Marker> BY_WORD = new HashMap<>();

    static {
        for (Marker marker : values()) {
            for (String word : marker.words.split(" ")) {
                BY_WORD.putIfAbsent(word, marker);
            }
        }
    }

    private final String words;

    Marker(String words) {
        this.words = words;
    }

    /// What is wrong with a sentence that has such a word and its passage has not; null for nothing.
    @Nullable
    Fault addition() {
        return switch (this) {
            case DENIAL -> Fault.NEGATION;
            case DOUBT -> Fault.HEDGE;
            case WHOLE, LIMIT, NEED -> Fault.SCOPE;
            case PART, MORE, LESS -> null;
        };
    }

    /// What is wrong with a sentence that leaves out such a word of its passage; null for nothing.
    @Nullable
    Fault omission() {
        return switch (this) {
            case DENIAL -> Fault.NEGATION;
            case DOUBT -> Fault.HEDGE;
            case PART, LIMIT, NEED -> Fault.SCOPE;
            case WHOLE, MORE, LESS -> null;
        };
    }

    /// What a word does to its sentence, if it bounds it.
    static Optional<Marker> of(Term term) {
        Marker marker = BY_WORD.get(term.word());
        return Optional.ofNullable(marker == null ? BY_WORD.get(term.base()) : marker);
    }
}
