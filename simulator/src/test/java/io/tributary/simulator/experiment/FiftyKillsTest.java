package io.tributary.simulator.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fifty processes killed at random moments leave the digest of an uninterrupted run. */
class FiftyKillsTest {
    @TempDir
    private Path folder;

    @Test
    @Tag("slow")
    void fiftyKillsLeaveTheDigestOfAnUninterruptedRun() throws IOException, InterruptedException {
        String larger =
                Shop.EXPERIMENT.replace("points: 20", "points: 150").replace("replications: 5", "replications: 20");
        Path shop = Shop.in(folder.resolve("shop"), larger);
        String whole = Shop.digest(shop, folder.resolve("whole"), 2);
        assertThat(new Killing(shop, folder.resolve("out")).killAndResume(50)).isEqualTo(whole);
    }
}
