package clew.work;

import java.util.Collection;
import java.util.List;
import java.util.Map;

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
        public List<Work> works(Collection<String> ids) {
            return List.of();
        }

        @Override
        public List<Work> holding(Collection<String> items) {
            return List.of();
        }
    };

    /// The ids of the works that stand under each of these keys, in order; keys under which there is none are left out.
    Map<String, List<String>> underKeys(Collection<String> keys);

    /// Works by their ids, those that there are.
    List<Work> works(Collection<String> ids);

    /// The works that these items are copies of, each once.
    List<Work> holding(Collection<String> items);
}
