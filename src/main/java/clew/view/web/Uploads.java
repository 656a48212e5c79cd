package clew.view.web;

import clew.ClewException;
import clew.ClewException.Kind;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// Files that a person sent with a form: written to a folder of their own as they arrive, and gone when this is closed.
final class Uploads implements AutoCloseable {
    private static final int IN_MEMORY = 64 * 1024;
    private static final int MOST_FILES = 200;
    private static final int LONGEST_NAME = 120;
    private static final int PATIENCE = 4;
    private static final int TOO_LARGE = 413;
    private static final String CONFIG = "org.eclipse.jetty.multipartConfig";

    private final Path folder;
    private final List<Upload> files = new ArrayList<>();

    /// A file.
    ///
    /// @param name as its sender calls it, without folders and control characters
    record Upload(String name, Path path) {}

    private Uploads(Path folder) {
        this.folder = folder;
    }

    /// Takes the files of a form's field, once it is known to be of Clew's own page.
    ///
    /// @param most bytes of the form with all its files
    /// @throws HttpResponseException if they are too many or too large together
    static Uploads of(Context c, String field, long most) {
        if (c.req().getContentLengthLong() > most) {
            throw tooLarge(c, most);
        }
        try {
            Uploads uploads = new Uploads(Files.createTempDirectory("clew-import"));
            try {
                uploads.take(c, field, most);
                return uploads;
            } catch (IOException | RuntimeException | ServletException e) {
                uploads.close();
                throw e;
            }
        } catch (IOException | IllegalStateException | ServletException e) {
            // What is left of the form is not looked at, so nothing else can come this way.
            c.header("Connection", "close");
            throw refused(c, e, most);
        }
    }

    private void take(Context c, String field, long most) throws IOException, ServletException {
        c.req().setAttribute(CONFIG, new MultipartConfigElement(folder.toString(), -1, most, IN_MEMORY));
        Collection<Part> parts = c.req().getParts();
        for (Part part : parts) {
            String name = part.getSubmittedFileName();
            if (part.getName().equals(field) && name != null && !name.isBlank()) {
                if (files.size() == MOST_FILES) {
                    throw new HttpResponseException(
                            TOO_LARGE,
                            "More than " + MOST_FILES + " files at a time; send them in several goes.",
                            Map.of());
                }
                Path path = folder.resolve(files.size() + ending(name));
                part.write(path.toString());
                files.add(new Upload(plain(name), path));
            }
        }
    }

    private static RuntimeException refused(Context c, Exception e, long most) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            String said = String.valueOf(t.getMessage());
            if (said.contains("max length exceeded") || said.contains("maxRequestSize")) {
                return tooLarge(c, most);
            }
        }
        return e instanceof IOException && !(e.getCause() instanceof ServletException)
                ? new ClewException(
                        Kind.BAD_INPUT,
                        "the files could not be taken: the form is cut off, or there is no room in the temporary folder",
                        e)
                : new HttpResponseException(400, "The form is not one that brings files.", Map.of());
    }

    /// Reads what a browser goes on sending, since it looks at no answer before it has sent all.
    private static HttpResponseException tooLarge(Context c, long most) {
        try (InputStream rest = c.req().getInputStream()) {
            rest.skip(PATIENCE * most);
        } catch (IOException ignored) {
            // Who has gone away need not be told.
        }
        return new HttpResponseException(
                TOO_LARGE,
                "These files are larger than " + most / 1024 / 1024
                        + " MiB together; send them in several goes, or use: clew import",
                Map.of());
    }

    List<Upload> files() {
        return List.copyOf(files);
    }

    private static String plain(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}\\p{Cf}]", "")
                .strip();
        String some = last.isEmpty() ? "file" : last;
        return some.length() <= LONGEST_NAME ? some : "…" + some.substring(some.length() - LONGEST_NAME);
    }

    /// What tells its kind, in letters that every file system has.
    private static String ending(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).strip().toLowerCase(Locale.ROOT);
        return ending.matches("[a-z0-9]{1,8}") ? "." + ending : "";
    }

    @Override
    public void close() {
        try (Stream<Path> left = Files.walk(folder)) {
            left.sorted(Comparator.reverseOrder()).forEach(path -> {
                try {
                    Files.deleteIfExists(path);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (IOException | UncheckedIOException ignored) {
            // A left-over temporary file does no harm.
        }
    }
}
