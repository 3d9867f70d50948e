package io.tributary.simulator.engine;

import io.tributary.simulator.luck.Luck;
import io.tributary.simulator.scenario.Scenario;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One run-year of a mid-size market on one thread: 40 zones with 25,000 people each, two segments, two brands in two
 * formats, a distributor per zone; the whole model with its firms, ledger and checks. See docs/performance.md.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3)
@Measurement(iterations = 5)
@State(Scope.Thread)
public class EngineBenchmark {
    private static final int ZONES = 40;

    /** How the consumers are held. */
    @Param({"counts", "individuals"})
    public String population = "counts";

    private Simulation simulation = Simulation.of(Scenarios.market());
    private int replication;

    /** Writes the market and reads it. */
    @Setup(Level.Trial)
    public void read() {
        StringBuilder zones = new StringBuilder("zones:\n");
        StringBuilder partners = new StringBuilder("partners:\n");
        StringBuilder network = new StringBuilder("network:\n");
        for (int i = 0; i < ZONES; i++) {
            double lat = 25 + i / 10.0;
            zones.append("  - {id: z").append(i).append(", region: R").append(i % 5);
            zones.append(", population: 25000, outlets: 120, lon: 110, lat: ")
                    .append(lat)
                    .append("}\n");
            partners.append("  - {id: d")
                    .append(i)
                    .append(", role: distributor, region: R")
                    .append(i % 5);
            partners.append(", capacity: 200, reach: 50 %, radius: 100, lon: 110, lat: ");
            partners.append(lat).append("}\n");
            network.append("  - {area: z")
                    .append(i)
                    .append(", chain: [d")
                    .append(i)
                    .append("]}\n");
        }
        Scenario year = Scenarios.of(text(zones.toString(), partners.toString(), network.toString()));
        simulation = Simulation.of(year);
    }

    private String text(String zones, String partners, String network) {
        return """
                scenario: A mid-size market
                time: {length: 52 weeks}
                skus:
                  - {id: water, maker: spring, pack: 12, cost: 6, equity: 0.5}
                  - {id: rival_water, maker: rival, pack: 12, distribution: 60 %}
                firms:
                  - {id: spring, kind: maker}
                  - {id: rival, kind: maker, ours: no, supply: ready}
                segments:
                  - {id: thrifty, urban_share: 60 %, rural_share: 60 %, occasions: 0.5, price_sensitivity: 0.9, need: 1}
                  - {id: loyal, urban_share: 40 %, rural_share: 40 %, occasions: 0.5, price_sensitivity: 0.4, need: 1,
                     loyalty: 1.5}
                formats:
                  - {id: shop, share: 70 %}
                  - {id: supermarket, share: 30 %}
                links:
                  - {seller: spring, buyer: distributor, price: {fixed: 9}, lead_time: 1 week}
                  - {seller: distributor, buyer: outlet, price: {mark_up: 20 %}}
                  - {seller: rival, buyer: outlet, price: {fixed: 12}}
                  - {seller: outlet, buyer: consumers, price: {fixed: 18}}
                """ + "consumers: {population: " + population + "}\n" + zones + partners + network;
    }

    /** A run of 52 weeks with 1,000,000 consumers. */
    @Benchmark
    public long year() {
        return simulation.run(new Luck(1, replication++)).digest();
    }
}
