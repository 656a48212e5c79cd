package clew.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class CrashBenchTest {
    @Test
    void aPlantedHalfCommitIsNoticedAndKilledCyclesLoseNothing() throws Exception {
        try (Scratch scratch = Scratch.make()) {
            CrashBench bench = CrashBench.prepare(scratch);
            assertThat(bench.planted()).isNotEmpty();
            assertThat(bench.killed(3, new Random(1))).containsEntry("faults", 0);
        }
    }
}
