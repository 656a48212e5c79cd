package clew.feed.syndication;

import clew.text.Markup;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Tag;

/// An element that holds a text for people: plain, escaped HTML, elements of XHTML, or any of these in base64
/// (RFC 4287, section 3.1; Atom 0.3 `mode`; RSS 2.0, where a title may or may not be HTML).
record Construct(Element element, String type, boolean guess) {
    private static final Map<String, String> SHORT =
            Map.of("text", "text/plain", "plain", "text/plain", "html", "text/html", "xhtml", "application/xhtml+xml");
    private static final Pattern CLOSES = Pattern.compile("</\\w+>|&#?\\w+;");
    private static final Pattern TAG = Pattern.compile("</?(\\w+)");
    private static final Pattern ENTITY = Pattern.compile("&(\\w+);");
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Pattern CONTROLS = Pattern.compile("[\u0080-\u009f]+");
    private static final Pattern TWICE_ENCODED = Pattern.compile("[\u00c2-\u00f4][\u0080-\u00bf\u0152-\u2122]");

    /// @param otherwise its type if the element does not say
    /// @param guess whether plain text may be HTML all the same, as in RSS
    static Construct of(Element element, String otherwise, boolean guess) {
        String said = Xml.attribute(element, "type").toLowerCase(Locale.ROOT).strip();
        String type = said.isEmpty() ? otherwise : SHORT.getOrDefault(said, said);
        return new Construct(element, type, guess);
    }

    /// What a reader sees of it.
    String plain() {
        if (element.childrenSize() > 0 && !type.equals("text/plain;base64")) {
            return repaired(Markup.plain(inner(element, type.endsWith("xml"))));
        }
        String text = element.wholeText().strip();
        if (base64()) {
            text = decoded(text);
        } else if (type.endsWith("xml") && !html(text)) {
            return repaired(text);
        }
        boolean markup = type.equals("text/html")
                || type.endsWith("xml")
                || (guess && type.equals("text/plain") && looksLikeHtml(text));
        return repaired(markup ? Markup.plain(text) : text);
    }

    private static boolean html(String text) {
        return text.indexOf('<') >= 0;
    }

    private boolean base64() {
        boolean said = Xml.attribute(element, "mode").equalsIgnoreCase("base64");
        return said || !(type.startsWith("text/") || type.endsWith("+xml") || type.endsWith("/xml"));
    }

    private static String decoded(String text) {
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(text);
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (IllegalArgumentException | CharacterCodingException e) {
            return text;
        }
    }

    /// Some dialects do not say whether a text is HTML. It is if it closes an element or names a character, and holds
    /// no other elements and characters than those of HTML. Errs towards plain text, for that loses nothing.
    static boolean looksLikeHtml(String text) {
        return CLOSES.matcher(text).find()
                && all(TAG, text, name -> Tag.isKnownTag(name) && !FOREIGN.contains(name))
                && all(ENTITY, text, name -> Entities.isNamedEntity(name) || name.equals("apos"));
    }

    private static final Set<String> FOREIGN = Set.of(
            "script",
            "style",
            "object",
            "embed",
            "applet",
            "iframe",
            "html",
            "head",
            "body",
            "meta",
            "link",
            "base",
            "title",
            "svg",
            "math",
            "frame",
            "frameset");

    private static boolean all(Pattern pattern, String text, Predicate<String> holds) {
        for (Matcher m = pattern.matcher(text); m.find(); ) {
            if (!holds.test(m.group(1).toLowerCase(Locale.ROOT)) && !holds.test(m.group(1))) {
                return false;
            }
        }
        return true;
    }

    /// The elements inside, as HTML without their attributes and prefixes.
    ///
    /// @param escaped whether text between them is text; otherwise it may be markup, too
    private static String inner(Node parent, boolean escaped) {
        StringBuilder html = new StringBuilder();
        for (Node node : parent.childNodes()) {
            switch (node) {
                case CDataNode data ->
                    html.append(escaped ? Entities.escape(data.getWholeText()) : data.getWholeText());
                case TextNode text -> html.append(escaped ? Entities.escape(text.getWholeText()) : text.getWholeText());
                case Element e -> {
                    String name = e.tagName().replaceFirst("^.*:", "").toLowerCase(Locale.ROOT);
                    html.append('<').append(name).append('>').append(inner(e, escaped));
                    if (e.childNodeSize() > 0 || !Tag.valueOf(name).isSelfClosing()) {
                        html.append("</").append(name).append('>');
                    }
                }
                default -> {
                    // Comments and instructions are not for readers.
                }
            }
        }
        return html.toString();
    }

    /// Undoes two mistakes: characters of windows-1252 under their numbers there, and UTF-8 taken for a Latin encoding
    /// and encoded once more.
    private static String repaired(String written) {
        String text = CONTROLS.matcher(written)
                .replaceAll(m -> Matcher.quoteReplacement(
                        new String(m.group().getBytes(StandardCharsets.ISO_8859_1), WINDOWS_1252)));
        if (!TWICE_ENCODED.matcher(text).find() || !WINDOWS_1252.newEncoder().canEncode(text)) {
            return text;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(text.getBytes(WINDOWS_1252)))
                    .toString();
        } catch (CharacterCodingException e) {
            return text;
        }
    }
}
