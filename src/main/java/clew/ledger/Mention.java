package clew.ledger;

/// A sentence in which a work names another one of the thread.
///
/// @param telling the sentence, in the work that names the other
/// @param tells how well the sentence, read alone, tells something of the work it names; 0 if it does not
public record Mention(Telling telling, int tells) {
    /// The work that names the other.
    public String work() {
        return telling.work();
    }
}
