package clew.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTagFormat;
import opennlp.tools.postag.POSTaggerME;

/// Tells the parts of speech of English words, with Apache OpenNLP's maximum-entropy tagger and its model of the
/// English Web Treebank. The model loads with the first sentence (about half a second). Thread-safe.
public final class Tagger {
    private static final Set<String> AUXILIARIES = Set.of(
            "am", "is", "are", "was", "were", "be", "been", "being", "'m", "'re", "has", "have", "had", "having", "'ve",
            "'d", "do", "does", "did", "will", "would", "'ll", "wo", "ca", "can", "could", "shall", "should", "may",
            "might", "must", "’m", "’re", "’ve", "’d", "’ll");

    private Tagger() {}

    private static final class Loaded {
        static final POSModel MODEL = load();

        private static POSModel load() {
            try (InputStream in = Tagger.class.getResourceAsStream("/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin")) {
                if (in == null) {
                    throw new IllegalStateException("the part-of-speech model is not in the jar");
                }
                return new POSModel(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /// A tagger keeps what it met last, so each thread has its own; one takes longer to make than a sentence to read.
    private static final ThreadLocal<POSTaggerME> TAGGERS =
            ThreadLocal.withInitial(() -> new POSTaggerME(Loaded.MODEL, POSTagFormat.UD));

    /// The part of speech of each word.
    ///
    /// @param words one sentence, as [Tokens] cuts it
    public static List<Part> tag(List<String> words) {
        String[] plain = words.stream().map(w -> w.replace('’', '\'')).toArray(String[]::new);
        String[] tags = TAGGERS.get().tag(plain);
        List<Part> parts = new ArrayList<>(tags.length);
        for (int i = 0; i < tags.length; i++) {
            parts.add(part(tags[i], plain[i].toLowerCase(Locale.ROOT)));
        }
        return parts;
    }

    private static Part part(String tag, String word) {
        // The model now and then calls `has` or `did` a full verb before a participle.
        if (AUXILIARIES.contains(word) && (tag.startsWith("VERB") || tag.startsWith("AUX"))) {
            return Part.AUXILIARY;
        }
        return switch (tag) {
            case "NOUN" -> Part.NOUN;
            case "PROPN" -> Part.NAME;
            case "PRON" -> Part.PRONOUN;
            case "DET" -> Part.DETERMINER;
            case "ADJ" -> Part.ADJECTIVE;
            case "NUM", "SYM" -> Part.NUMBER;
            case "VERB" -> Part.VERB;
            case "AUX", "AUX+PART" -> Part.AUXILIARY;
            case "ADV" -> Part.ADVERB;
            case "ADP" -> Part.PREPOSITION;
            case "SCONJ" -> Part.SUBORDINATOR;
            case "CCONJ" -> Part.COORDINATOR;
            case "PART" -> Part.PARTICLE;
            case "PUNCT" -> Part.MARK;
            default -> Part.OTHER;
        };
    }
}
