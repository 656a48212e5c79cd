package clew.view.cli;

import clew.Settings;
import clew.brief.Writer;
import clew.cycle.Verifier;
import clew.model.LanguageModel;
import clew.model.Models;
import clew.view.Rooms;
import java.util.Optional;
import java.util.function.Consumer;

/// The rooms as the commands use them. [clew.App] opens it, since only it knows the implementations.
public interface House extends Rooms, AutoCloseable {
    /// The record of what that model answered, which asks nobody; empty where none was chosen.
    Optional<LanguageModel> replay(String thread);

    /// A writer that is helped by a model; without one, the plain writer.
    Writer writer(Optional<LanguageModel> model);

    Verifier verifier();

    /// The choice of a language model, and what it used.
    Models models();

    /// Asks feeds as they become due and writes versions once a day, until the house is closed.
    ///
    /// @param say told in one line what a person must put right
    void collectAlways(Consumer<String> say);

    /// Serves the pages on this machine and returns the port; they are served until the house is closed.
    ///
    /// @param port 0 for any free one
    int serve(int port);

    @Override
    void close();

    /// Opens the house over a data folder.
    interface Opener {
        /// Opens it.
        House open(Settings settings);
    }
}
