package io.tributary.simulator.engine;

import io.tributary.simulator.geography.Zone;
import io.tributary.simulator.ledger.ChartOfAccounts;
import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.ledger.Measures;
import io.tributary.simulator.ledger.Party;
import io.tributary.simulator.market.Launch;
import io.tributary.simulator.market.Sku;
import io.tributary.simulator.quantity.FixedPoint;
import io.tributary.simulator.scenario.Scenario;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** New products, and the part of each zone's shoppers who know them; see {@link Launch}. */
final class Launches {
    /** First letters of the saved parts. */
    static final String PART = "launch|";

    private final List<Launch> launches;
    private final Scenario scenario;
    /** By product; -1 for products that are not new. */
    private final int[] launchOf;
    /** Number of the product by launch. */
    private final int[] skuOf;
    /** By launch and zone. */
    private final double[][] known;

    private final int[][] measures;
    private final int line;

    Launches(World world) {
        scenario = world.scenario;
        launches = scenario.launches();
        List<String> skus = scenario.skus().stream().map(Sku::id).toList();
        launchOf = new int[skus.size()];
        Arrays.fill(launchOf, -1);
        skuOf = launches.stream().mapToInt(launch -> skus.indexOf(launch.sku())).toArray();
        known = new double[launches.size()][scenario.zones().size()];
        measures = new int[launches.size()][scenario.zones().size()];
        ChartOfAccounts chart = world.builder.chart();
        for (int l = 0; l < launches.size(); l++) {
            launchOf[skuOf[l]] = l;
            for (int z = 0; z < measures[l].length; z++) {
                Party people = Parties.consumers(scenario.zones().get(z));
                measures[l][z] =
                        chart.measure(people, Measures.KNOWN, launches.get(l).sku());
            }
        }
        boolean paid = launches.stream().anyMatch(launch -> launch.content() > 0);
        line = paid ? chart.money(Kind.ADVERTISING, world.accounts.payer(), Party.WORLD, "") : ChartOfAccounts.NONE;
    }

    boolean isEmpty() {
        return launches.isEmpty();
    }

    /** Part of a zone's shoppers who consider a product. */
    double known(int zone, int sku) {
        return launchOf[sku] < 0 ? 1 : known[launchOf[sku]][zone];
    }

    /** After the week people know more of what is out. */
    void act(World world) {
        LocalDate end = scenario.time().endOf(world.period);
        for (int l = 0; l < known.length; l++) {
            Launch launch = launches.get(l);
            for (int z = 0; z < known[l].length; z++) {
                if (launch.isOut(end)) {
                    double stocking = world.coverage.zone(z, skuOf[l]);
                    known[l][z] = launch.next(known[l][z], stocking, launch.isPromoted(end));
                }
                world.ledger.record(measures[l][z], known[l][z]);
            }
            if (launch.isPromoted(end) && launch.content() > 0) {
                pay(world, launch);
            }
        }
    }

    private void pay(World world, Launch launch) {
        double people = scenario.zones().stream().mapToDouble(Zone::population).sum();
        world.ledger.post(
                line,
                FixedPoint.quanta(
                        launch.content() * people / 1000, scenario.quanta().money()));
    }

    void visit(Memory.Visitor visitor) {
        for (int l = 0; l < known.length; l++) {
            int launch = l;
            visitor.meet(PART + launches.get(l).sku(), tape -> {
                double[] kept = tape.reals(known[launch]);
                System.arraycopy(kept, 0, known[launch], 0, Math.min(kept.length, known[launch].length));
            });
        }
    }
}
