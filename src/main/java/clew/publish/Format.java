package clew.publish;

import clew.brief.Brief;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The formats a brief is published in.
public enum Format {
    /// The whole brief, valid against `brief.schema.json`.
    JSON("application/json"),
    /// For people and their notes.
    MD("text/markdown"),
    /// One page that needs nothing else.
    HTML("text/html"),
    /// The sources, for reference managers.
    BIB("application/x-bibtex");

    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    /// The format of a name such as `md`.
    public static Optional<Format> of(String name) {
        return Arrays.stream(values()).filter(f -> f.extension().equals(name)).findFirst();
    }

    /// Its name and file ending: `json`, `md`, `html`, `bib`.
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Its media type, without a character set; all are UTF-8.
    public String mediaType() {
        return mediaType;
    }

    /// The Content-Security-Policy under which it is served.
    public String policy() {
        return this == HTML ? HtmlPage.POLICY + "; sandbox" : "default-src 'none'; sandbox";
    }

    /// The brief in this format. The same brief gives the same text.
    public String publish(Brief brief) {
        return switch (this) {
            case JSON -> JsonDocument.write(brief);
            case MD -> Markdown.write(brief);
            case HTML -> HtmlPage.write(brief);
            case BIB -> BibTex.write(brief);
        };
    }
}
