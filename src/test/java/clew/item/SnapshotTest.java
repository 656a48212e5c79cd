package clew.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SnapshotTest {
    @Test
    void aSnapshotIsNamedByItsBytes() {
        Snapshot snapshot = Snapshot.ofText("Straße – 3 %");

        assertThat(snapshot.sha256())
                .hasSize(64)
                .isEqualTo(Snapshot.ofText("Straße – 3 %").sha256());
        assertThat(snapshot.sha256())
                .isNotEqualTo(Snapshot.ofText("Straße – 3 % ").sha256());
        assertThat(snapshot.text()).isEqualTo("Straße – 3 %");
        assertThat(snapshot.intact()).isTrue();
    }

    @Test
    void theHashIsSha256() {
        assertThat(Snapshot.hash("abc".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void bytesUnderAnotherNameAreNotIntact() {
        Snapshot real = Snapshot.ofText("one");

        assertThat(new Snapshot(real.sha256(), real.mediaType(), "two".getBytes(StandardCharsets.UTF_8)).intact())
                .isFalse();
    }
}
