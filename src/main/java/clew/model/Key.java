package clew.model;

import clew.ClewException;
import clew.ClewException.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// A person's key at a service. It says itself to nobody but whoever asks for its value.
public final class Key {
    private static final int LONGEST = 4_096;
    private static final int SHORTEST_SOUGHT = 4;
    private static final Set<PosixFilePermission> OWN =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private final String value;

    private Key(String value) {
        this.value = value;
    }

    /// The key that a choice names, or nothing if it names none.
    ///
    /// @param environment gives the values of variables
    /// @throws ClewException if it is not there, can be read by others or is no key
    public static Optional<Key> of(Choice choice, Function<String, Optional<String>> environment) {
        if (choice.keyEnv() != null) {
            String variable = choice.keyEnv();
            String value = environment
                    .apply(variable)
                    .orElseThrow(() -> bad("the variable " + variable + ", which is to hold the key for " + choice.at()
                            + ", is not set; set it and try again"));
            return Optional.of(checked(value, "the variable " + variable));
        }
        return Optional.ofNullable(choice.keyFile()).map(f -> checked(read(Path.of(f)), f));
    }

    private static String read(Path file) {
        try {
            if (!OWN.containsAll(Files.getPosixFilePermissions(file))) {
                throw bad("the key file " + file + " can be read by others; make it yours alone: chmod 600 " + file);
            }
            if (!Files.isRegularFile(file) || Files.size(file) > LONGEST) {
                throw bad(file + " is no file with a key in it");
            }
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (UnsupportedOperationException e) {
            throw bad("it cannot be seen here who may read " + file + "; give the key with --key-env", e);
        } catch (IOException e) {
            throw bad("the key file " + file + " cannot be read; correct it with 'clew model set'", e);
        }
    }

    private static Key checked(String written, String where) {
        String value = written.strip();
        if (!value.matches("[\\x21-\\x7e]+") || value.length() > LONGEST) {
            throw bad(where + " does not hold a key: one word of plain characters");
        }
        return new Key(value);
    }

    private static ClewException bad(String line) {
        return new ClewException(Kind.BAD_INPUT, line);
    }

    private static ClewException bad(String line, Exception cause) {
        return new ClewException(Kind.BAD_INPUT, line, cause);
    }

    /// For the service it is for, and for nothing that is kept or shown.
    public String value() {
        return value;
    }

    /// Whether a text gives it away.
    public boolean isIn(String text) {
        return value.length() >= SHORTEST_SOUGHT && text.contains(value);
    }

    @Override
    public String toString() {
        return "a key";
    }
}
