package io.tributary.simulator.engine;

import io.tributary.simulator.luck.Luck;
import io.tributary.simulator.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** How long it takes to put the state of a country away and to fetch it again; the argument is the number of consumers. */
final class CheckpointBenchmark {
    private CheckpointBenchmark() {}

    public static void main(String[] args) throws IOException {
        long consumers = args.length == 0 ? 10_000_000 : Long.parseLong(args[0]);
        for (String name : List.of("base", "full")) {
            Scenario scenario = CountryCase.of(name, "individuals", consumers, 1)
                    .withWeeks(4)
                    .read();
            Simulation simulation = Simulation.of(scenario);
            Luck luck = new Luck(1, 0);
            Path file = Files.createTempFile("country", ".state");
            for (int round = 0; round < 3; round++) {
                SavedState state = simulation.until(2, luck, 1);
                long begin = System.nanoTime();
                StateFile.write(file, "benchmark", List.of(state));
                long written = System.nanoTime();
                SavedState read = StateFile.read(file, "benchmark").get(0);
                long fetched = System.nanoTime();
                World world = new World(
                        new World.Model(
                                scenario, new Blueprint(scenario, scenario), java.util.Optional.empty(), new Crew(1)),
                        read);
                long restored = System.nanoTime();
                SavedState again = new Memory(world).save();
                long saved = System.nanoTime();
                System.out.printf(
                        "%s, %d consumers, %.1f MB: save %.2f s + write %.2f s; read %.2f s + build and restore %.2f s; %s%n",
                        name,
                        consumers,
                        Files.size(file) / 1e6,
                        (saved - restored) / 1e9,
                        (written - begin) / 1e9,
                        (fetched - written) / 1e9,
                        (restored - fetched) / 1e9,
                        again.equals(state) ? "same" : "DIFFERENT");
            }
            Files.delete(file);
        }
    }
}
