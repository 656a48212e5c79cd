package clew.evidence;

/// In what a sentence differs from its passages.
public enum Fault {
    NUMBER("a number is not in its passages"),
    NEGATION("a negation differs from its passage"),
    HEDGE("a hedge differs from its passage"),
    SCOPE("its scope differs from its passage"),
    OPPOSITE("its passages say otherwise"),
    ROLES("its passages say it the other way round"),
    WORD("a word differs from its passage"),
    MORE("its passages do not say so");

    private final String reason;

    Fault(String reason) {
        this.reason = reason;
    }

    /// The same words for every sentence, for a person to read.
    public String reason() {
        return reason;
    }
}
