package clew.store;

import clew.ClewException;
import clew.ClewException.Kind;
import java.util.Locale;
import java.util.function.Supplier;
import org.jdbi.v3.core.JdbiException;

/// Says in one line what went wrong in a database or on a disk, and what to do.
final class Failures {
    private final String where;

    /// @param where the data folder or the database's address without a password
    Failures(String where) {
        this.where = where;
    }

    <T> T mapped(Supplier<T> work) {
        try {
            return work.get();
        } catch (JdbiException e) {
            throw of(e);
        }
    }

    void mapped(Runnable work) {
        mapped(() -> {
            work.run();
            return where;
        });
    }

    ClewException of(Throwable failure) {
        String all = chain(failure).toLowerCase(Locale.ROOT);
        if (failure instanceof ClewException e) {
            return e;
        }
        if (all.contains("sqlite_full")
                || all.contains("database or disk is full")
                || all.contains("no space left")
                || all.contains("disk full")
                || all.contains("sqlite_ioerr")) {
            return unavailable(
                    "no space left for " + where + ": nothing was stored; free some space and try again", failure);
        }
        if (all.contains("readonly")
                || all.contains("read-only")
                || all.contains("sqlite_cantopen")
                || all.contains("permission denied")
                || all.contains("operation not permitted")) {
            return unavailable(
                    where + " cannot be written: it is read-only; make it writable or use another --data", failure);
        }
        if (all.contains("sqlite_corrupt") || all.contains("sqlite_notadb") || all.contains("malformed")) {
            return new ClewException(Kind.FAILED, where + " is damaged; restore it from a copy", failure);
        }
        if (all.contains("not resolved locally") || all.contains("checksum mismatch")) {
            return new ClewException(
                    Kind.FAILED, where + " was written by a newer Clew; use that one or later", failure);
        }
        if (all.contains("fatal: database") && all.contains("does not exist")) {
            return unavailable(where + " does not exist; create it, or correct --store", failure);
        }
        if (all.contains("authentication failed")
                || all.contains("fatal: role")
                || all.contains("no pg_hba.conf entry")) {
            return unavailable(where + " does not let this user in; correct user and password in --store", failure);
        }
        if (all.contains("sqlite_busy") || all.contains("locked")) {
            return unavailable(where + " is busy; try again in a moment", failure);
        }
        if (all.contains("connection")
                || all.contains("refused")
                || all.contains("unknownhost")
                || all.contains("timeout")) {
            return unavailable(where + " cannot be reached; start the database or correct --store", failure);
        }
        return new ClewException(
                Kind.FAILED, where + ": the database refused the work; run with --verbose for details", failure);
    }

    private static ClewException unavailable(String line, Throwable cause) {
        return new ClewException(Kind.UNAVAILABLE, line, cause);
    }

    private static String chain(Throwable failure) {
        StringBuilder all = new StringBuilder();
        for (Throwable t = failure; t != null; t = t.getCause()) {
            all.append(t.getClass().getSimpleName())
                    .append(' ')
                    .append(t.getMessage())
                    .append('\n');
        }
        return all.toString();
    }
}
