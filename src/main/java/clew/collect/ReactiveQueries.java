package clew.collect;

import java.util.List;

/// Where it is kept what Clew may search for by itself, and what it does.
public interface ReactiveQueries {
    /// What a thread's person allows; nothing unless they said so.
    Allowance allowance(String thread);

    /// Keeps what is allowed.
    void allow(String thread, Allowance allowance);

    /// All queries of a thread, those that ended too, in the order of their slugs.
    List<ReactiveQuery> of(String thread);

    /// Keeps queries, each in the place of one of the same slug.
    void keep(String thread, List<ReactiveQuery> queries);

    /// Forgets a query as if it had never been.
    void forget(String thread, String slug);
}
