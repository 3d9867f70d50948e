package io.tributary.simulator.play;

import io.tributary.simulator.chance.Expectation;
import io.tributary.simulator.channel.LinkRule;
import io.tributary.simulator.contract.Term;
import io.tributary.simulator.game.Surface;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.math3.analysis.differentiation.DerivativeStructure;

/** What firms expect of the flows of their channel before demand is known. */
final class Outlook {
    private final Layout layout;
    private final Channel channel;
    private final Shocks shocks;
    private final List<Spare> spares = new ArrayList<>();

    /** Something that is known once luck is. */
    @FunctionalInterface
    private interface Realised<R> {
        R at(Realisation luck);
    }

    /** What a firm may have left in a period counted from 0. */
    private record Spare(int period, Cell cell) {}

    Outlook(Layout layout, Channel channel) {
        this.layout = layout;
        this.channel = channel;
        shocks = new Shocks(layout);
        for (int t = 0; t < layout.periods; t++) {
            for (Cell cell : channel.wiring().topDown) {
                if (cell.decidesOnStock()) {
                    spares.add(new Spare(t, cell));
                }
            }
        }
    }

    /** Whether nothing is uncertain. */
    boolean isCertain() {
        return shocks.isEmpty();
    }

    private Flows<DerivativeStructure> flows(DerivativeStructure[] x, Realisation luck) {
        return channel.flows(Arrays.asList(x), x[0].getField().getZero(), luck);
    }

    /** The expectation of something that the flows of the channel say. */
    DerivativeStructure expected(
            Function<Flows<DerivativeStructure>, DerivativeStructure> what, DerivativeStructure[] x) {
        return shocks.isEmpty() ? what.apply(flows(x, Realisation.EXPECTED)) : expected(what, Optional.empty(), x);
    }

    private DerivativeStructure expected(
            Function<Flows<DerivativeStructure>, DerivativeStructure> what,
            Optional<Expectation.Worth> worth,
            DerivativeStructure[] x) {
        IdentityHashMap<Realisation, Flows<DerivativeStructure>> known = new IdentityHashMap<>();
        Realised<Flows<DerivativeStructure>> flows = luck -> known.computeIfAbsent(luck, l -> flows(x, l));
        return shocks.expected(luck -> what.apply(flows.at(luck)), worth, bends(x, flows), x[0]);
    }

    /** What an uncertain profit is worth to somebody with constant absolute risk aversion (Pratt 1964). */
    DerivativeStructure worth(
            double aversion,
            Function<Flows<DerivativeStructure>, DerivativeStructure> profit,
            DerivativeStructure[] x) {
        if (aversion == 0 || shocks.isEmpty()) {
            return expected(profit, x);
        }
        // Measured from the profit where demand is at its mean, so that the exponential stays near one.
        double typical = profit.apply(flows(x, Realisation.EXPECTED)).getValue();
        Expectation.Worth utility =
                money -> money.subtract(typical).multiply(-aversion).exp();
        return expected(profit, Optional.of(utility), x).log().divide(-aversion).add(typical);
    }

    /** Functions that are zero at the shocks at which profits bend: stock runs out, a term reaches a step. */
    private List<Shocks.Realised> bends(DerivativeStructure[] x, Realised<Flows<DerivativeStructure>> flows) {
        List<Shocks.Realised> bends = new ArrayList<>();
        for (Spare spare : spares) {
            bends.add(luck -> channel.spare(flows.at(luck), Arrays.asList(x), spare.period(), spare.cell()));
        }
        for (int k = 0; k < layout.trades.size(); k++) {
            for (Term term : layout.rules.get(k).map(LinkRule::terms).orElse(List.of())) {
                addBends(bends, x, flows, k, term);
            }
        }
        return bends;
    }

    private void addBends(
            List<Shocks.Realised> bends,
            DerivativeStructure[] x,
            Realised<Flows<DerivativeStructure>> flows,
            int trade,
            Term term) {
        Settlement settlement = channel.settlement();
        var levers = settlement.levers(Arrays.asList(x), trade, term, x[0].multiply(0));
        var usual = settlement.statement(flows.at(Realisation.EXPECTED), trade);
        int count = term.soldBends(usual, levers).size();
        for (int b = 0; b < count; b++) {
            int bend = b;
            bends.add(luck -> {
                var statement = settlement.statement(flows.at(luck), trade);
                return statement
                        .sold()
                        .subtract(term.soldBends(statement, levers).get(bend));
            });
        }
    }

    private DerivativeStructure at(Spare spare, DerivativeStructure[] x, Realisation luck) {
        return channel.spare(flows(x, luck), Arrays.asList(x), spare.period(), spare.cell());
    }

    /** Where demand comes in separate amounts, an expected payoff bends where stock is one of them. */
    List<Surface> kinks() {
        List<Surface> kinks = new ArrayList<>();
        for (int shock : shocks.discrete()) {
            for (double amount : shocks.amounts(shock)) {
                Realisation luck = shocks.only(shock, amount);
                for (Spare spare : spares) {
                    kinks.add(Surface.kink(x -> at(spare, x, luck)));
                }
            }
        }
        return kinks;
    }
}
