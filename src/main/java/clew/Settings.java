package clew;

import clew.feed.Keys;
import clew.net.Reach;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// What a person sets: each by an option, else by a variable of the environment.
///
/// @param data the data folder
/// @param store a database address, or `null` for SQLite in the data folder
/// @param reach what may be fetched besides the public internet, and through what
/// @param contact told to every server that is asked; empty if not to be told
/// @param keys the person's keys at services
public record Settings(Path data, @Nullable String store, Reach reach, String contact, Keys keys) {
    /// What holds where nothing is set but the folder.
    public static Settings in(Path data) {
        return new Settings(data, null, Reach.PUBLIC, "", Keys.NONE);
    }

    /// The same over another folder.
    public Settings over(Path folder) {
        return new Settings(folder, store, reach, contact, keys);
    }
}
