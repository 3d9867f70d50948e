package io.tributary.simulator.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.simulator.luck.Draws;
import io.tributary.simulator.luck.Luck;
import io.tributary.simulator.luck.Purpose;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs the shop's experiment in processes of its own and ends them without warning. */
final class Killing {
    private final Path shop;
    private final Path out;

    Killing(Path shop, Path out) {
        this.shop = shop;
        this.out = out;
    }

    /**
     * Kills so many processes, each as soon as a keyed random number of further runs is committed, and lets the last
     * one finish.
     *
     * @return the digest of the last
     */
    String killAndResume(int kills) throws IOException, InterruptedException {
        String fingerprint = Shop.source(shop).fingerprint();
        ExperimentSource source = Shop.source(shop);
        int total = source.points().size() * source.variants().size() * source.replications();
        Draws draws = new Luck(50, 0).draws(Purpose.free(1), 0, 0);
        int last = 0;
        for (int kill = 0; kill < kills; kill++) {
            int share = (total - last) / (kills - kill + 1);
            int wanted = last + (int) (draws.nextDouble() * 2 * share);
            Process process = start(List.of(), 2);
            while (process.isAlive() && committed(fingerprint) < wanted) {
                Thread.sleep(1);
            }
            process.destroyForcibly().waitFor();
            int now = committed(fingerprint);
            assertThat(now).as("runs never get lost").isGreaterThanOrEqualTo(last);
            last = now;
        }
        return finish();
    }

    private int committed(String fingerprint) {
        try (ResultStore store = ResultStore.open(out.resolve("shards"), fingerprint)) {
            assertThat(store.damages()).isEmpty();
            return store.size();
        }
    }

    /** Lets a process run to its end and returns its digest. */
    String finish() throws IOException, InterruptedException {
        String said = output(start(List.of(), 2));
        assertThat(said).contains("digest ");
        return said.substring(said.indexOf("digest ") + 7).strip();
    }

    /** Runs a process whose files may not grow beyond so many KiB, and returns what it says. */
    String limitedTo(int kib) throws IOException, InterruptedException {
        return output(start(List.of("bash", "-c", "ulimit -f " + kib + "; exec \"$@\"", "limited"), 1));
    }

    private Process start(List<String> before, int workers) throws IOException {
        List<String> command = new ArrayList<>(before);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.add(BatchProcess.class.getName());
        command.addAll(List.of(shop.toString(), out.toString(), Integer.toString(workers)));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private static String output(Process process) throws IOException, InterruptedException {
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return said;
    }
}
