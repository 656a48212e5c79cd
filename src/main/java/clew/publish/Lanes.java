package clew.publish;

import java.util.ArrayList;
import java.util.List;

/// Lanes of a picture, filled in the order given: each extent takes the first lane where it touches nothing.
final class Lanes {
    private final double gap;
    private final List<List<double[]>> lanes = new ArrayList<>();

    /// @param gap what stays free between two extents of a lane
    Lanes(double gap) {
        this.gap = gap;
    }

    /// The lane for an extent, counted from 0.
    int place(double from, double to) {
        for (int i = 0; i < lanes.size(); i++) {
            if (lanes.get(i).stream().allMatch(e -> from >= e[1] + gap || to + gap <= e[0])) {
                lanes.get(i).add(new double[] {from, to});
                return i;
            }
        }
        lanes.add(new ArrayList<>(List.of(new double[] {from, to})));
        return lanes.size() - 1;
    }

    int count() {
        return lanes.size();
    }
}
