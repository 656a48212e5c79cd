package clew.work;

import java.util.List;

/// A stored work as new items are compared with it: without the copies that are signed as another is, of which a work
/// that is told again and again has many.
///
/// @param id of the work
/// @param title of the work
/// @param heads one copy for each way in which it is signed, see [Work#heads]
/// @param items all its copies, in their order
/// @param about the works that it speaks of
public record Outline(String id, String title, List<Copy> heads, List<String> items, List<About> about) {
    public Outline {
        heads = List.copyOf(heads);
        items = List.copyOf(items);
        about = List.copyOf(about);
    }

    static Outline of(Work work) {
        return new Outline(
                work.id(),
                work.title(),
                work.heads(),
                work.copies().stream().map(Copy::item).toList(),
                work.about());
    }
}
