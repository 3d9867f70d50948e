package io.tributary.simulator.engine;

import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.kpi.catalogue.Kpis;
import io.tributary.simulator.ledger.Account;
import io.tributary.simulator.ledger.ChartOfAccounts;
import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.ledger.Ledger;
import io.tributary.simulator.ledger.Measures;
import io.tributary.simulator.ledger.Party;
import io.tributary.simulator.luck.Luck;
import io.tributary.simulator.scenario.Scenario;
import java.util.List;
import java.util.function.Predicate;

/** One run of a scenario, with what tests read from its books. */
record Run(Scenario scenario, Ledger ledger) {

    /** A run in one of the futures of the scenario's own seed. */
    static Run of(Scenario scenario, int replication) {
        return new Run(
                scenario, Simulation.of(scenario).run(new Luck(scenario.run().seed(), replication)));
    }

    /** A run that changes from today's network to a variant's after the warm-up. */
    static Run of(Scenario today, Scenario variant, int replication) {
        return new Run(
                variant,
                Simulation.of(today, variant).run(new Luck(variant.run().seed(), replication)));
    }

    /** A KPI over the whole window. */
    double kpi(String kpi, String entity) {
        return Kpis.get(kpi).read(new Facts(scenario, ledger)).stream()
                .filter(v -> v.entity().equals(entity) && v.month() == KpiValue.WHOLE)
                .findFirst()
                .orElseThrow()
                .value();
    }

    /** Base units that a firm sold to consumers. */
    double units(String firm) {
        return sum(Kind.SALE, from -> from.id().equals(firm), to -> true);
    }

    /** A firm's part of all that consumers bought. */
    double share(String firm) {
        return units(firm) / sum(Kind.SALE, from -> true, to -> true);
    }

    /** Sum of a kind of posting over the whole run, in money or base units. */
    double sum(Kind kind, Predicate<Party> from, Predicate<Party> to) {
        double sum = 0;
        for (int period = 0; period < ledger.periods(); period++) {
            sum += sum(kind, from, to, period);
        }
        return sum;
    }

    /** Sum of a kind of posting in one period. */
    double sum(Kind kind, Predicate<Party> from, Predicate<Party> to, int period) {
        List<Account> accounts = ledger.chart().accounts();
        List<ChartOfAccounts.Line> lines = ledger.chart().lines();
        long sum = 0;
        for (int i = 0; i < lines.size(); i++) {
            ChartOfAccounts.Line line = lines.get(i);
            if (line.kind() == kind
                    && from.test(accounts.get(line.from()).party())
                    && to.test(accounts.get(line.to()).party())) {
                sum += ledger.amount(i, period);
            }
        }
        boolean money = kind.book() == Kind.Book.MONEY;
        return sum * (money ? scenario.quanta().money() : scenario.quanta().goods());
    }

    /** Sum over parties of a recorded state in one period. */
    double state(String measure, Predicate<Party> party, int period) {
        List<ChartOfAccounts.Measure> measures = ledger.chart().measures();
        double sum = 0;
        for (int i = 0; i < measures.size(); i++) {
            if (measures.get(i).name().equals(measure)
                    && party.test(measures.get(i).party())) {
                sum += ledger.state(i, period);
            }
        }
        return sum;
    }

    /** Units that shoppers of an outlet group asked for, of all products of ours, in some weeks. */
    double askedFor(String group, int from, int to) {
        double sum = 0;
        for (int week = from; week <= to; week++) {
            sum += state(Measures.ASKED, p -> p.id().equals(group), week);
        }
        return sum;
    }

    /** Units that shoppers of an outlet group asked for of one product. */
    double askedFor(String group, String sku, int from, int to) {
        List<ChartOfAccounts.Measure> measures = ledger.chart().measures();
        double sum = 0;
        for (int i = 0; i < measures.size(); i++) {
            ChartOfAccounts.Measure measure = measures.get(i);
            boolean wanted = measure.name().equals(Measures.ASKED)
                    && measure.party().id().equals(group)
                    && measure.sku().equals(sku);
            for (int week = from; wanted && week <= to; week++) {
                sum += ledger.state(i, week);
            }
        }
        return sum;
    }

    /** Base units of a product that a firm moved on in one period. */
    double moved(Kind kind, String from, String sku, int period) {
        return amount(kind, sku, p -> p.id().equals(from), p -> true, period);
    }

    /** What some parties were paid, or paid, for products of ours. */
    double paidOn(Kind kind, Predicate<Party> parties, boolean taken, int period) {
        double sum = 0;
        for (String sku : scenario.skus().stream().map(s -> s.id()).toList()) {
            if (scenario.isOurs(sku)) {
                sum += taken
                        ? amount(kind, sku, p -> true, parties, period)
                        : amount(kind, sku, parties, p -> true, period);
            }
        }
        return sum;
    }

    /** Base units that a partner bought since the warm-up. */
    double purchases(String partner) {
        double sum = 0;
        for (int period = scenario.time().warmUp(); period < ledger.periods(); period++) {
            sum += sum(Kind.RECEIPT, p -> true, p -> p.id().equals(partner), period);
        }
        return sum;
    }

    /** What a partner paid for a unit of a product, on average after the warm-up. */
    double meanPrice(String partner, String sku) {
        double paid = 0;
        double units = 0;
        for (int period = scenario.time().warmUp(); period < ledger.periods(); period++) {
            paid += amount(Kind.INVOICE, sku, p -> p.id().equals(partner), p -> true, period);
            units += amount(Kind.SHIPMENT, sku, p -> true, p -> p.id().equals(partner), period);
        }
        return paid / units;
    }

    private double amount(Kind kind, String sku, Predicate<Party> from, Predicate<Party> to, int period) {
        List<Account> accounts = ledger.chart().accounts();
        List<ChartOfAccounts.Line> lines = ledger.chart().lines();
        long sum = 0;
        for (int i = 0; i < lines.size(); i++) {
            ChartOfAccounts.Line line = lines.get(i);
            if (line.kind() == kind
                    && line.sku().equals(sku)
                    && from.test(accounts.get(line.from()).party())
                    && to.test(accounts.get(line.to()).party())) {
                sum += ledger.amount(i, period);
            }
        }
        boolean money = kind.book() == Kind.Book.MONEY;
        return sum * (money ? scenario.quanta().money() : scenario.quanta().goods());
    }

    /** Every party: for sums over all. */
    static boolean anyone(Party party) {
        return !party.id().isEmpty();
    }
}
