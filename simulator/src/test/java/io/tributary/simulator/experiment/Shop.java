package io.tributary.simulator.experiment;

import io.tributary.simulator.design.Experiment;
import io.tributary.simulator.design.Factor;
import io.tributary.simulator.design.LatinHypercube;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A garden, a trader and random demand: a scenario whose run takes about a millisecond, with an experiment on it. */
final class Shop {
    static final String SCENARIO = """
            scenario: A shop
            money: CNY
            time: {start: 2027-01-04, length: 13 weeks}
            skus:
              - {id: tea, maker: garden, cost: 2}
            firms:
              - {id: garden, kind: maker}
              - {id: trader, kind: distributor, buys_from: garden, order: {base_stock: {level: 14}}, holding_cost: 0.1}
            links:
              - {seller: garden, buyer: trader, price: {fixed: 5}}
              - {seller: trader, buyer: consumers, price: {fixed: 7}}
            demand:
              - {at: trader, sku: tea, process: {poisson: {mean: 12}}}
            variants:
              - {name: today, baseline: yes}
              - {name: cheaper, changes: {"links[garden>trader].price.fixed": 4.5}}
            targets:
              - {kpi: sales.sell_out.units, change: 150, basis: absolute}
            run: {seed: 11, replications: 8}
            """;

    static final String EXPERIMENT = """
            experiment: How much stock
            scenario: .
            variants: [cheaper]
            factors:
              - {path: "firms[trader].order.base_stock.level", label: level, from: 8, to: 24, whole: yes}
              - {path: "demand[0].process.poisson.mean", label: mean, distribution: {normal: {mean: 12, sd: 1}}}
            design: {latin_hypercube: {points: 20, exchanges: 100}}
            kpis: [profit(trader), sales.sell_out.units]
            replications: 5
            """;

    private Shop() {}

    /** Writes the scenario and its experiment into a folder. */
    static Path in(Path folder) {
        return in(folder, EXPERIMENT);
    }

    static Path in(Path folder, String experiment) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("scenario.yaml"), SCENARIO);
            Files.writeString(folder.resolve("experiment.yaml"), experiment);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ExperimentSource source(Path folder) {
        return ExperimentReader.open(folder, Optional.empty(), List.of(), UnaryOperator.identity());
    }

    /** The same experiment by the fluent interface. */
    static Experiment fluent() {
        return Experiment.called("How much stock")
                .compare("cheaper")
                .vary(Factor.at("firms[trader].order.base_stock.level")
                        .named("level", "")
                        .between(8, 24)
                        .wholeNumbers())
                .vary(Factor.at("demand[0].process.poisson.mean")
                        .named("mean", "")
                        .distributed(new io.tributary.simulator.chance.Normal(12, 1)))
                .by(new LatinHypercube(20, 100))
                .measure("profit(trader)", "sales.sell_out.units")
                .replicate(5);
    }

    /** Runs the experiment of a folder from nothing and returns its digest. */
    static String digest(Path folder, Path out, int workers) {
        try (ResultStore store = Campaign.run(
                source(folder), out, Campaign.Start.FRESH, new ThreadRunner(workers), Campaign.Told.NOBODY)) {
            return store.digest();
        }
    }
}
