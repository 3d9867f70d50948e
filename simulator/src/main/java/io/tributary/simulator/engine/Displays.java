package io.tributary.simulator.engine;

import io.tributary.simulator.channel.OutletFormat;
import io.tributary.simulator.geography.Zone;
import io.tributary.simulator.ledger.ChartOfAccounts;
import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.ledger.Measures;
import io.tributary.simulator.ledger.Party;
import io.tributary.simulator.luck.Draws;
import io.tributary.simulator.luck.Purpose;
import io.tributary.simulator.market.Sku;
import io.tributary.simulator.quantity.FixedPoint;
import io.tributary.simulator.relation.DisplayFund;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Outlets that are paid for displays: who is paid, who puts them up, and who is found without; see {@link DisplayFund}. */
final class Displays {
    private final World world;
    private final DisplayFund fund;
    private final int sku;
    private final List<Group> groups = new ArrayList<>();
    /** Share of the stocking outlets that has the display this week, by zone and format. */
    private final double[][] shown;

    private final int visits;
    private final double quantum;

    /** The outlets of one format in one zone, with their lines and measures. */
    private record Group(int zone, int format, Party party, int fee, int penalty, int paid, int up) {}

    private Displays(World world, DisplayFund fund) {
        this.world = world;
        this.fund = fund;
        sku = world.scenario.skus().stream().map(Sku::id).toList().indexOf(fund.sku());
        quantum = world.scenario.quanta().money();
        Party maker = world.accounts.payer();
        ChartOfAccounts chart = world.builder.chart();
        visits = chart.money(Kind.INSPECTION, maker, Party.WORLD, fund.sku());
        List<Zone> zones = world.scenario.zones();
        List<OutletFormat> formats = world.scenario.formats();
        shown = new double[zones.size()][formats.size()];
        for (int z = 0; z < zones.size(); z++) {
            for (int f = 0; f < formats.size(); f++) {
                if (fund.covers(formats.get(f).id())) {
                    Party party = Parties.group(zones.get(z), formats.get(f));
                    groups.add(new Group(
                            z,
                            f,
                            party,
                            chart.money(Kind.FEE, maker, party, fund.sku()),
                            chart.money(Kind.PENALTY, party, maker, fund.sku()),
                            chart.measure(party, Measures.DISPLAYS_PAID, fund.sku()),
                            chart.measure(party, Measures.DISPLAYS_UP, fund.sku())));
                }
            }
        }
    }

    /** Nothing where there is no budget: then no outlet is ever asked. */
    static Optional<Displays> of(World world) {
        return world.scenario
                .displayFund()
                .filter(fund -> fund.budget() > 0 && world.market.isPresent())
                .map(fund -> new Displays(world, fund));
    }

    /** Pays for the week's displays; the budget is spread evenly over the stocking outlets. */
    void act() {
        if (!world.counts()) {
            return;
        }
        double all = 0;
        for (Group group : groups) {
            all += stockists(group);
        }
        double share = fund.paidShare(all);
        for (Group group : groups) {
            pay(group, share * stockists(group));
            shown[group.zone()][group.format()] = share * fund.compliance();
        }
    }

    private void pay(Group group, double outlets) {
        double up = outlets * fund.compliance();
        post(group.fee(), outlets * fund.fee());
        post(visits, outlets * fund.visits() * fund.visitCost());
        post(group.penalty(), found(group, outlets - up) * fund.penalty() * fund.fee());
        world.ledger.record(group.paid(), outlets);
        world.ledger.record(group.up(), up);
    }

    /** Outlets without the display that a visit finds this week. */
    private long found(Group group, double without) {
        long outlets = (long) Math.rint(without);
        if (outlets == 0 || fund.visits() == 0) {
            return 0;
        }
        Draws draws = world.luck.draws(Purpose.DISPLAY_AUDIT, group.party().id(), world.period);
        return draws.binomial(outlets, fund.visits());
    }

    private void post(int line, double money) {
        world.ledger.post(line, FixedPoint.quanta(money, quantum));
    }

    private double stockists(Group group) {
        Zone zone = world.scenario.zones().get(group.zone());
        double share = world.scenario.formats().get(group.format()).share();
        double stocking = world.market.orElseThrow().presence.stockingOf(sku, group.zone(), group.format());
        return zone.outlets() * share * stocking;
    }

    /** Utility that displays add to an offer. */
    double utility(int zone, Shelf shelf) {
        boolean concerned =
                shelf.inOutlet() && world.scenario.skus().get(shelf.sku).id().equals(fund.sku());
        return concerned ? fund.utility(shown[zone][shelf.place.format()]) : 0;
    }
}
