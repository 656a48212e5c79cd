package clew.store;

import clew.work.Resolved;
import org.jdbi.v3.core.Jdbi;

/// Lets benches store what was resolved without a version around it, by the statements that a cycle's commit uses.
public final class Resolutions {
    private Resolutions() {}

    /// Stores in one transaction.
    public static void write(Store store, String thread, Resolved resolved) {
        Jdbi jdbi = store.jdbi();
        jdbi.useTransaction(h -> SqlResolved.write(h, thread, resolved, 1));
    }
}
