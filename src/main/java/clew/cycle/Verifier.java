package clew.cycle;

import clew.ClewException;
import clew.brief.Brief;
import clew.brief.BriefJson;
import clew.brief.Order;
import clew.brief.Versions;
import clew.item.Items;
import clew.item.Snapshot;
import clew.reading.Passage;
import clew.work.Work;
import clew.work.Works;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Checks what is stored against what must always hold: the chain of hashes, every passage, the numbering of sources,
/// the audit, and that a version and all it rests on are there together.
public final class Verifier {
    private final Items items;
    private final Works works;
    private final Versions versions;
    private final CycleStore cycles;
    private final Map<String, Optional<Snapshot>> snapshots = new HashMap<>();

    public Verifier(Items items, Works works, Versions versions, CycleStore cycles) {
        this.items = items;
        this.works = works;
        this.versions = versions;
        this.cycles = cycles;
    }

    /// What was found.
    ///
    /// @param versions checked
    /// @param passages checked, in all versions
    /// @param faults one line each; empty when all is well
    public record Report(int versions, int passages, List<String> faults) {}

    /// Checks one thread.
    public Report verify(String thread) {
        List<String> faults = new ArrayList<>();
        List<Brief.Version> heads = versions.heads(thread);
        String previous = null;
        Optional<Brief> latest = Optional.empty();
        int passages = 0;
        for (int i = 0; i < heads.size(); i++) {
            Brief.Version head = heads.get(i);
            String name = thread + " version " + head.number();
            if (head.number() != i + 1) {
                faults.add(name + ": version " + (i + 1) + " is missing before it");
            }
            Optional<byte[]> document = versions.document(thread, head.number());
            Optional<Brief> brief = document.flatMap(Verifier::read);
            latest = brief;
            if (brief.isEmpty()) {
                faults.add(name + ": its document cannot be read");
                continue;
            }
            faults.addAll(chain(name, head, brief.get(), previous));
            previous = head.hash();
            passages += passages(name, brief.get(), faults);
            faults.addAll(audit(name, brief.get()));
            Order.faults(brief.get()).forEach(f -> faults.add(name + ": " + f.about() + " " + f.says()));
        }
        faults.addAll(together(thread, heads.size(), latest));
        return new Report(heads.size(), passages, faults);
    }

    private static Optional<Brief> read(byte[] document) {
        try {
            return Optional.of(BriefJson.read(document));
        } catch (clew.ClewException e) {
            return Optional.empty();
        }
    }

    private static List<String> chain(
            String name, Brief.Version head, Brief brief, @org.jspecify.annotations.Nullable String previous) {
        List<String> faults = new ArrayList<>();
        if (!head.equals(brief.version())) {
            faults.add(name + ": its head differs from its document");
        }
        if (!BriefJson.hash(brief).equals(brief.version().hash())) {
            faults.add(name + ": its document does not have its hash");
        }
        if (!java.util.Objects.equals(previous, brief.version().previous())) {
            faults.add(name + ": does not follow the version before it");
        }
        return faults;
    }

    private int passages(String name, Brief brief, List<String> faults) {
        Set<Integer> numbers = new HashSet<>();
        brief.sources().forEach(s -> numbers.add(s.number()));
        Set<Integer> used = new HashSet<>();
        int[] checked = {0};
        brief.sentences()
                .forEach(s -> s.citations().forEach(c -> {
                    used.add(c.source());
                    if (!numbers.contains(c.source())) {
                        faults.add(name + ": sentence " + s.id() + " cites source " + c.source()
                                + ", which is not listed");
                    }
                    for (Passage p : c.passages()) {
                        checked[0]++;
                        if (!stands(p)) {
                            faults.add(name + ": sentence " + s.id()
                                    + " rests on a passage that does not stand in item " + p.item());
                        }
                    }
                }));
        brief.sources().stream()
                .filter(s -> !used.contains(s.number()))
                .forEach(s -> faults.add(name + ": source " + s.number() + " is listed but never cited"));
        return checked[0];
    }

    private boolean stands(Passage p) {
        Optional<Snapshot> snapshot =
                snapshots.computeIfAbsent(p.sha256(), h -> items.snapshot(h).filter(Snapshot::intact));
        return snapshot.map(s -> p.standsIn(s.bytes())).orElse(false);
    }

    private static List<String> audit(String name, Brief brief) {
        List<String> faults = new ArrayList<>();
        long sentences = brief.sentences().count();
        if (brief.audit().sentences() != sentences) {
            faults.add(name + ": its audit counts " + brief.audit().sentences() + " sentences, there are " + sentences);
        }
        if (brief.audit().cited() != sentences) {
            faults.add(name + ": its audit has sentences without a citation");
        }
        if (brief.version().items() != brief.coverage().size()) {
            faults.add(name + ": accounts for " + brief.coverage().size() + " of "
                    + brief.version().items() + " items");
        }
        return faults;
    }

    /// The latest version's works and items are stored, and nothing is stored that belongs to no version.
    private List<String> together(String thread, int count, Optional<Brief> latest) {
        List<String> faults = new ArrayList<>();
        Map<String, Work> stored = new TreeMap<>();
        try {
            works.all(thread).forEach(w -> stored.put(w.id(), w));
        } catch (ClewException e) {
            return List.of(thread + ": " + e.getMessage());
        }
        Map<String, Integer> placed = cycles.placed(thread);
        placed.forEach((item, version) -> {
            if (version > count) {
                faults.add(thread + ": item " + item + " belongs to version " + version + ", which does not exist");
            }
        });
        if (count == 0 && !stored.isEmpty()) {
            faults.add(thread + ": works are stored that no version has");
        }
        if (latest.isEmpty()) {
            return faults;
        }
        Brief brief = latest.get();
        for (Brief.Coverage row : brief.coverage()) {
            if (row.work() != null && !(stored.containsKey(row.work()) && placed.containsKey(row.item()))) {
                faults.add(thread + " version " + count + ": item " + row.item()
                        + " is accounted for but not stored with it");
            }
        }
        if (stored.size() != brief.version().works()) {
            faults.add(thread + " version " + count + ": has " + brief.version().works() + " works, " + stored.size()
                    + " are stored");
        }
        return faults;
    }
}
