package io.tributary.simulator.experiment;

import java.nio.file.Path;

/** A process of its own that runs the shop's experiment, to be killed: arguments are the folder, the results, workers. */
final class BatchProcess {
    private BatchProcess() {}

    public static void main(String[] args) {
        try (ResultStore store = Campaign.run(
                Shop.source(Path.of(args[0])),
                Path.of(args[1]),
                Campaign.Start.RESUME,
                new ThreadRunner(Integer.parseInt(args[2])),
                new Campaign.Told((done, planned) -> {}, notice -> System.out.println(notice.en())))) {
            System.out.println("digest " + store.digest());
        } catch (StoreFailure e) {
            System.out.println("failure " + e.getMessage());
            System.exit(2);
        }
    }
}
