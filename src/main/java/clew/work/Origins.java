package clew.work;

import clew.item.Depth;
import clew.text.Words;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/// Counts how many independent origins works have. Works that share an author count once, and so do the desks of one
/// outlet; copies are one work already. A work of which only the title is known is no origin of anything.
public final class Origins {
    private static final Set<String> SECOND_LEVEL = Set.of("co", "com", "org", "net", "ac", "gov", "edu");
    private static final int LONGEST_COUNTRY = 2;

    private final Voices voices;

    /// @param voices those of the thread
    public Origins(Voices voices) {
        this.voices = voices;
    }

    /// How many of these works, at least, owe nothing to another of them; 1 where none has anything to read.
    public int count(Collection<Work> works) {
        List<Set<String>> origins = new ArrayList<>();
        for (Work work : works) {
            if (work.depth() == Depth.TITLE) {
                continue;
            }
            Set<String> keys = keys(work);
            for (Set<String> met : List.copyOf(origins)) {
                if (met.stream().anyMatch(keys::contains)) {
                    origins.remove(met);
                    keys.addAll(met);
                }
            }
            origins.add(keys);
        }
        return Math.max(1, origins.size());
    }

    private Set<String> keys(Work work) {
        Set<String> keys = new HashSet<>();
        List<String> names = voices.signatories(work);
        names.forEach(n -> keys.add(voices.voiceOf(List.of(n)).id()));
        if (!names.isEmpty()) {
            keys.add(voices.voiceOf(names).id());
        }
        if (work.reports()) {
            keys.addAll(outlets(work));
        }
        keys.add(work.id());
        return keys;
    }

    /// Who published a report: the outlet's name, and the site it stands on unless that holds anyone's pages.
    private static Set<String> outlets(Work work) {
        Set<String> outlets = new TreeSet<>();
        for (Copy copy : work.copies()) {
            if (copy.venue() != null && !copy.venue().isBlank()) {
                outlets.add("outlet " + Words.fold(copy.venue()));
            }
            if (copy.url() != null && !Facts.elsewhere(copy.url())) {
                String site = site(copy.url());
                if (!site.isEmpty()) {
                    outlets.add("site " + site);
                }
            }
        }
        return outlets;
    }

    /// The part of an address that somebody registered: `desk.example.co.uk` is `example.co.uk`.
    static String site(String url) {
        String host;
        try {
            String named = URI.create(url).getHost();
            host = named == null ? "" : named.toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return "";
        }
        String[] labels = host.split("\\.");
        int n = labels.length;
        if (n < 2) {
            return host;
        }
        boolean deep = n > 2 && labels[n - 1].length() <= LONGEST_COUNTRY && SECOND_LEVEL.contains(labels[n - 2]);
        int from = n - (deep ? 3 : 2);
        return String.join(".", List.of(labels).subList(from, n));
    }
}
