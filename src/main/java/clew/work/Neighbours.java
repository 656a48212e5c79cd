package clew.work;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The stored works that new items are compared with.
public interface Neighbours {
    /// A key that more works share than this tells nothing and is not followed.
    int MOST_UNDER_A_KEY = 50;

    /// No works yet.
    Neighbours NONE = new Neighbours() {
        @Override
        public Map<String, List<String>> underKeys(Collection<String> keys) {
            return Map.of();
        }

        @Override
        public List<Outline> outlines(Collection<String> ids) {
            return List.of();
        }

        @Override
        public List<Work> works(Collection<String> ids) {
            return List.of();
        }

        @Override
        public Set<String> holding(Collection<String> items) {
            return Set.of();
        }
    };

    /// The ids of the works that stand under each of these keys, in order; keys under which there is none are left out.
    Map<String, List<String>> underKeys(Collection<String> keys);

    /// Works by their ids, those that there are, as far as they are compared.
    List<Outline> outlines(Collection<String> ids);

    /// Works by their ids, those that there are.
    List<Work> works(Collection<String> ids);

    /// The ids of the works that these items are copies of.
    Set<String> holding(Collection<String> items);
}
