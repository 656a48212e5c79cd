package clew.feed;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How bytes are to be read as characters. What is declared is tried first, and believed only if the bytes agree.
public final class Encoding {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*[\"']?\\s*([\\w.:+-]+)");
    private static final Pattern DECLARED =
            Pattern.compile("^\\s*<\\?xml[^>]{0,200}?\\bencoding\\s*=\\s*[\"']\\s*([\\w.:+-]+)\\s*[\"']");

    /// Names under which the web means something wider (WHATWG Encoding Standard, labels of windows-1252 and others).
    private static final Map<String, String> WIDER = Map.ofEntries(
            Map.entry("iso-8859-1", "windows-1252"),
            Map.entry("us-ascii", "windows-1252"),
            Map.entry("iso-8859-9", "windows-1254"),
            Map.entry("tis-620", "x-windows-874"),
            Map.entry("iso-8859-11", "x-windows-874"),
            Map.entry("gb2312", "gb18030"),
            Map.entry("gbk", "gb18030"),
            Map.entry("shift_jis", "windows-31j"),
            Map.entry("euc-kr", "x-windows-949"));

    private static final int PRESCAN = 1024;
    private static final int WINDOW = 64 * 1024;

    private Encoding() {}

    /// Reads an XML document: a byte order mark, the sender, the declaration, then UTF-8, then windows-1252, whichever
    /// fits the bytes first (RFC 7303, then what is found in the wild).
    public static String xml(Received received) {
        byte[] bytes = received.bytes();
        Charset mark = mark(bytes);
        if (mark != null) {
            return text(bytes, mark);
        }
        Charset wide = wide(bytes);
        return Stream.of(
                        Optional.ofNullable(wide),
                        sent(received.contentType()),
                        declared(bytes),
                        Optional.of(StandardCharsets.UTF_8))
                .flatMap(Optional::stream)
                .map(charset -> strictly(bytes, charset))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> fallback(bytes, wide));
    }

    private static String fallback(byte[] bytes, @Nullable Charset wide) {
        return text(bytes, wide != null ? wide : mostlyUtf8(bytes) ? StandardCharsets.UTF_8 : WINDOWS_1252);
    }

    /// The encoding of an HTML page (HTML Standard, determining the character encoding): a byte order mark, the sender,
    /// a `meta` element near the beginning, then UTF-8 if the bytes are UTF-8, else windows-1252.
    public static Charset html(byte[] bytes, @Nullable String contentType) {
        Charset mark = mark(bytes);
        if (mark != null) {
            return mark;
        }
        return sent(contentType)
                .or(() -> MetaPrescan.of(bytes, PRESCAN))
                .or(() -> Optional.ofNullable(utf8(bytes) ? StandardCharsets.UTF_8 : null))
                .or(() -> MetaPrescan.of(bytes, WINDOW))
                .orElseGet(() -> mostlyUtf8(bytes) ? StandardCharsets.UTF_8 : WINDOWS_1252);
    }

    /// Reads a text without its byte order mark; bytes that fit no character become U+FFFD.
    public static String text(byte[] bytes, Charset charset) {
        String text = new String(bytes, charset);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static @Nullable Charset mark(byte[] b) {
        if (starts(b, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        if (starts(b, 0xFF, 0xFE, 0, 0) || starts(b, 0, 0, 0xFE, 0xFF)) {
            return Charset.forName("UTF-32");
        }
        return starts(b, 0xFE, 0xFF)
                ? StandardCharsets.UTF_16BE
                : starts(b, 0xFF, 0xFE) ? StandardCharsets.UTF_16LE : null;
    }

    /// Encodings of two or four bytes a character, and EBCDIC, told by how `<?xm` looks in them.
    private static @Nullable Charset wide(byte[] b) {
        if (starts(b, 0, 0, 0, '<')) {
            return Charset.forName("UTF-32BE");
        }
        if (starts(b, '<', 0, 0, 0)) {
            return Charset.forName("UTF-32LE");
        }
        if (starts(b, 0, '<')) {
            return StandardCharsets.UTF_16BE;
        }
        if (starts(b, '<', 0)) {
            return StandardCharsets.UTF_16LE;
        }
        return starts(b, 0x4C, 0x6F, 0xA7, 0x94) ? Charset.forName("IBM037") : null;
    }

    private static boolean starts(byte[] bytes, int... with) {
        if (bytes.length < with.length) {
            return false;
        }
        for (int i = 0; i < with.length; i++) {
            if ((bytes[i] & 0xFF) != with[i]) {
                return false;
            }
        }
        return true;
    }

    private static Optional<Charset> sent(@Nullable String contentType) {
        Matcher m = CHARSET.matcher(contentType == null ? "" : contentType);
        return m.find() ? named(m.group(1)) : Optional.empty();
    }

    private static Optional<Charset> declared(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, 400), StandardCharsets.ISO_8859_1);
        Matcher m = DECLARED.matcher(head);
        // A declaration that can be read a byte a character was not written in two bytes a character.
        return m.find() ? named(m.group(1)).filter(c -> !c.name().startsWith("UTF-16")) : Optional.empty();
    }

    /// The encoding that a label means on the web.
    static Optional<Charset> named(String label) {
        String name = label.strip().toLowerCase(Locale.ROOT);
        if (name.isEmpty() || List.of("iso-10646-ucs-2", "x-user-defined").contains(name)) {
            return Optional.empty();
        }
        try {
            String known = Charset.forName(name).name().toLowerCase(Locale.ROOT);
            return Optional.of(Charset.forName(WIDER.getOrDefault(known, known)));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    private static @Nullable String strictly(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static boolean utf8(byte[] bytes) {
        boolean ascii = true;
        for (byte b : bytes) {
            ascii &= b >= 0;
        }
        return !ascii && strictly(bytes, StandardCharsets.UTF_8) != null;
    }

    /// A text in UTF-8 with a few broken bytes, such as one that was cut.
    private static boolean mostlyUtf8(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        long broken = text.chars().filter(c -> c == 0xFFFD).count();
        long good = text.chars().filter(c -> c > 0x7F && c != 0xFFFD).count();
        return good > 4 * broken;
    }
}
