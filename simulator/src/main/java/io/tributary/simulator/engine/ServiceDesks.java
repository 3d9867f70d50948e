package io.tributary.simulator.engine;

import io.tributary.simulator.geography.Zone;
import io.tributary.simulator.ledger.ChartOfAccounts;
import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.ledger.Measures;
import io.tributary.simulator.ledger.Party;
import io.tributary.simulator.market.CustomerService;
import io.tributary.simulator.quantity.FixedPoint;
import java.util.List;

/** Complaints of consumers, zone by zone, and who answers them; see {@link CustomerService}. */
final class ServiceDesks {
    /** First letters of the saved parts. */
    static final String PART = "service|";

    private final CustomerService rule;
    private final List<Zone> zones;
    private final double[] cases;
    private final double[] waits;
    private final int[] caseMeasures;
    private final int[] waitMeasures;
    private final int line;
    private final double moneyQuantum;

    ServiceDesks(World world, CustomerService rule) {
        this.rule = rule;
        zones = world.scenario.zones();
        moneyQuantum = world.scenario.quanta().money();
        cases = new double[zones.size()];
        waits = new double[zones.size()];
        ChartOfAccounts chart = world.builder.chart();
        caseMeasures = measures(chart, Measures.COMPLAINTS);
        waitMeasures = measures(chart, Measures.COMPLAINT_WAIT);
        line = chart.money(Kind.AID, world.accounts.payer(), Party.WORLD, "");
    }

    private int[] measures(ChartOfAccounts chart, String name) {
        return zones.stream()
                .mapToInt(zone -> chart.measure(Parties.consumers(zone), name, ""))
                .toArray();
    }

    /** Points that waiting took off a zone's experience. */
    double penalty(int zone) {
        return rule.pointsPerWeek() * waits[zone];
    }

    /** A week's complaints come in and are answered. */
    void act(World world, Market market) {
        double answered = 0;
        double automatic = 0;
        double all = 0;
        for (int z = 0; z < cases.length; z++) {
            double sold = market.zones[z].soldOfOurs();
            cases[z] += rule.fresh(sold);
            automatic += rule.complaints() * sold * rule.automation();
            all += cases[z];
        }
        double together = rule.left(all, rule.capacity() * cases.length);
        for (int z = 0; z < cases.length; z++) {
            double left =
                    rule.joint() ? all == 0 ? 0 : together * cases[z] / all : rule.left(cases[z], rule.capacity());
            answered += cases[z] - left;
            cases[z] = left;
            waits[z] = rule.joint() ? together / (rule.capacity() * cases.length) : left / rule.capacity();
            world.ledger.record(caseMeasures[z], cases[z]);
            world.ledger.record(waitMeasures[z], waits[z]);
        }
        double cost = answered * rule.costPerCase() + automatic * rule.costPerAutomatic();
        world.ledger.post(line, FixedPoint.quanta(cost, moneyQuantum));
    }

    void visit(Memory.Visitor visitor) {
        for (int z = 0; z < cases.length; z++) {
            int zone = z;
            visitor.meet(PART + zones.get(z).id(), tape -> {
                cases[zone] = tape.real(cases[zone]);
                waits[zone] = tape.real(waits[zone]);
            });
        }
    }
}
