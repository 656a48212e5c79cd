package clew.model;

import clew.ClewException;
import clew.ClewException.Kind;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/// Where the choice of a language model is kept: a small file in the data folder.
public final class Choices {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Path file;

    /// @param data the data folder
    public Choices(Path data) {
        this.file = data.resolve("model.json");
    }

    /// What is chosen, if anything.
    ///
    /// @throws ClewException if the file cannot be read
    public Optional<Choice> now() {
        try {
            return Files.exists(file)
                    ? Optional.of(JSON.readValue(Files.readAllBytes(file), Choice.class))
                    : Optional.empty();
        } catch (JsonProcessingException e) {
            throw unreadable(e);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /// Chooses, in the place of what was chosen before.
    ///
    /// @throws ClewException if it cannot be kept
    public void choose(Choice choice) {
        Path beside = file.resolveSibling("model.json.part");
        try {
            Files.write(beside, JSON.writeValueAsBytes(choice));
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new ClewException(Kind.UNAVAILABLE, file + " cannot be written; free some space or allow it", e);
        }
    }

    /// Chooses none, which also forgets where the key is.
    ///
    /// @return whether one was chosen
    public boolean none() {
        try {
            return Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new ClewException(Kind.UNAVAILABLE, file + " cannot be removed; allow it", e);
        }
    }

    private ClewException unreadable(Exception e) {
        return new ClewException(
                Kind.BAD_INPUT, file + " cannot be read; run 'clew model off', then 'clew model set' anew", e);
    }
}
