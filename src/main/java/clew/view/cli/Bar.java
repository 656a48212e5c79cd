package clew.view.cli;

import clew.cycle.Progress;
import java.io.Console;
import java.io.PrintStream;

/// Progress on standard error: a bar where someone watches a terminal, nothing in a file or a pipe.
final class Bar implements Progress, AutoCloseable {
    private static final int WIDTH = 30;
    private static final long EVERY_NANOS = 100_000_000L;

    private final PrintStream err = System.err;
    private final boolean watched = watched();
    private long last;
    private boolean shown;

    private static boolean watched() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }

    @Override
    public void at(String doing, int done, int of) {
        long now = System.nanoTime();
        if (!watched || now - last < EVERY_NANOS) {
            return;
        }
        last = now;
        shown = true;
        int filled = of == 0 ? WIDTH : Math.min(WIDTH, WIDTH * done / of);
        err.print("\r" + doing + " [" + "#".repeat(filled) + " ".repeat(WIDTH - filled) + "] " + done + " of " + of
                + "   ");
        err.flush();
    }

    @Override
    public void close() {
        if (shown) {
            err.print("\r" + " ".repeat(WIDTH + 40) + "\r");
            err.flush();
        }
    }
}
