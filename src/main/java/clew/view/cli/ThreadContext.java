package clew.view.cli;

import clew.thread.NarrativeThread;
import picocli.CommandLine.Parameters;

/// What a command on one thread runs in; the thread is the first that is named.
final class ThreadContext extends Context {
    @Parameters(index = "0", paramLabel = "SLUG", description = "The thread.")
    private String slug = "";

    /// The thread as it was named, which need not be there.
    String slug() {
        return slug;
    }

    /// @throws clew.ClewException if there is no such thread
    NarrativeThread thread(House house) {
        return Shared.thread(house, slug);
    }
}
