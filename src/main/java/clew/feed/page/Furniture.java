package clew.feed.page;

import java.util.ArrayList;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// Takes out of an article what stands within it and is not of it: buttons to share, boxes about the author, captions,
/// lists of what else there is to read.
final class Furniture {
    /// Parts that are never text, whatever they hold.
    private static final Pattern NEVER = Pattern.compile(
            "(?i)(^|[\\s_-])(share|sharing|sharebar|social|socials|newsletter|breadcrumbs?|pagination|pager|comments?|comment-?list|respond"
                    + "|author-?(box|bio|info|card)|about-?author|autor-?box|related|related-?\\w+|recommend\\w*|outbrain|taboola|advert\\w*|ads?|anzeige|sponsor\\w*"
                    + "|cookie\\w*|consent|rating|ratings|vote|print|toolbar|post-?nav\\w*|post-?tags?|tag-?list|tags|tagcloud|entry-?(footer|meta|utility)"
                    + "|post-?(footer|meta|info)|article-?(meta|footer|tools|info)|subscribe|subscription|paywall|popup|modal|login|widget|jp-relatedposts|sharedaddy"
                    + "|copyright|credits?|caption|wp-caption-text|image-?(credit|caption|source)|bildunterschrift|bildnachweis|byline|dateline|timestamp|pubdate|screen-reader-text|visually-?hidden|sr-only"
                    + "|toc|table-of-contents|disclaimer|footnav|read-?more|more-?(articles|posts|stories|links)|see-?also|promo|banner|sidebar|skip-?link)($|[\\s_-])");
    private static final Pattern MORE = Pattern.compile(
            "(?iu)^(mehr (zum thema|zu[mr]? .{0,40}|artikel|beiträge|lesen)|(das|dies) könnte (sie|dich|euch) auch (noch )?interessieren|(weitere|ähnliche|verwandte|empfohlene|passende|aktuelle|neueste) (artikel|beiträge|themen|meldungen|links|nachrichten|informationen|news|posts)"
                    + "|lesen sie (auch|mehr|dazu).{0,60}|auch interessant|zum weiterlesen|weiterlesen|weiterführende (links|informationen|artikel).{0,30}|themen in diesem artikel|mehr (davon|dazu)|siehe auch|zum thema"
                    + "|related( (articles?|posts?|stories|content|links|topics|reading))?|read (more|also|next).{0,60}|more (on|from|in|about) .{0,50}|more stories.{0,30}|you (may|might) also (like|enjoy|be interested in).{0,30}|see also|recommended.{0,30}|further reading|most (read|popular)|trending.{0,20}|latest (news|posts|stories)|what to read next|don't miss.{0,20}"
                    + "|(à|a) lire aussi.{0,40}|sur le même sujet|articles? (similaires|liés|connexes)|voir aussi|leggi anche.{0,40}|articoli correlati|potrebbe interessarti.{0,20}|(te|le) puede interesar.{0,20}|(artículos|noticias|notas|temas) relacionad[oa]s|lea también.{0,40}|lee también.{0,40}|leia (também|mais).{0,40}|veja (também|mais).{0,40}|lees (ook|meer).{0,40}|czytaj (też|także|więcej).{0,40}|zobacz (też|także|również).{0,40}"
                    + "|share (this|on).{0,40}|teilen( (sie|auf|mit).{0,40})?|diesen (artikel|beitrag) (teilen|bewerten|drucken).{0,20}|(artikel|beitrag|seite) (teilen|drucken|bewerten|weiterempfehlen)|(leave|post|write) a (reply|comment)|\\d* ?(comments?|kommentare?|responses?)|no (responses?|comments?).{0,30}|(schreibe|hinterlasse) (einen|eine) (kommentar|antwort).{0,20}|kommentar schreiben|tags?:?|schlagw(ort|örter):?|schlagworte:?|kategorien?:?|über (den|die) autor(in|en)?.{0,30}|about the authors?.{0,30}|zur person|newsletter.{0,40})\\s*[:!?.…]*$");
    private static final double HALF = 0.4;
    private static final int SHORT = 90;

    private Furniture() {}

    static void remove(Element article) {
        int whole = Measures.length(article);
        for (Element e : new ArrayList<>(article.getAllElements())) {
            boolean apart = !e.equals(article) && e.parent() != null;
            if (apart && NEVER.matcher(e.className() + " " + e.id()).find() && Measures.length(e) < whole * HALF) {
                e.remove();
            }
        }
        article.select(
                        "figcaption, nav, aside, footer, [role=navigation], [role=complementary], [itemprop=author], [rel=author]")
                .remove();
        more(article);
        linkLists(article);
    }

    /// A short line that leads to other things, and the links that follow it.
    private static void more(Element article) {
        for (Element e : new ArrayList<>(
                article.select("h1, h2, h3, h4, h5, h6, p, div, strong, b, span, li, td, dt, legend, label"))) {
            String text = e.text().strip();
            boolean leads = text.length() <= SHORT
                    && e.parent() != null
                    && MORE.matcher(text).matches();
            if (!leads) {
                continue;
            }
            Element line = e;
            while (line.parent() != null
                    && !article.equals(line.parent())
                    && line.parent().text().strip().equals(text)) {
                line = line.parent();
            }
            Element next = line.nextElementSibling();
            while (next != null
                    && (!next.hasText() || Measures.linkDensity(next) > 0.5)
                    && !next.normalName().matches("h[1-6]")) {
                Element after = next.nextElementSibling();
                next.remove();
                next = after;
            }
            line.remove();
        }
    }

    private static void linkLists(Element article) {
        for (Element e : new ArrayList<>(article.select("ul, ol, p, div, section"))) {
            int length = Measures.length(e);
            boolean inside = !e.equals(article) && e.parent() != null && length > 0;
            if (inside && e.select("a").size() >= 3 && Measures.linkDensity(e) > 0.8) {
                e.remove();
            }
        }
    }
}
