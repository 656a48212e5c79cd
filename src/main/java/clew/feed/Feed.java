package clew.feed;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/// What is polled for a thread.
///
/// @param name how the brief names it, such as a file's name
/// @param location where it is: a path, an address, `page:` and an address, or a search
public record Feed(String name, String location) {
    /// Before the address of a page that is watched for changes.
    public static final String PAGE = "page:";

    /// Whether it is a file or folder of this machine, so that nobody else is asked.
    public boolean local() {
        try {
            return Path.of(location).isAbsolute();
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
