package io.tributary.simulator.expect;

import io.tributary.simulator.engine.Simulation;
import io.tributary.simulator.ledger.Ledger;
import io.tributary.simulator.luck.Luck;
import io.tributary.simulator.scenario.Scenario;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ForkJoinTask;

/**
 * The runs of one scenario under its settings, each made once. All settings meet the same luck. Where two runs post the
 * same ledger the setting is taken to be without luck, and one run stands for all; on the way to a root three runs that
 * say the same are enough, whatever else they post.
 */
final class Runs {
    /** Runs of a step on the way to a root or a slope that must say the same before one stands for all. */
    private static final int PROBES = 3;

    private final Settings settings;
    private final int replications;
    private final boolean always;
    private final Map<Setting, Sample> made = new HashMap<>();
    private final Map<Setting, Set<Wanted>> announced = new HashMap<>();

    /**
     * The runs of a scenario.
     *
     * @param replications runs of a setting with luck
     * @param always whether all of them are made even where the first two are the same
     */
    Runs(Settings settings, int replications, boolean always) {
        this.settings = settings;
        this.replications = replications;
        this.always = always;
    }

    /** The scenario of a setting. */
    Scenario scenario(Setting setting) {
        return settings.scenario(setting);
    }

    /** Says beforehand what will be asked of a setting, so that its runs are made once and not for every question. */
    void announce(Setting setting, Set<Wanted> wanted) {
        announced.computeIfAbsent(setting, s -> new LinkedHashSet<>()).addAll(wanted);
    }

    /**
     * What the runs of a setting say.
     *
     * @throws UnknownEntity where a KPI has no such entity
     */
    Sample sample(Setting setting, Set<Wanted> wanted) {
        Sample known = made.get(setting);
        if (known != null && known.runs().get(0).keySet().containsAll(wanted)) {
            return known;
        }
        Set<Wanted> all = new LinkedHashSet<>(wanted);
        if (known != null) {
            all.addAll(known.runs().get(0).keySet());
        }
        Sample sample = runAnnounced(setting, all).orElseGet(() -> run(setting, all));
        made.put(setting, sample);
        return sample;
    }

    /** Runs for all that was announced; empty where nothing was, or where it holds what cannot be read. */
    private Optional<Sample> runAnnounced(Setting setting, Set<Wanted> wanted) {
        Set<Wanted> early = announced.remove(setting);
        if (early == null) {
            return Optional.empty();
        }
        early.addAll(wanted);
        try {
            return Optional.of(run(setting, early));
        } catch (UnknownEntity e) {
            // The question that names it will tell of it, with its place.
            return Optional.empty();
        }
    }

    private Sample run(Setting setting, Set<Wanted> wanted) {
        Simulation simulation =
                Simulation.of(settings.scenario(settings.baseline(setting)), settings.scenario(setting));
        Job job = new Job(simulation, settings.scenario(setting), List.copyOf(wanted));
        boolean probe = !setting.changes().isEmpty();
        List<Reading> readings = job.from(0, Math.min(probe ? PROBES : 2, replications));
        boolean same = probe ? saySame(readings) : postSame(readings);
        boolean all = !same || (always && !probe);
        if (all && replications > readings.size()) {
            readings.addAll(job.from(readings.size(), replications));
        } else if (!all) {
            readings = readings.subList(0, 1);
        }
        return new Sample(readings.stream().map(Reading::values).toList());
    }

    private static boolean postSame(List<Reading> readings) {
        return readings.stream().mapToLong(Reading::digest).distinct().count() == 1;
    }

    /** Whether all runs say the same, though luck may move what nobody asks for: such as what was ordered before it fell. */
    private static boolean saySame(List<Reading> readings) {
        Map<Wanted, double[]> first = readings.get(0).values();
        return readings.stream()
                .allMatch(reading -> first.entrySet().stream()
                        .allMatch(entry ->
                                Arrays.equals(entry.getValue(), reading.values().get(entry.getKey()))));
    }

    /** What one run said, or why it broke down. */
    private record Reading(long digest, Map<Wanted, double[]> values, Optional<RuntimeException> failure) {}

    /** Runs of one setting, shared out among the workers of whoever asks and gathered in order. */
    private record Job(Simulation simulation, Scenario scenario, List<Wanted> wanted) {

        List<Reading> from(int first, int end) {
            List<ForkJoinTask<Reading>> tasks = new ArrayList<>();
            for (int replication = first; replication < end; replication++) {
                int number = replication;
                tasks.add(ForkJoinTask.adapt(() -> read(number)));
            }
            ForkJoinTask.invokeAll(tasks);
            List<Reading> readings = new ArrayList<>();
            for (ForkJoinTask<Reading> task : tasks) {
                Reading reading = task.join();
                reading.failure().ifPresent(failure -> {
                    throw failure;
                });
                readings.add(reading);
            }
            return readings;
        }

        private Reading read(int replication) {
            try {
                Ledger ledger = simulation.run(new Luck(scenario.run().seed(), replication));
                RunReader reader = new RunReader(scenario, ledger);
                Map<Wanted, double[]> values = new LinkedHashMap<>();
                wanted.forEach(w -> values.put(w, reader.read(w)));
                return new Reading(ledger.digest(), values, Optional.empty());
            } catch (RuntimeException e) {
                return new Reading(0, Map.of(), Optional.of(e));
            }
        }
    }
}
