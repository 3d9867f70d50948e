package io.tributary.workbench.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tributary.simulator.channel.Assignment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code tributary optimize} left: its JSON and its plan file, for the small scenario that is counted through. */
final class Optimized {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final EveryPlan every;
    private final Screen screen;
    private final JsonNode said;
    private final Path file;

    private Optimized(EveryPlan every, Screen screen, Path file) {
        this.every = every;
        this.screen = screen;
        this.file = file;
        said = JSON.readTree(screen.out());
    }

    /** Runs the command with changes of the scenario. */
    static Optimized run(Path folder, String... settings) {
        return of(EveryPlan.FOLDER, folder, List.of(), settings);
    }

    /**
     * The same with another scenario.
     *
     * @param more words of the command
     */
    static Optimized of(String scenario, Path folder, List<String> more, String... settings) {
        Path file = folder.resolve("plan.json");
        List<String> words = new ArrayList<>(
                List.of("optimize", scenario, "--json", "--quiet", "--gap", "0.000001", "--out", file.toString()));
        words.addAll(more);
        for (String setting : settings) {
            words.addAll(List.of("--set", setting));
        }
        Screen screen = Screen.of(words.toArray(String[]::new));
        return new Optimized(EveryPlan.in(scenario, settings), screen, file);
    }

    EveryPlan every() {
        return every;
    }

    int code() {
        return screen.code();
    }

    JsonNode said() {
        return said;
    }

    Path file() {
        return file;
    }

    /** The plan of the file, as a network. */
    List<Assignment> network() {
        Map<String, List<String>> chains = new TreeMap<>();
        every.scenario().network().forEach(row -> chains.put(row.area(), row.chain()));
        for (JsonNode change : JSON.readTree(text()).get("changes")) {
            String path = change.get("path").asString();
            String area = path.substring(path.indexOf('[') + 1, path.indexOf(']'));
            chains.put(area, List.of(change.get("value").asString().split(">")));
        }
        return chains.entrySet().stream()
                .map(row -> new Assignment(row.getKey(), row.getValue()))
                .toList();
    }

    EveryPlan.Choice choice() {
        return every.of(network());
    }

    /** The plan file as text, with the reasons of its changes. */
    String text() {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The plan, which is the best of all that keep some limits, by coverage and then cost; its bounds hold. */
    EveryPlan.Choice isBest(Predicate<EveryPlan.Choice> limits) {
        EveryPlan.Choice best = every.best(limits, EveryPlan.COVERAGE_THEN_COST).orElseThrow();
        isAsGoodAs(best);
        isBoundedBeyond(best);
        return choice();
    }

    /** The same where the best plan of all breaks the limits, so that they matter. */
    EveryPlan.Choice isBestUnder(Predicate<EveryPlan.Choice> limits) {
        EveryPlan.Choice free =
                every.best(any -> true, EveryPlan.COVERAGE_THEN_COST).orElseThrow();
        assertThat(limits.test(free)).as("the limit binds").isFalse();
        return isBest(limits);
    }

    double figure(String kpi, String column) {
        return figure(screen.out(), kpi, column);
    }

    /** A figure of a command's JSON. */
    static double figure(String json, String kpi, String column) {
        for (JsonNode figure : JSON.readTree(json).get("figures")) {
            if (figure.get("kpi").asString().equals(kpi)) {
                return figure.get(column).asDouble();
            }
        }
        throw new IllegalArgumentException("no figure " + kpi);
    }

    /** The command ended with a plan as good as the best of all plans, said so, and its figures are that plan's. */
    void isAsGoodAs(EveryPlan.Choice best) {
        assertThat(screen.code()).as(screen.err()).isEqualTo(ExitCode.DONE);
        assertThat(said.get("feasible").asBoolean()).isTrue();
        EveryPlan.Choice mine = choice();
        assertThat(mine.outlets()).as("outlets of %s", mine).isEqualTo(best.outlets());
        assertThat(mine.cents()).as("cents of %s", mine).isEqualTo(best.cents());
        double coverage = best.outlets() / (double) every.allOutlets();
        double cost = (best.cents() + every.beside()) / 100.0;
        assertThat(figure("coverage.numeric", "value")).isCloseTo(coverage, within(1e-9));
        assertThat(figure("cost.distribution.total", "value")).isCloseTo(cost, within(0.01));
    }

    /** The same where cost alone counts: plans of the same cost may cover more or less. */
    void isAsCheapAs(EveryPlan.Choice best) {
        assertThat(screen.code()).as(screen.err()).isEqualTo(ExitCode.DONE);
        assertThat(choice().cents()).as("cents of %s", choice()).isEqualTo(best.cents());
        assertThat(figure("cost.distribution.total", "value"))
                .isCloseTo((best.cents() + every.beside()) / 100.0, within(0.01));
    }

    /** The bounds lie on the far side of a plan that is known to be the best. */
    void isBoundedBeyond(EveryPlan.Choice best) {
        double coverage = best.outlets() / (double) every.allOutlets();
        assertThat(figure("coverage.numeric", "bound")).isCloseTo(coverage, within(1e-9));
        isCostBoundedBeyond(best);
    }

    void isCostBoundedBeyond(EveryPlan.Choice best) {
        double cost = (best.cents() + every.beside()) / 100.0;
        assertThat(figure("cost.distribution.total", "bound"))
                .isLessThanOrEqualTo(cost + 0.01)
                .isCloseTo(cost, within(1e-5 * cost + 0.01));
    }
}
