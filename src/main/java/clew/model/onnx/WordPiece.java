package clew.model.onnx;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The tokenizer of uncased BERT (Devlin et al. 2019): lower case, accents dropped, punctuation apart, then the
/// longest known pieces from the left (Wu et al. 2016).
final class WordPiece {
    private static final int LONGEST_WORD = 100;

    private final Map<String, Integer> vocabulary;
    private final int unknown;

    WordPiece(Map<String, Integer> vocabulary) {
        this.vocabulary = Map.copyOf(vocabulary);
        this.unknown = id("[UNK]");
    }

    /// Reads the vocabulary from a `tokenizer.json`.
    static WordPiece read(InputStream json) throws IOException {
        JsonNode vocabulary = new ObjectMapper().readTree(json).path("model").path("vocab");
        Map<String, Integer> ids = new HashMap<>();
        vocabulary.properties().forEach(e -> ids.put(e.getKey(), e.getValue().intValue()));
        return new WordPiece(ids);
    }

    /// The ids of a text between `[CLS]` and `[SEP]`, at most `most` in all.
    long[] encode(String text, int most) {
        List<Integer> ids = new ArrayList<>();
        ids.add(id("[CLS]"));
        for (String word : words(text, most * 16)) {
            if (ids.size() >= most - 1) {
                break;
            }
            pieces(word, ids);
        }
        List<Integer> kept = ids.subList(0, Math.min(ids.size(), most - 1));
        long[] encoded = new long[kept.size() + 1];
        for (int i = 0; i < kept.size(); i++) {
            encoded[i] = kept.get(i);
        }
        encoded[kept.size()] = id("[SEP]");
        return encoded;
    }

    private int id(String piece) {
        Integer id = vocabulary.get(piece);
        if (id == null) {
            throw new IllegalArgumentException("the vocabulary lacks " + piece);
        }
        return id;
    }

    private void pieces(String word, List<Integer> ids) {
        if (word.codePointCount(0, word.length()) > LONGEST_WORD) {
            ids.add(unknown);
            return;
        }
        List<Integer> found = new ArrayList<>();
        int start = 0;
        while (start < word.length()) {
            Integer piece = null;
            int end = word.length();
            for (; end > start && piece == null; end--) {
                piece = vocabulary.get((start > 0 ? "##" : "") + word.substring(start, end));
            }
            if (piece == null) {
                ids.add(unknown);
                return;
            }
            found.add(piece);
            start = end + 1;
        }
        ids.addAll(found);
    }

    /// Words, each mark of punctuation and each Chinese character for itself. Only the beginning of a long text is
    /// looked at.
    private static List<String> words(String text, int mostCharacters) {
        String head = text.length() <= mostCharacters ? text : text.substring(0, mostCharacters);
        String plain = Normalizer.normalize(head.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        plain.codePoints().forEach(c -> {
            int type = Character.getType(c);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                flush(word, words);
            } else if (punctuation(c, type) || chinese(c)) {
                flush(word, words);
                words.add(Character.toString(c));
            } else if (type != Character.NON_SPACING_MARK
                    && type != Character.CONTROL
                    && type != Character.FORMAT
                    && c != 0xFFFD) {
                word.appendCodePoint(c);
            }
        });
        flush(word, words);
        return words;
    }

    private static void flush(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }

    /// As BERT has it: every sign of ASCII that is neither letter nor digit, and the punctuation of Unicode.
    private static boolean punctuation(int c, int type) {
        boolean ascii = c > 32 && c < 127 && !Character.isLetterOrDigit(c);
        return ascii
                || type == Character.CONNECTOR_PUNCTUATION
                || type == Character.DASH_PUNCTUATION
                || type == Character.START_PUNCTUATION
                || type == Character.END_PUNCTUATION
                || type == Character.INITIAL_QUOTE_PUNCTUATION
                || type == Character.FINAL_QUOTE_PUNCTUATION
                || type == Character.OTHER_PUNCTUATION;
    }

    private static boolean chinese(int c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
    }
}
