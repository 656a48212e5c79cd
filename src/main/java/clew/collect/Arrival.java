package clew.collect;

import clew.item.Items.ItemWithSnapshots;
import java.util.List;
import java.util.function.IntFunction;

/// What a feed brought, to be kept with how it stands after that.
///
/// @param deliveries to each thread that follows it
/// @param after how it stands, when so many items were new
public record Arrival(List<Delivery> deliveries, IntFunction<Standing> after) {
    public Arrival {
        deliveries = List.copyOf(deliveries);
    }

    /// Items for one thread.
    public record Delivery(String thread, List<ItemWithSnapshots> items) {}
}
