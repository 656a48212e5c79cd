package clew;

/// The one exception of the program: something that a person can put right, said in one line.
/// Each edge (command line, pages) maps it once, by its kind.
public final class ClewException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// What sort of failure it is, which decides the exit code and the page's status.
    public enum Kind {
        /// What was given cannot be used: exit code 2.
        BAD_INPUT,
        /// Nothing by that name: exit code 2.
        NOT_FOUND,
        /// Something the program needs is not there or not free: exit code 2.
        UNAVAILABLE,
        /// What is stored is not as it must be, or the work could not be done: exit code 1.
        FAILED
    }

    private final Kind kind;

    /// @param kind what sort of failure it is
    /// @param message one line: what, where, what to do
    public ClewException(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    /// @param kind what sort of failure it is
    /// @param message one line: what, where, what to do
    /// @param cause what was caught; kept for `--verbose`, never printed otherwise
    public ClewException(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    /// What sort of failure this is.
    public Kind kind() {
        return kind;
    }

    /// The message; never absent.
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
